// @ts-check
/**
 * Why a teacher teaches so, under every plan that is shown: belief, norm, skill and strain, what pushed and pulled that
 * week, and a sentence that says the most of it.
 */
import { number, percent, say, signedPoints, weekInWords, weeksInWords } from "../words.js";
import { button, element, setText } from "../controls/dom.js";
import { barRow } from "./mood.js";
import { AIM_TERMS, aimReasons, BELIEF_REASONS, beliefMove, beliefReasons, beliefSentence, effortReasons, effortSentence, INTENTION_TERMS, largestReason, THRESHOLD_TERMS } from "./reasons.js";
import { teacherName } from "./teachers.js";

/** @typedef {import("./watched.js").WatchedSchool} WatchedSchool */
/** @typedef {import("./reasons.js").Reason} Reason */

const TEACHER_STATES = ["belief", "norm", "skill", "strain", "effort", "fidelity"];

/**
 * @typedef {object} WhyPanel
 * @property {HTMLElement} node
 * @property {(plans: { name: string, school: WatchedSchool }[], teacher: number) => void} open
 * @property {(week: number, isPlaying: boolean) => void} update
 * @property {() => void} close
 */

/**
 * @param {() => void} onClose
 * @returns {WhyPanel}
 */
export function createWhyPanel(onClose) {
  const title = element("p", { class: "school-why-title" });
  const columns = element("div", { class: "school-why-plans" });
  const node = element(
    "div",
    {
      class: "school-why",
      role: "region",
      "aria-label": say("page.watch.why"),
      hidden: true,
      onkeydown: (/** @type {KeyboardEvent} */ event) => {
        if (event.key === "Escape") onClose();
      },
    },
    element("div", { class: "school-why-head" }, title, button(say("page.watch.close"), onClose, { class: "small" })),
    columns,
  );
  /** @type {((week: number, isPlaying: boolean) => void)[]} */
  let parts = [];
  /** @type {(week: number) => void} */
  let write = () => {};

  /**
   * @param {{ name: string, school: WatchedSchool }[]} plans
   * @param {number} teacher
   */
  function open(plans, teacher) {
    const schools = plans.map((plan) => plan.school);
    const scales = {
      belief: largestReason(schools, teacher, BELIEF_REASONS),
      effort: largestReason(schools, teacher, [...INTENTION_TERMS, ...THRESHOLD_TERMS]),
      aim: largestReason(schools, teacher, AIM_TERMS),
    };
    const made = plans.map((plan) => whyOfPlan(plan, teacher, scales));
    parts = made.map((part) => part.update);
    columns.replaceChildren(...made.map((part) => part.node));
    write = (week) =>
      setText(
        title,
        say("page.watch.why_title", {
          teacher: teacherName(schools[0], teacher),
          time: weekInWords(week, schools[0].weeksPerYear),
        }),
      );
    node.hidden = false;
  }

  return {
    node,
    open,
    update: (week, isPlaying) => {
      if (node.hidden) return;
      write(week);
      for (const update of parts) update(week, isPlaying);
    },
    close: () => {
      node.hidden = true;
      parts = [];
    },
  };
}

/**
 * @param {{ name: string, school: WatchedSchool }} plan
 * @param {number} teacher
 * @param {{ belief: number, effort: number, aim: number }} scales
 */
function whyOfPlan({ name, school }, teacher, scales) {
  const who = element("p", { class: "school-why-who" });
  const sentences = [element("p", {}), element("p", {})];
  const spoken = element("div", { class: "school-why-words", "aria-live": "polite" }, ...sentences);
  const states = TEACHER_STATES.map((column) => ({ column, ...barRow(say(`page.watch.${column}`)) }));
  const belief = reasonTable(say("page.watch.pushes_on_belief"), scales.belief, signedPoints);
  const effort = reasonTable(say("page.watch.terms_of_effort"), scales.effort, (value) => number(value, 2));
  const aim = reasonTable(say("page.watch.aim_of_effort"), scales.aim, signedPoints);
  const node = element(
    "div",
    { class: "school-why-plan" },
    element("p", { class: "school-why-name" }, name),
    who,
    spoken,
    element("div", { class: "school-states" }, ...states.map((state) => state.node)),
    belief.node,
    effort.node,
    aim.node,
  );
  /** @param {number} week @param {boolean} isPlaying */
  const update = (week, isPlaying) => {
    // Words that change every moment are not to be read aloud.
    spoken.setAttribute("aria-live", isPlaying ? "off" : "polite");
    const reasons = beliefReasons(school, week, teacher);
    setText(who, whoInWords(school, week, teacher));
    setText(
      sentences[0],
      week === 0 ? say("page.reasons.before") : `${beliefSentence(reasons)} ${beliefMove(school, week, teacher)}`,
    );
    setText(sentences[1], effortSentence(school, week, teacher));
    for (const { column, set } of states) set(school.of(week, teacher, column));
    belief.update(reasons);
    effort.update(effortReasons(school, week, teacher));
    aim.update(aimReasons(school, week, teacher));
  };
  return { node, update };
}

/** @param {WatchedSchool} school @param {number} week @param {number} teacher */
function whoInWords(school, week, teacher) {
  const years = school.of(week, teacher, "experience");
  const mark = school.isNew(week, teacher)
    ? "page.watch.is_new"
    : school.isLeaving(week, teacher)
      ? "page.watch.is_leaving"
      : "";
  const experience = say("page.watch.experience", {
    years: weeksInWords(Math.round(years) * school.weeksPerYear, school.weeksPerYear),
  });
  return mark ? `${experience}, ${say(mark)}` : experience;
}

/**
 * Reasons as a table whose bars go to the right where they push up, and to the left where they pull down.
 * @param {string} caption
 * @param {number} scale The value of the longest bar.
 * @param {(value: number) => string} format
 */
function reasonTable(caption, scale, format) {
  const body = element("tbody", {});
  const node = element("table", { class: "school-reasons" }, element("caption", {}, caption), body);
  /** @type {{ bar: HTMLElement, value: HTMLElement }[]} */
  let rows = [];
  /** @param {Reason[]} reasons */
  const update = (reasons) => {
    if (rows.length === 0) {
      rows = reasons.map(() => ({ bar: element("span", {}), value: element("td", { class: "school-reason-value" }) }));
      body.replaceChildren(
        ...reasons.map((reason, index) =>
          element(
            "tr",
            {},
            element("th", { scope: "row" }, reason.name),
            element("td", { class: "school-reason-bar", "aria-hidden": "true" }, rows[index].bar),
            rows[index].value,
          ),
        ),
      );
    }
    reasons.forEach(({ value }, index) => {
      const half = scale > 0 && Number.isFinite(value) ? (50 * Math.abs(value)) / scale : 0;
      const { bar } = rows[index];
      bar.className = value < 0 ? "is-down" : "is-up";
      bar.style.cssText = `width:${half}%;left:${value < 0 ? 50 - half : 50}%`;
      setText(rows[index].value, format(value));
    });
  };
  return { node, update };
}

/**
 * The state of a teacher in a week, in the order of a table.
 * @param {WatchedSchool} school
 * @param {number} week
 * @param {number} teacher
 */
export function stateCells(school, week, teacher) {
  return TEACHER_STATES.map((column) => percent(school.of(week, teacher, column)));
}

/** The heads of a table of states. */
export function stateHeads() {
  return TEACHER_STATES.map((column) => say(`page.watch.${column}`));
}
