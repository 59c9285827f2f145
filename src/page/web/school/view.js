// @ts-check
/**
 * The school itself: one run, week by week, under one plan or two beside each other. Play it, go to any week, and touch
 * a teacher to read why.
 *
 *     const view = createSchoolView(container, { theme, implementing: 0.5, onWeek, anotherRun });
 *     view.show({ plans: [{ name, colour, watch }, …], run: 3 });   // `watch` is the engine's answer and its numbers
 *     view.setWeek(108);                                           // 0 is before the first week
 *     view.setTheme(theme);                                        // when the page turns light or dark
 *     view.destroy();
 *
 * Plans of one call must be of the same school: the same run, so that a teacher has one place in all pictures. `show`
 * may be called again at any time, and keeps the week, the teacher that was chosen, and the focus.
 */
import { say, weekInWords } from "../words.js";
import { button, element, setText } from "../controls/dom.js";
import { figureVisibleOn } from "../figures/look.js";
import { refillTable, tableDetails } from "../figures/table.js";
import { createSchoolLegend } from "./legend.js";
import { createSchoolPicture } from "./picture.js";
import { createWeekPlayer } from "./player.js";
import { teacherName } from "./teachers.js";
import { watchedSchool } from "./watched.js";
import { createWhyPanel, stateCells, stateHeads } from "./why.js";

/** @typedef {import("../figures/look.js").FigureTheme} FigureTheme */
/** @typedef {import("./picture.js").SchoolPicture} SchoolPicture */
/** @typedef {import("./layout.js").SchoolArrangement} SchoolArrangement */
/** @typedef {import("./watched.js").Watch} Watch */
/** @typedef {import("./watched.js").WatchedSchool} WatchedSchool */

/**
 * @typedef {object} SchoolViewOptions
 * @property {FigureTheme} theme
 * @property {number} [implementing] Fidelity from which a teacher implements; 0.5 if left out.
 * @property {(week: number) => void} [onWeek] Told of every other week that is shown.
 * @property {() => void} [anotherRun] Asked for another run; without it there is no button.
 * @property {(school: number) => void} [anotherSchool] Asked for another school of the district.
 */

/**
 * @typedef {object} SchoolViewData
 * @property {{ name: string, colour: number, watch: Watch }[]} plans One, or two to be compared. `colour` is the index
 *   of a hue in the palette.
 * @property {number} [run] Number of the run, from 0.
 * @property {number} [school] Number of the school in its district, from 0.
 * @property {number} [schools] How many schools the district has; of a single one nothing is said.
 * @property {number} [implementing] Fidelity from which a teacher implements, where it is not that of the options.
 */

/** @typedef {{ name: string, hue: number, school: WatchedSchool }} ShownPlan */

/**
 * @param {HTMLElement} container
 * @param {SchoolViewOptions} options
 * @returns {{ show: (data: SchoolViewData) => void, setWeek: (week: number) => void, setTheme: (theme: FigureTheme) => void, destroy: () => void }}
 */
