// @ts-check
/**
 * Teachers for keyboards and screen readers: a button over every mark of the picture, of which one at a time can be
 * reached by tabbing; arrow keys go to the nearest teacher in their direction.
 */
import { percent, say } from "../words.js";
import { element, setAttribute } from "../controls/dom.js";
import { teacherTowards } from "./layout.js";
import { teamOf } from "./watched.js";

/** @typedef {import("./layout.js").SchoolLayout} SchoolLayout */
/** @typedef {import("./watched.js").WatchedSchool} WatchedSchool */

/** @type {Record<string, [number, number]>} */
const TEACHER_ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/**
 * @typedef {object} TeacherButtons
 * @property {HTMLElement} node
 * @property {(layout: SchoolLayout) => void} place
 * @property {(school: WatchedSchool, week: number, chosen: number) => void} describe
 * @property {(teacher: number) => void} focus
 */

/**
 * @param {string} label What all of them are.
 * @param {(teacher: number) => void} onChoose
 * @returns {TeacherButtons}
 */
export function createTeacherButtons(label, onChoose) {
  const node = element("div", { class: "school-teachers", role: "group", "aria-label": label, onkeydown: follow });
  /** @type {HTMLButtonElement[]} */
  let buttons = [];
  /** @type {SchoolLayout | null} */
  let layout = null;
  let reachable = 0;
  /** @type {(() => void) | null} */
  let redescribe = null;

  /** @param {SchoolLayout} next */
  function place(next) {
    layout = next;
    if (buttons.length !== next.places.length) {
      buttons = next.places.map((_, teacher) =>
        element("button", {
          type: "button",
          tabindex: -1,
          onclick: () => choose(teacher),
          onfocus: () => redescribe?.(),
        }),
      );
      node.replaceChildren(...buttons);
      reach(Math.min(reachable, buttons.length - 1));
    }
    const size = 2 * next.radius + 8;
    next.places.forEach(([x, y], teacher) => {
      buttons[teacher].style.cssText = `left:${x - size / 2}px;top:${y - size / 2}px;width:${size}px;height:${size}px`;
    });
  }

  /** @param {number} teacher */
  function choose(teacher) {
    reach(teacher);
    onChoose(teacher);
  }

  /** @param {number} teacher */
  function reach(teacher) {
    buttons[reachable]?.setAttribute("tabindex", "-1");
    reachable = Math.max(0, teacher);
    buttons[reachable]?.setAttribute("tabindex", "0");
  }

  /** @param {Event} event */
  function follow(event) {
    const { key } = /** @type {KeyboardEvent} */ (event);
    if (!layout) return;
    const direction = TEACHER_ARROWS[key];
    const next = direction
      ? teacherTowards(layout, reachable, ...direction)
      : key === "Home"
        ? 0
        : key === "End"
          ? buttons.length - 1
          : -1;
    if (next < 0) return;
    event.preventDefault();
    focus(next);
  }

  /** @param {number} teacher */
  function focus(teacher) {
    reach(teacher);
    buttons[teacher]?.focus();
  }

  /**
   * Says of every teacher what the picture shows. While weeks pass, only of the one that has the focus, if any.
   * @param {WatchedSchool} school
   * @param {number} week
   * @param {number} chosen
   */
  function describe(school, week, chosen) {
    redescribe = () => {
      buttons.forEach((each, teacher) => {
        setAttribute(each, "aria-label", teacherInWords(school, week, teacher));
        setAttribute(each, "aria-pressed", teacher === chosen ? "true" : "false");
      });
    };
    redescribe();
  }

  return { node, place, describe, focus };
}

/**
 * A teacher in a week, in words.
 * @param {WatchedSchool} school
 * @param {number} week
 * @param {number} teacher
 */
function teacherInWords(school, week, teacher) {
  const mark = school.isNew(week, teacher)
    ? "page.watch.is_new"
    : school.isLeaving(week, teacher)
      ? "page.watch.is_leaving"
      : "";
  const parts = [
    teacherName(school, teacher),
    say("page.watch.fidelity_is", { share: percent(school.of(week, teacher, "fidelity")) }),
    say("page.watch.belief_is", { share: percent(school.of(week, teacher, "belief")) }),
  ];
  return [...parts, ...(mark ? [say(mark)] : [])].join(", ");
}

/**
 * What a teacher is called.
 * @param {WatchedSchool} school
 * @param {number} teacher
 */
export function teacherName(school, teacher) {
  return say("page.watch.teacher", { number: teacher + 1, team: teamOf(school, teacher) });
}
