// @ts-check
/**
 * Small multiples: one panel for every plan, side by side as far as there is room, on one axis of values.
 */
import { axisTitle, axisTitleHeight, axisWidth } from "./axes.js";
import { departureMarks } from "./departures.js";
import { figureHue, figureInked, figureVisible } from "./look.js";
import { textHeight, textWidth, wrappedText } from "./letters.js";
import { lineMark, textMark, textMarks } from "./marks.js";
import { panelGrid, panelLevel, panelNumbers, panelYears, YEAR_AXIS_HEIGHT } from "./panel.js";

/** @typedef {import("./look.js").FigureLook} FigureLook */
/** @typedef {import("./panel.js").Panel} Panel */
/** @typedef {import("./frame.js").Region} Region */

/**
 * @typedef {object} MultiplePlan
 * @property {string} name
 * @property {number} colour
 * @property {number[]} [leaderLeaves]
 * @property {string} [note] Stands beside the name: where the plan ends.
 */

/**
 * @typedef {object} Multiples
 * @property {MultiplePlan[]} plans
 * @property {number} weeks
 * @property {number} weeksPerYear
 * @property {string} title What the axis of values shows.
 * @property {import("./axes.js").ValueAxis} axis
 * @property {number} rightRoom Room to the right of every plot, for values at the ends of lines.
 * @property {(panel: Panel, index: number) => string} draw The data of a plan.
 */

const PANEL_COLUMN_GAP = 14;
const PANEL_ROW_GAP = 12;
/** The least width of a column in a narrow figure and in others. */
const LEAST_COLUMN = 118;
const USUAL_COLUMN = 240;

/**
 * Lays panels out; `height` is what they take, and `draw` draws them from a top on.
 * @param {FigureLook} look
 * @param {Multiples} multiples
 * @returns {{ height: number, draw: (body: Region) => string }}
 */
export function multiplesOf(look, multiples) {
  const { plans, axis, rightRoom } = multiples;
  const room = look.width - 2 * look.margin;
  const left = axisWidth(look, axis);
  const least = look.isNarrow ? LEAST_COLUMN : USUAL_COLUMN;
  const fitting = Math.max(1, Math.floor((room - left + PANEL_COLUMN_GAP) / (least + PANEL_COLUMN_GAP)));
  const rows = Math.max(1, Math.ceil(plans.length / fitting));
  const columns = Math.max(1, Math.ceil(plans.length / rows));
  const width = (room - left - (columns - 1) * PANEL_COLUMN_GAP) / columns;
  const heads = plans.map((plan) => headOf(look, plan, width));
  const headHeight = Math.max(0, ...heads.map((head) => head.height));
  const titleHeight = axisTitleHeight(look, multiples.title, room);
  const rowHeight = headHeight + look.panelHeight;
  const height = titleHeight + rows * rowHeight + (rows - 1) * PANEL_ROW_GAP + YEAR_AXIS_HEIGHT;
  return { height, draw: (body) => axisTitle(look, body, multiples.title) + panels(body) };

  /** @param {Region} body */
  function panels(body) {
    return plans
      .map((plan, index) => {
        const [row, column] = [Math.floor(index / columns), index % columns];
        const cell = body.left + left + column * (width + PANEL_COLUMN_GAP);
        const top = body.top + titleHeight + row * (rowHeight + PANEL_ROW_GAP) + headHeight;
        const plot = { left: cell, top, right: cell + width - rightRoom, bottom: top + look.panelHeight };
        /** @type {Panel} */
        const panel = {
          plot,
          weeks: multiples.weeks,
          weeksPerYear: multiples.weeksPerYear,
          low: axis.low,
          high: axis.high,
        };
        const isLowest = index + columns >= plans.length;
        return [
          headMarks(look, heads[index], cell, top - headHeight),
          panelGrid(look, panel, axis.levels),
          column === 0 ? panelNumbers(look, panel, axis.levels, axis.format) : "",
          multiples.draw(panel, index),
          panelLevel(panel, axis.low, { colour: look.colours.axis_line, width: 1 }),
          departureMarks(look, panel, [{ ...plan }]),
          isLowest ? panelYears(look, panel, column === 0 && width > 220) : "",
        ].join("");
      })
      .join("");
  }
}

/** @typedef {{ name: string[], note: string[], isBeside: boolean, colour: string, height: number }} Head */

/** @param {FigureLook} look @param {MultiplePlan} plan @param {number} width @returns {Head} */
function headOf(look, plan, width) {
  if (plan.name === "") return { name: [], note: [], isBeside: false, colour: "", height: 0 };
  const swatch = 22;
  const note = plan.note ?? "";
  const isBeside = textWidth(plan.name, look.panelTitle) + textWidth(note, look.tick) + swatch + 12 <= width;
  const name = wrappedText(plan.name, look.panelTitle, width - swatch);
  const notes = note === "" ? [] : wrappedText(note, look.tick, width);
  const below = isBeside ? 0 : textHeight(notes.length, look.tick);
  return {
    name,
    note: notes,
    isBeside,
    colour: figureHue(look, plan.colour),
    height: textHeight(name.length, look.panelTitle) + below + 6,
  };
}

/** @param {FigureLook} look @param {Head} head @param {number} left @param {number} top */
function headMarks(look, head, left, top) {
  if (head.name.length === 0) return "";
  const baseline = top + look.panelTitle.size;
  const middle = baseline - look.panelTitle.size * 0.34;
  const name = { ...look.panelTitle, colour: figureInked(look, look.panelTitle, head.colour).colour };
  const nameEnd = left + 22 + textWidth(head.name.at(-1) ?? "", look.panelTitle);
  const note = head.isBeside
    ? textMark(nameEnd + 10, baseline, head.note.join(" "), look.tick)
    : textMarks(left, top + textHeight(head.name.length, look.panelTitle) + look.tick.size, head.note, look.tick);
  return (
    lineMark(
      [
        [left, middle],
        [left + 16, middle],
      ],
      { colour: figureVisible(look, head.colour), width: 4 },
    ) +
    textMarks(left + 22, baseline, head.name, name) +
    note
  );
}
