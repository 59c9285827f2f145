// @ts-check
/**
 * A plot over school weeks: where weeks and values lie, lines and bands that break where a number is missing, the axis
 * of years, and the mark where a leader leaves. A course begins before the first week, as week 0, and has a value for the
 * end of every week.
 */
import { say, weekInWords } from "../words.js";
import { textWidth } from "./letters.js";
import { areaMark, dotMark, HALF_CAPITAL, lineMark, lineMarks, textMark } from "./marks.js";

/** @typedef {import("./look.js").FigureLook} FigureLook */
/** @typedef {import("./marks.js").Place} Place */
/** @typedef {import("./marks.js").Stroke} Stroke */
/** @typedef {import("./frame.js").Region} Region */

/**
 * @typedef {object} Panel
 * @property {Region} plot
 * @property {number} weeks
 * @property {number} weeksPerYear
 * @property {number} low The value at the bottom.
 * @property {number} high The value at the top.
 */

/** @typedef {(week: number) => number} Course A value for every week, by its number; 0 is before the first week. */

/** Room below a plot for the years and the title of their axis. */
export const YEAR_AXIS_HEIGHT = 46;
const AXIS_TICK_GAP = 8;

/** @param {Panel} panel @param {number} weeks Weeks that have passed. */
export function panelX(panel, weeks) {
  return panel.plot.left + ((panel.plot.right - panel.plot.left) * weeks) / Math.max(1, panel.weeks);
}

/**
 * The height of a value; one beyond an end of the axis lies at it.
 * @param {Panel} panel
 * @param {number} value
 */
export function panelY(panel, value) {
  const along = (value - panel.low) / (panel.high - panel.low);
  return panel.plot.bottom - (panel.plot.bottom - panel.plot.top) * Math.min(1, Math.max(0, along));
}

/**
 * The places of a course, in runs without missing numbers.
 * @param {Panel} panel
 * @param {Course} course
 * @returns {Place[][]}
 */
export function panelRuns(panel, course) {
  /** @type {Place[][]} */
  const runs = [];
  let open = false;
  for (let week = 0; week <= panel.weeks; week += 1) {
    const value = course(week);
    if (!Number.isFinite(value)) {
      open = false;
      continue;
    }
    if (!open) runs.push([]);
    open = true;
    runs[runs.length - 1].push([panelX(panel, week), panelY(panel, value)]);
  }
  return runs;
}

/**
 * A line of weekly values; a single week, which has no length, becomes a dot.
 * @param {Panel} panel
 * @param {Course} course
 * @param {Stroke} stroke
 */
export function panelLine(panel, course, stroke) {
  const runs = panelRuns(panel, course);
  const dots = runs.filter((run) => run.length === 1).map((run) => dotMark(run[0], stroke.width * 1.2, stroke.colour));
  return lineMarks(runs, stroke) + dots.join("");
}

/**
 * The area between two courses, where both are known.
 * @param {Panel} panel
 * @param {Course} low
 * @param {Course} high
 * @param {string} colour
 * @param {number} opacity
 */
export function panelBand(panel, low, high, colour, opacity) {
  /** @type {(course: Course, other: Course) => Course} */
  const known = (course, other) => (week) => (Number.isFinite(other(week)) ? course(week) : NaN);
  const above = panelRuns(panel, known(high, low));
  const below = panelRuns(panel, known(low, high));
  return above
    .map((run, index) => {
      const back = below[index].slice().reverse();
      if (run.length > 1) return areaMark([...run, ...back], colour, opacity);
      // The band of a single week would otherwise have no width.
      const [[x, top], [, bottom]] = [run[0], back[0]];
      return areaMark(
        [
          [x - 3, top],
          [x + 3, top],
          [x + 3, bottom],
          [x - 3, bottom],
        ],
        colour,
        opacity,
      );
    })
    .join("");
}

/**
 * The light lines behind the data, with the years' borders, and the line at the bottom.
 * @param {FigureLook} look
 * @param {Panel} panel
 * @param {number[]} levels
 */
