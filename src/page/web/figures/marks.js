// @ts-check
/**
 * The marks that figures are made of, as SVG text: texts, lines, areas, dots. Nothing here knows what it shows.
 */
import { FIGURE_LEADING } from "./look.js";

/** @typedef {import("./look.js").TextLook} TextLook */
/** @typedef {[number, number]} Place */

/** How far below the middle of its capitals a text's baseline lies, as a share of its size. */
export const HALF_CAPITAL = 0.36;

/**
 * A text that may stand in SVG.
 * @param {string} text
 */
export function escapedText(text) {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

/** @param {number} value */
export function roundedPlace(value) {
  return Math.round(value * 10) / 10;
}

/**
 * A line of text; `y` is its baseline.
 * @param {number} x
 * @param {number} y
 * @param {string} text
 * @param {TextLook} look
 * @param {"start" | "middle" | "end"} [anchor]
 */
export function textMark(x, y, text, look, anchor = "start") {
  if (text === "") return "";
  const weight = look.bold ? ' font-weight="bold"' : "";
  const at = anchor === "start" ? "" : ` text-anchor="${anchor}"`;
  const place = `x="${roundedPlace(x)}" y="${roundedPlace(y)}"`;
  return `<text ${place} font-size="${look.size}"${weight}${at} fill="${look.colour}">${escapedText(text)}</text>`;
}

/**
 * A line of text on the data, with a rim in the colour of the ground, so that it can be read across lines.
 * @param {number} x
 * @param {number} y
 * @param {string} text
 * @param {TextLook} look
 * @param {string} ground
 * @param {"start" | "middle" | "end"} [anchor]
 */
export function textMarkOnData(x, y, text, look, ground, anchor = "start") {
  const rim = `<text paint-order="stroke" stroke="${ground}" stroke-width="4" stroke-linejoin="round"`;
  return textMark(x, y, text, look, anchor).replace("<text", rim);
}

/**
 * Lines of text, one below the other; `y` is the baseline of the first.
 * @param {number} x
 * @param {number} y
 * @param {string[]} lines
 * @param {TextLook} look
 * @param {"start" | "middle" | "end"} [anchor]
 */
export function textMarks(x, y, lines, look, anchor = "start") {
  return lines.map((line, index) => textMark(x, y + index * look.size * FIGURE_LEADING, line, look, anchor)).join("");
}

/**
 * @typedef {object} Stroke
 * @property {string} colour
 * @property {number} width
 * @property {string} [dashes] As in SVG's stroke-dasharray.
 * @property {number} [opacity]
 */

/** @param {Stroke} stroke */
function strokeAttributes(stroke) {
  const dashes = stroke.dashes ? ` stroke-dasharray="${stroke.dashes}"` : "";
  const opacity = stroke.opacity === undefined ? "" : ` stroke-opacity="${stroke.opacity}"`;
  return `fill="none" stroke="${stroke.colour}" stroke-width="${stroke.width}"${dashes}${opacity}`;
}

/**
 * A line through places.
 * @param {Place[]} places
 * @param {Stroke} stroke
 */
export function lineMark(places, stroke) {
  return places.length < 2 ? "" : `<path d="${pathThrough(places)}" ${strokeAttributes(stroke)}/>`;
}

/**
 * Several lines of one look, as one path.
 * @param {Place[][]} lines
 * @param {Stroke} stroke
 */
export function lineMarks(lines, stroke) {
  const path = lines
    .filter((line) => line.length > 1)
    .map(pathThrough)
    .join("");
  return path === "" ? "" : `<path d="${path}" ${strokeAttributes(stroke)}/>`;
}

/**
 * A filled area around places.
 * @param {Place[]} places
 * @param {string} colour
 * @param {number} [opacity]
 */
export function areaMark(places, colour, opacity = 1) {
  if (places.length < 3) return "";
  const faint = opacity === 1 ? "" : ` fill-opacity="${opacity}"`;
  return `<path d="${pathThrough(places)}Z" fill="${colour}"${faint}/>`;
}

/**
 * @param {number} left
 * @param {number} top
 * @param {number} width
 * @param {number} height
 * @param {string} colour
 */
export function boxMark(left, top, width, height, colour) {
  const [across, down] = [width, height].map((side) => roundedPlace(Math.max(0, side)));
  const corner = `x="${roundedPlace(left)}" y="${roundedPlace(top)}"`;
  return `<rect ${corner} width="${across}" height="${down}" fill="${colour}"/>`;
}

/**
 * @param {Place} centre
 * @param {number} radius
 * @param {string} colour
 * @param {number} [opacity]
 */
export function dotMark(centre, radius, colour, opacity = 1) {
  const faint = opacity === 1 ? "" : ` fill-opacity="${opacity}"`;
  const [x, y] = centre.map(roundedPlace);
  return `<circle cx="${x}" cy="${y}" r="${roundedPlace(radius)}" fill="${colour}"${faint}/>`;
}

/**
 * A square that stands on a corner, with a rim in the colour of the ground.
 * @param {Place} centre
 * @param {number} radius
 * @param {string} colour
 * @param {string} ground
 */
export function diamondMark([x, y], radius, colour, ground) {
  const corners = [[x, y - radius], [x + radius, y], [x, y + radius], [x - radius, y]];
  const path = corners.map((corner) => corner.map(roundedPlace).join(",")).join(" ");
  return `<polygon points="${path}" fill="${colour}" stroke="${ground}" stroke-width="1.5"/>`;
}

/** @param {Place[]} places */
function pathThrough(places) {
  let path = "";
  for (let index = 0; index < places.length; index += 1) {
    path += `${index === 0 ? "M" : "L"}${roundedPlace(places[index][0])} ${roundedPlace(places[index][1])}`;
  }
  return path;
}
