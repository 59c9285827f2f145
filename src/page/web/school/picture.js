// @ts-check
/**
 * The school under one plan: its name, the canvas with teachers, the buttons over it, and how the school fares.
 */
import { percent, say } from "../words.js";
import { element, setText } from "../controls/dom.js";
import { schoolLayout, teacherAt } from "./layout.js";
import { createSchoolMood } from "./mood.js";
import { fitCanvas, paintSchool } from "./painting.js";
import { createTeacherButtons } from "./teachers.js";
import { teachersImplementing } from "./watched.js";

/** @typedef {import("../figures/look.js").FigureTheme} FigureTheme */
/** @typedef {import("./layout.js").SchoolArrangement} SchoolArrangement */
/** @typedef {import("./layout.js").SchoolLayout} SchoolLayout */
/** @typedef {import("./watched.js").WatchedSchool} WatchedSchool */

/**
 * @typedef {object} SchoolMoment What is to be seen.
 * @property {number} week
 * @property {number} chosen A teacher, or -1.
 * @property {SchoolArrangement} arrangement
 * @property {FigureTheme} theme
 * @property {number} implementing Fidelity from which a teacher implements.
 * @property {boolean} isPlaying
 */

/**
 * @typedef {object} SchoolPicture
 * @property {HTMLElement} node
 * @property {(plan: { name: string, colour: string, school: WatchedSchool }) => void} setPlan
 * @property {(moment: SchoolMoment) => void} show
 * @property {(teacher: number) => void} focusTeacher
 */

/**
 * @param {(teacher: number) => void} onChoose
 * @returns {SchoolPicture}
 */
export function createSchoolPicture(onChoose) {
  const swatch = element("span", { class: "school-swatch", "aria-hidden": "true" });
  const name = element("span", {});
  const note = element("p", { class: "school-note" });
  const canvas = element("canvas", { class: "school-canvas", "aria-hidden": "true", onclick: touch });
  const buttons = createTeacherButtons("", onChoose);
  const stage = element("div", { class: "school-stage" }, canvas, buttons.node);
  const mood = createSchoolMood();
  const node = element(
    "div",
    { class: "school-plan", role: "group" },
    element("p", { class: "school-name" }, swatch, name),
    note,
    stage,
    mood.node,
  );
  /** @type {WatchedSchool | null} */
  let school = null;
  /** @type {SchoolLayout | null} */
  let layout = null;
  let laidOut = "";

  /** @param {Event} event */
  function touch(event) {
    if (!layout) return;
    const { clientX, clientY } = /** @type {MouseEvent} */ (event);
    const corner = canvas.getBoundingClientRect();
    const teacher = teacherAt(layout, clientX - corner.left, clientY - corner.top);
    if (teacher >= 0) onChoose(teacher);
  }

  /** @param {{ name: string, colour: string, school: WatchedSchool }} plan */
  function setPlan(plan) {
    school = plan.school;
    setText(name, plan.name);
    swatch.style.background = plan.colour;
    node.setAttribute("aria-label", plan.name);
    buttons.node.setAttribute("aria-label", say("page.watch.teachers_under", { plan: plan.name }));
  }

  /** @param {SchoolMoment} moment */
  function show(moment) {
    if (!school) return;
    const width = Math.round(stage.clientWidth);
    if (width === 0) return;
    arrange(school, moment.arrangement, width);
    if (layout) paintSchool(canvas, school, layout, moment);
    const implementing = teachersImplementing(school, moment.week, moment.implementing);
    setText(
      note,
      say("page.watch.implementing", {
        number: implementing,
        teachers: school.teachers,
        share: percent(moment.implementing),
      }),
    );
    mood.update(school, moment.week);
    if (!moment.isPlaying) buttons.describe(school, moment.week, moment.chosen);
  }

  /** @param {WatchedSchool} of @param {SchoolArrangement} arrangement @param {number} width */
  function arrange(of, arrangement, width) {
    // A narrow picture is high, so that marks stay large enough to be touched.
    const height = Math.round(width < 260 ? width * 1.3 : Math.max(300, width * 0.78));
    const wanted = [arrangement, of.teachers, of.teams.join(), width, window.devicePixelRatio].join("|");
    if (wanted === laidOut) return;
    laidOut = wanted;
    fitCanvas(canvas, width, height);
    layout = schoolLayout(arrangement, of.teachers, of.teams, width, height);
    buttons.place(layout);
  }

  return { node, setPlan, show, focusTeacher: buttons.focus };
}