export function panelGrid(look, panel, levels) {
  const { left, right, top, bottom } = panel.plot;
  /** @type {Place[][]} */
  const lines = levels.map((level) => [
    [left, panelY(panel, level)],
    [right, panelY(panel, level)],
  ]);
  for (let week = panel.weeksPerYear; week <= panel.weeks; week += panel.weeksPerYear) {
    lines.push([
      [panelX(panel, week), top],
      [panelX(panel, week), bottom],
    ]);
  }
  return lineMarks(lines, { colour: look.colours.grid_line, width: 1 });
}

/**
 * The line at the bottom or at another level.
 * @param {Panel} panel
 * @param {number} level
 * @param {Stroke} stroke
 */
export function panelLevel(panel, level, stroke) {
  const y = panelY(panel, level);
  return lineMark(
    [
      [panel.plot.left, y],
      [panel.plot.right, y],
    ],
    stroke,
  );
}

/**
 * The numbers to the left of a plot.
 * @param {FigureLook} look
 * @param {Panel} panel
 * @param {number[]} levels
 * @param {(level: number) => string} format
 */
export function panelNumbers(look, panel, levels, format) {
  const x = panel.plot.left - AXIS_TICK_GAP;
  return levels
    .map((level) => textMark(x, panelY(panel, level) + look.tick.size * HALF_CAPITAL, format(level), look.tick, "end"))
    .join("");
}

/**
 * The years below a plot, in as many letters as there is room for, and the title of their axis.
 * @param {FigureLook} look
 * @param {Panel} panel
 * @param {boolean} [withTitle]
 */
export function panelYears(look, panel, withTitle = true) {
  const { plot, weeks, weeksPerYear } = panel;
  const years = Math.ceil(weeks / weeksPerYear);
  const room = panelX(panel, weeksPerYear) - plot.left - 6;
  const longest = textWidth(say("page.spans.year_of_axis", { year: years }), look.tick);
  const shortest = Math.max(textWidth(String(years), look.tick), 1);
  const every = room >= shortest ? 1 : Math.ceil(shortest / Math.max(room, 1));
  const marks = [];
  for (let year = 1; year <= years; year += every) {
    const [start, end] = [(year - 1) * weeksPerYear, Math.min(weeks, year * weeksPerYear)];
    const name = room >= longest ? say("page.spans.year_of_axis", { year }) : String(year);
    const middle = (panelX(panel, start) + panelX(panel, end)) / 2;
    marks.push(textMark(middle, plot.bottom + look.tick.size + 7, name, look.tick, "middle"));
  }
  for (let week = weeksPerYear; week <= weeks; week += weeksPerYear) {
    const x = panelX(panel, week);
    marks.push(
      lineMark(
        [
          [x, plot.bottom],
          [x, plot.bottom + 5],
        ],
        { colour: look.colours.axis_line, width: 1 },
      ),
    );
  }
  if (withTitle) {
    const title = say("page.figure.time_axis", { weeks: weeksPerYear });
    const y = plot.bottom + look.tick.size + 7 + look.label.size * 1.35;
    marks.push(textMark((plot.left + plot.right) / 2, y, title, look.tick, "middle"));
  }
  return marks.join("");
}

/**
 * Dashed vertical lines where leaders leave.
 * @param {FigureLook} look
 * @param {Panel} panel
 * @param {number[]} departures Weeks that have passed.
 * @param {string} [colour]
 */
export function panelDepartures(look, panel, departures, colour = look.colours.muted) {
  return departures
    .filter((week) => week > 0 && week < panel.weeks)
    .map((week) => {
      const x = panelX(panel, week);
      const stroke = { colour, width: 1.5, dashes: "5 4" };
      return lineMark(
        [
          [x, panel.plot.top],
          [x, panel.plot.bottom],
        ],
        stroke,
      );
    })
    .join("");
}

/**
 * When a leader leaves, in words: "the end of year 2", "week 12 of year 2".
 * @param {number} week Weeks that have passed.
 * @param {number} weeksPerYear
 */
export function departureInWords(week, weeksPerYear) {
  const year = week / weeksPerYear;
  return Number.isInteger(year) ? say("page.spans.end_of_year", { year }) : weekInWords(week, weeksPerYear);
}
