// @ts-check
/**
 * The school itself below the figures: one run of the compared plans, watched only while somebody can see it and no
 * handle is moving.
 */

/** @import { Picture } from "../engine/picture.js" */
/** @import { PlanQuestion } from "../engine/types.js" */
/** @import { Questions } from "../engine/questions.js" */
/** @import { FigureTheme } from "../figures/look.js" */
import { HEADLINE } from "../engine/picture.js";
import { createSchoolView } from "../school/view.js";

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

  function schedule() {
    clearTimeout(timer);
    if (isNear && now?.picture.complete) timer = window.setTimeout(watch, STILL);
  }

  function watch() {
    if (!now) return;
    const { picture, theme, questionOf } = now;
    const replicate = runToWatch(picture, further);
    const plans = plansOfOneSchool(picture);
    const asked = plans.map((plan) => questionOf(plan.id));
    const key = JSON.stringify([replicate, asked, plans.map((plan) => plan.name)]);
    if (key === shown) return;
    const watched = asked.map((question) => questions.watch(question, replicate));
    if (watched.some((one) => one.problems.length > 0)) return;
    shown = key;
    view ??= createSchoolView(place, {
      theme,
      implementing: picture.plans[picture.current].description.values["measures.implementing"],
      anotherRun: () => {
        further += 1;
        watch();
      },
    });
    view.show({
      plans: plans.map(({ name, hue }, index) => ({ name, colour: hue, watch: watched[index] })),
      run: replicate,
    });
  }

  return { update };
}

/**
 * The compared plans, the baseline first; without it where it is about another school, with other teachers.
 * @param {Picture} picture
 */
function plansOfOneSchool({ plans, baseline, current }) {
  if (baseline === current) return [plans[current]];
  const sizes = [plans[baseline], plans[current]].map(({ description }) => `${description.level} ${description.values["school.teachers"]}`);
  return sizes[0] === sizes[1] ? [plans[baseline], plans[current]] : [plans[current]];
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
