// @ts-check
/**
 * The school itself below the figures: one run of the compared plans, watched only while somebody can see it and no
 * handle is moving.
 */

/** @import { Picture, PlanPicture } from "../engine/picture.js" */
/** @import { PlanQuestion } from "../engine/types.js" */
/** @import { Questions } from "../engine/questions.js" */
/** @import { FigureTheme } from "../figures/look.js" */
import { HEADLINE } from "../engine/picture.js";
import { createSchoolView } from "../school/view.js";
import { say } from "../words.js";
import { element, setText } from "./dom.js";
import { comparedPlans } from "./figure_data.js";

/** Milliseconds without a change after which the school is watched anew. */
const STILL = 250;

/**
 * @param {object} options
 * @param {HTMLElement} options.place
 * @param {Questions} options.questions
 */
export function createPlayedSchool({ place, questions }) {
  /** @type {ReturnType<typeof createSchoolView> | null} */
  let view = null;
  /** @type {{ picture: Picture, theme: FigureTheme, questionOf: (id: number) => PlanQuestion } | null} */
  let now = null;
  let isNear = false;
  let shown = "";
  let timer = 0;
  /** How many runs on from the typical one. */
  let further = 0;
  /** The school of the district that is played, from 0. */
  let school = 0;
  const note = element("p", { class: "hint", role: "status", hidden: true });
  place.append(note);
  new IntersectionObserver(([entry]) => {
    isNear = entry.isIntersecting;
    schedule();
  }, { rootMargin: "200px" }).observe(place);

  /**
   * @param {Picture | null} picture Nothing while results are covered.
   * @param {FigureTheme} theme
   * @param {(id: number) => PlanQuestion} questionOf
   */
  function update(picture, theme, questionOf) {
    now = picture && { picture, theme, questionOf };
    view?.setTheme(theme);
    schedule();
  }

  /** What is played belongs to another scenario than the one that is open. */
  function forget() {
    shown = "";
  }

  function schedule() {
    clearTimeout(timer);
    if (isNear && now?.picture.complete) timer = window.setTimeout(watch, STILL);
  }

  function watch() {
    if (!now) return;
    const { picture, theme, questionOf } = now;
    const replicate = runToWatch(picture, further);
    const compared = comparedPlans(picture);
    const asked = compared.map((plan) => questionOf(plan.id));
    const schools = Math.min(...compared.map((plan) => plan.description.schools));
    school = Math.min(school, schools - 1);
    const key = JSON.stringify([replicate, school, schools, asked, compared.map((plan) => plan.name)]);
    if (key === shown) return;
    const watched = asked.map((question) => questions.watch(question, replicate, school));
    if (watched.some((one) => one.problems.length > 0)) return;
    shown = key;
    const first = hasSameStaff(compared, watched) ? 0 : compared.length - 1;
    const plans = compared.slice(first);
    const names = { baseline: compared[0].name, current: picture.plans[picture.current].name };
    setText(note, first === 0 ? "" : say("page.played.only_one", names));
    note.hidden = first === 0;
    view ??= createSchoolView(place, {
      theme,
      anotherRun: () => {
        further += 1;
        watch();
      },
      anotherSchool: (next) => {
        school = next;
        watch();
      },
    });
    view.show({
      plans: plans.map(({ name, hue }, index) => ({ name, colour: hue, watch: watched[first + index] })),
      run: replicate, school, schools,
      implementing: picture.plans[picture.current].description.values["measures.implementing"],
    });
  }

  return { update, forget };
}

/**
 * Whether a teacher has one place in the schools of all plans, so that they can be seen beside each other.
 * @param {PlanPicture[]} plans
 * @param {{ watched: { teachers: number } }[]} watched
 */
function hasSameStaff(plans, watched) {
  return plans.every(({ description }, index) =>
    description.level === plans[0].description.level && watched[index].watched.teachers === watched[0].watched.teachers);
}

/**
 * The typical run first: the one that ends in the middle of all. Then the others, in order.
 * @param {Picture} picture
 * @param {number} further
 */
function runToWatch({ plans, current }, further) {
  const { facts } = plans[current];
  const ends = plans[current].ends(HEADLINE).map((end, run) => ({ end, run }));
  const typical = ends.sort((a, b) => a.end - b.end)[Math.floor(ends.length / 2)].run;
  return facts[(typical + further) % facts.length].replicate;
}