export function createSchoolView(container, options) {
  let { theme, implementing = 0.5 } = options;
  /** @type {ShownPlan[]} */
  let plans = [];
  /** @type {SchoolPicture[]} */
  let pictures = [];
  /** @type {SchoolArrangement} */
  let arrangement = "teams";
  let chosen = -1;
  /** The picture in which a teacher was chosen, to which the focus returns. */
  let chosenIn = 0;
  const player = createWeekPlayer(moment);
  const legend = createSchoolLegend((next) => {
    arrangement = next;
    draw();
  });
  const why = createWhyPanel(unchoose);
  const teacher = element("select", { onchange: () => choose(Number(teacher.value), 0) });
  const chooser = element("label", { class: "school-chooser" }, `${say("page.watch.choose")} `, teacher);
  const run = element("span", { class: "school-run" });
  const school = element("select", {
    id: "watched-school", onchange: () => options.anotherSchool?.(Number(school.value)),
  });
  const district = element("span", { class: "school-district", hidden: true },
    element("label", { for: "watched-school" }, say("page.watch.school_of_district")), " ", school);
  const another = button(say("page.watch.another_run"), () => options.anotherRun?.(), {
    class: "small",
    hidden: !options.anotherRun,
  });
  const stages = element("div", { class: "school-plans" });
  const table = tableDetails(tableOfWeek(), { summary: say("page.watch.table") });
  table.addEventListener("toggle", fillTable);
  const node = element(
    "div",
    { class: "school-view" },
    player.node,
    element("p", { class: "school-line" }, district, run, another),
    legend.node,
    stages,
    chooser,
    why.node,
    table,
  );
  container.append(node);
  const resizing = new ResizeObserver(draw);
  resizing.observe(stages);
  setTheme(theme);

  /** @param {SchoolViewData} data */
  function show(data) {
    plans = data.plans.map((plan) => ({ name: plan.name, hue: plan.colour, school: watchedSchool(plan.watch) }));
    if (plans.length === 0) return;
    implementing = data.implementing ?? implementing;
    if (pictures.length !== plans.length) {
      pictures = plans.map((_, index) => createSchoolPicture((which) => choose(which, index)));
      stages.replaceChildren(...pictures.map((picture) => picture.node));
      stages.classList.toggle("is-pair", plans.length > 1);
    }
    const { school: first } = plans[0];
    showDistrict(data.school ?? 0, data.schools ?? 1);
    setText(run, data.run === undefined ? "" : say("page.watch.run", { number: data.run + 1 }));
    if (teacher.options.length !== first.teachers + 1) {
      teacher.replaceChildren(
        element("option", { value: -1 }, say("page.watch.nobody")),
        ...Array.from({ length: first.teachers }, (_, index) =>
          element("option", { value: index }, teacherName(first, index)),
        ),
      );
      chosen = -1;
      why.close();
    }
    setTheme(theme);
    player.setLength(Math.min(...plans.map((plan) => plan.school.weeks)), first.weeksPerYear);
    if (chosen >= 0) why.open(plans, chosen);
    moment(player.week(), player.isPlaying());
  }

  /**
   * @param {number} shown The school that is shown, from 0.
   * @param {number} schools Of the district.
   */
  function showDistrict(shown, schools) {
    district.hidden = schools < 2;
    if (school.options.length !== schools) {
      const numbers = Array.from({ length: schools }, (_, index) => index);
      school.replaceChildren(...numbers.map((index) =>
        element("option", { value: index }, say("page.watch.school_number", { number: index + 1, schools }))));
    }
    school.value = String(shown);
  }

  /** @param {number} week @param {boolean} isPlaying */
  function moment(week, isPlaying) {
    if (plans.length === 0) return;
    draw();
    why.update(week, isPlaying);
    if (!isPlaying) fillTable();
    options.onWeek?.(week);
  }

  function draw() {
    const seen = {
      week: player.week(),
      chosen,
      arrangement,
      theme,
      implementing,
      isPlaying: player.isPlaying(),
    };
    for (const picture of pictures) picture.show(seen);
  }

  /** @param {number} which @param {number} picture */
  function choose(which, picture) {
    if (which < 0 || which === chosen) {
      unchoose();
      return;
    }
    [chosen, chosenIn] = [which, picture];
    teacher.value = String(which);
    why.open(plans, which);
    moment(player.week(), player.isPlaying());
  }

  function unchoose() {
    const hadFocus = why.node.contains(document.activeElement);
    const last = chosen;
    chosen = -1;
    teacher.value = "-1";
    why.close();
    draw();
    if (hadFocus && last >= 0) pictures[chosenIn]?.focusTeacher(last);
  }

  /** @param {FigureTheme} next */
  function setTheme(next) {
    theme = next;
    const colours = theme.palette[theme.ground];
    for (const [property, colour] of Object.entries({
      ground: colours.ground,
      ink: colours.ink,
      muted: colours.muted,
      line: colours.axis_line,
      faint: colours.grid_line,
      up: colours.above,
      down: colours.below,
    }))
      node.style.setProperty(`--school-${property}`, colour);
    legend.setTheme(theme);
    plans.forEach(({ name, hue, school }, index) =>
      pictures[index]?.setPlan({ name, school, colour: figureVisibleOn(colours, hue) }),
    );
    draw();
  }

  /** The table of the week that is shown, teacher by teacher and plan by plan. */
  function tableOfWeek() {
    const week = player.week();
    const caption =
      plans.length === 0
        ? say("page.watch.table")
        : say("page.watch.table_of_week", { time: weekInWords(week, plans[0].school.weeksPerYear) });
    const teachers = plans.length === 0 ? 0 : plans[0].school.teachers;
    return {
      caption,
      columns: [say("page.watch.who"), say("page.table.plan"), ...stateHeads()],
      rows: Array.from({ length: teachers }, (_, which) => which).flatMap((which) =>
        plans.map(({ name, school }) => [teacherName(school, which), name, ...stateCells(school, week, which)]),
      ),
    };
  }

  function fillTable() {
    if (table.open) refillTable(table, tableOfWeek());
  }

  return {
    show,
    setWeek: player.setWeek,
    setTheme,
    destroy: () => {
      player.destroy();
      resizing.disconnect();
      node.remove();
    },
  };
}
