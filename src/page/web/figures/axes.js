// @ts-check
/**
 * Axes of values: shares, differences of shares in percentage points, and plain numbers. An axis is its ends, the
 * levels that are named, and how they are written.
 */
import { number, percent, shortPoints } from "../words.js";
import { textWidth, wrappedText, textHeight } from "./letters.js";
import { textMarks } from "./marks.js";

/** @typedef {import("./look.js").FigureLook} FigureLook */
/** @typedef {import("./frame.js").Region} Region */

/**
 * @typedef {object} ValueAxis
 * @property {number} low
 * @property {number} high
 * @property {number[]} levels
 * @property {(level: number) => string} format
 */

/** Least reach of an axis of differences to both sides: no difference should look large by zooming. */
const LEAST_REACH = 0.05;
/** Numbers closer than this would touch. */
const LEVEL_DISTANCE = 34;

/**
 * The axis of shares, from 0 to 1 or to a smaller or larger end.
 * @param {number} height Of the plot.
 * @param {number} [end]
 * @returns {ValueAxis}
 */
export function shareAxis(height, end = 1) {
  if (end === 1) {
    const levels = height < 4 * LEVEL_DISTANCE ? [0, 0.5, 1] : [0, 0.25, 0.5, 0.75, 1];
    return { low: 0, high: 1, levels, format: percent };
  }
  const levels = roundLevels(0, end, Math.floor(height / LEVEL_DISTANCE));
  return { low: 0, high: Math.max(end, levels[levels.length - 1]), levels, format: percent };
}

/**
 * The axis of differences around zero that holds all values.
 * @param {number} height Of the plot.
 * @param {Iterable<number>} values Missing ones are left out.
 * @returns {ValueAxis}
 */
export function differenceAxis(height, values) {
  let [low, high] = [-LEAST_REACH, LEAST_REACH];
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    low = Math.min(low, Math.max(value, -1));
    high = Math.max(high, Math.min(value, 1));
  }
  const levels = roundLevels(low, high, Math.min(6, Math.floor(height / LEVEL_DISTANCE)));
  return { low: levels[0], high: levels[levels.length - 1], levels, format: shortPoints };
}

/**
 * The axis of plain numbers from 0 that holds all values.
 * @param {number} height Of the plot.
 * @param {Iterable<number>} values
 * @returns {ValueAxis}
 */
export function numberAxis(height, values) {
  let high = 0;
  for (const value of values) if (Number.isFinite(value)) high = Math.max(high, value);
  const levels = roundLevels(0, high || 1, Math.min(6, Math.floor(height / LEVEL_DISTANCE)));
  const step = levels[1] - levels[0];
  return {
    low: 0,
    high: levels[levels.length - 1],
    levels,
    format: (level) => number(level, step < 1 ? Math.ceil(-Math.log10(step)) : 0),
  };
}

/**
 * The room to the left of a plot for the numbers of an axis.
 * @param {FigureLook} look
 * @param {ValueAxis} axis
 */
export function axisWidth(look, axis) {
  return Math.max(...axis.levels.map((level) => textWidth(axis.format(level), look.tick))) + 10;
}

/**
 * The height of the title of a value axis, which stands above it.
 * @param {FigureLook} look
 * @param {string} title
 * @param {number} room
 */
export function axisTitleHeight(look, title, room) {
  return textHeight(wrappedText(title, look.label, room).length, look.label) + 10;
}

/**
 * The title of a value axis, above its plot.
 * @param {FigureLook} look
 * @param {Region} body The title stands in its left top corner.
 * @param {string} title
 */
export function axisTitle(look, body, title) {
  const lines = wrappedText(title, look.label, body.right - body.left);
  return textMarks(body.left, body.top + look.label.size, lines, look.label);
}

/**
 * Round numbers at equal distances from at or below `low` to at or above `high`, in about so many steps.
 * @param {number} low
 * @param {number} high
 * @param {number} wished
 */
export function roundLevels(low, high, wished) {
  const span = high - low;
  if (!(span > 0)) return [low, low + 1];
  const step = roundStep(span / Math.max(1, wished));
  const levels = [];
  const last = Math.ceil(high / step - 1e-9);
  for (let multiple = Math.floor(low / step + 1e-9); multiple <= last; multiple += 1) levels.push(multiple * step);
  return levels;
}

/** @param {number} rough */
function roundStep(rough) {
  const power = 10 ** Math.floor(Math.log10(rough));
  const multiple = rough / power;
  return (multiple <= 1 ? 1 : multiple <= 2 ? 2 : multiple <= 5 ? 5 : 10) * power;
}
