// @ts-check
/**
 * What names lines and areas: words at the ends of lines, apart from each other, and keys where there is no room.
 */
import { figureInked, figureVisible } from "./look.js";
import { spreadApart, textHeight, textWidth, widestText, wrappedText } from "./letters.js";
import { boxMark, HALF_CAPITAL, lineMark, textMark, textMarks } from "./marks.js";

/** @typedef {import("./look.js").FigureLook} FigureLook */
/** @typedef {import("./frame.js").Region} Region */

/**
 * @typedef {object} NamedLine
 * @property {string} name
 * @property {string} value Its last value, as it is written; may be empty.
 * @property {string} colour
 * @property {number} y Where the line ends; NaN for a line without values, whose name stands lowest.
 * @property {string} [dashes] How the line is dashed.
 */

const END_LEADER = 26;
const VALUE_TO_NAME = 8;
const NAME_GAP = 5;
const KEY_SWATCH = 14;
const KEY_LINE = 26;
const SWATCH_TO_NAME = 6;
const NAME_TO_SWATCH = 20;

/**
 * The room to the right of a plot for the names and values of its lines; only for the values where it is narrow.
 * @param {FigureLook} look
 * @param {NamedLine[]} lines
 */
export function endNamesWidth(look, lines) {
  if (lines.length === 0) return 4;
  const values = widestText(
    lines.map((line) => line.value),
    look.value,
  );
  if (look.isNarrow) return 9 + values;
  const names = lines.map((line) => widestText(wrappedText(line.name, look.label, look.nameWidth), look.label));
  return END_LEADER + values + VALUE_TO_NAME + Math.max(...names);
}

/**
 * The names and values at the ends of lines, as near to them as they fit.
 * @param {FigureLook} look
 * @param {Region} plot
 * @param {NamedLine[]} lines
 */
export function endNames(look, plot, lines) {
  const texts = lines.map((line) => (look.isNarrow ? [] : wrappedText(line.name, look.label, look.nameWidth)));
  const heights = texts.map((text) => textHeight(Math.max(1, text.length), look.label) + NAME_GAP);
  const wanted = lines.map((line) => (Number.isFinite(line.y) ? line.y : plot.bottom));
  const centres = spreadApart(wanted, heights, plot.top - NAME_GAP, plot.bottom + look.label.size);
  const values = widestText(
    lines.map((line) => line.value),
    look.value,
  );
  const gap = look.isNarrow ? 7 : END_LEADER;
  return lines
    .map((line, index) => {
      const lift = (textHeight(Math.max(1, texts[index].length), look.label) - textHeight(1, look.label)) / 2;
      const middle = centres[index] - lift;
      const ink = figureInked(look, look.value, line.colour);
      const y = middle + look.label.size * HALF_CAPITAL;
      const value = textMark(plot.right + gap + values, y, line.value, ink, "end");
      if (look.isNarrow) return value;
      const name = { ...look.label, colour: ink.colour };
      const x = plot.right + gap + (values > 0 ? values + VALUE_TO_NAME : 0);
      return leaderMark(look, plot.right, line, middle) + value + textMarks(x, y, texts[index], name);
    })
    .join("");
}

/** @param {FigureLook} look @param {number} right @param {NamedLine} line @param {number} to */
function leaderMark(look, right, line, to) {
  if (!Number.isFinite(line.y)) return "";
  const colour = figureVisible(look, line.colour);
  const bends = /** @type {[number, number][]} */ ([
    [right + 3, line.y],
    [right + 7, line.y],
    [right + END_LEADER - 10, to],
    [right + END_LEADER - 5, to],
  ]);
  return lineMark(bends, { colour, width: 1 });
}

/**
 * @typedef {object} KeyEntry
 * @property {string} name
 * @property {string} colour
 * @property {"area" | "line"} mark
 * @property {string} [dashes]
 */

/**
 * A key: swatches with names, on one line where they fit and in columns where not.
 * @param {FigureLook} look
 * @param {KeyEntry[]} entries
 * @param {number} left
 * @param {number} top
 * @param {number} room
 * @returns {{ svg: string, height: number }}
 */
export function keyOf(look, entries, left, top, room) {
  if (entries.length === 0) return { svg: "", height: 0 };
  /** @type {(entry: KeyEntry) => number} */
  const swatch = (entry) => (entry.mark === "line" ? KEY_LINE : KEY_SWATCH);
  const names = entries.map((entry) => wrappedText(entry.name, look.label, room - swatch(entry) - SWATCH_TO_NAME));
  const widths = entries.map(
    (entry, index) => swatch(entry) + SWATCH_TO_NAME + widestText(names[index], look.label) + NAME_TO_SWATCH,
  );
  const together = widths.reduce((sum, width) => sum + width, -NAME_TO_SWATCH);
  const column = Math.max(...widths);
  const across = together <= room ? entries.length : Math.max(1, Math.floor((room + NAME_TO_SWATCH) / column));
  const down = Math.ceil(entries.length / across);
  const rowHeights = Array.from({ length: down }, (_, row) => {
    const inRow = names.filter((_, index) => down === 1 || index % down === row);
    return textHeight(Math.max(...inRow.map((name) => name.length)), look.label) + 4;
  });
  const rowTops = rowHeights.map((_, row) => rowHeights.slice(0, row).reduce((sum, height) => sum + height, top));
  let [x, svg] = [left, ""];
  entries.forEach((entry, index) => {
    const isOnOneLine = down === 1;
    const cornerX = isOnOneLine ? x : left + Math.floor(index / down) * column;
    const cornerY = rowTops[isOnOneLine ? 0 : index % down];
    x += widths[index];
    const middle = cornerY + look.label.size * 0.66;
    svg +=
      entry.mark === "line"
        ? lineMark(
            [
              [cornerX, middle],
              [cornerX + KEY_LINE, middle],
            ],
            { colour: entry.colour, width: 3, dashes: entry.dashes },
          )
        : boxMark(cornerX, middle - KEY_SWATCH / 2, KEY_SWATCH, KEY_SWATCH, entry.colour);
    svg += textMarks(cornerX + swatch(entry) + SWATCH_TO_NAME, cornerY + look.label.size, names[index], look.label);
  });
  return { svg, height: rowHeights.reduce((sum, height) => sum + height, 0) };
}

/**
 * A text centred in a plot, where there is nothing to draw.
 * @param {FigureLook} look
 * @param {Region} plot
 * @param {string} text
 */
export function emptyPlot(look, plot, text) {
  const lines = wrappedText(text, look.label, plot.right - plot.left - 12);
  const top = (plot.top + plot.bottom) / 2 - textHeight(lines.length, look.label) / 2 + look.label.size;
  return textMarks((plot.left + plot.right) / 2, top, lines, { ...look.label, colour: look.colours.muted }, "middle");
}

/**
 * Whether a text fits into a width in a look, with some room at both sides.
 * @param {string} text
 * @param {import("./look.js").TextLook} style
 * @param {number} width
 */
export function fitsInto(text, style, width) {
  return textWidth(text, style) + 10 <= width;
}
