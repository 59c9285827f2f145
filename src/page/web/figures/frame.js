// @ts-check
/**
 * What surrounds every figure: title and subtitle above, how to read it and the small print below. A figure's own part
 * draws only its body, in the room that it asked for.
 */
import { FIGURE_FONTS } from "./look.js";
import { textHeight, wrappedText } from "./letters.js";
import { boxMark, escapedText, lineMark, roundedPlace, textMarks } from "./marks.js";

/** @typedef {import("./look.js").FigureLook} FigureLook */
/** @typedef {import("./look.js").TextLook} TextLook */

/**
 * @typedef {object} Region
 * @property {number} left
 * @property {number} top
 * @property {number} right
 * @property {number} bottom
 */

/**
 * @typedef {object} FigureTable
 * @property {string} caption
 * @property {string[]} columns
 * @property {string[][]} rows Cells as they are shown; the first of a row is its head.
 */

/**
 * Where a figure's plot lies, in pixels of the figure, and what its edges mean; for pointers and drawing.
 * @typedef {object} PlotPlace
 * @property {Region} region
 * @property {number} weeks Weeks along the plot.
 * @property {number} low The value at the bottom.
 * @property {number} high The value at the top.
 */

/**
 * @typedef {object} Figure
 * @property {string} svg Text of the drawing, with role, title and description.
 * @property {string} title
 * @property {string} description What the figure shows, in a sentence.
 * @property {FigureTable} table The figure's main numbers, to be read.
 * @property {() => { columns: string[], rows: (string | number)[][] }} numbers All its numbers, for a file.
 * @property {number} width In pixels, as asked for.
 * @property {number} height In pixels.
 * @property {PlotPlace} [plot] Of figures with one plot over the weeks.
 */

/**
 * @typedef {object} FigureWords
 * @property {string} title
 * @property {string} subtitle
 * @property {string[]} reading Sentences that say how to read the figure, without their full stops.
 * @property {string[]} smallPrint What the numbers stand on.
 * @property {string} description
 */

const AFTER_HEADING = 14;
const BEFORE_FOOT = 12;
const AFTER_FOOT_LINE = 7;

/**
 * Sentences as one text.
 * @param {string[]} sentences
 */
function figureSentences(sentences) {
  return sentences.filter(Boolean).join(". ");
}

/**
 * Draws a figure around a body of a height.
 * @param {FigureLook} look
 * @param {FigureWords} words
 * @param {number} bodyHeight
 * @param {(body: Region) => string} draw
 * @returns {{ svg: string, width: number, height: number }}
 */
export function composedFigure(look, words, bodyHeight, draw) {
  const room = look.width - 2 * look.margin;
  /**
   * @type {(text: string, style: TextLook) => { lines: string[], style: TextLook, height: number }}
   */
  const block = (text, style) => {
    const lines = wrappedText(text, style, room);
    return { lines, style, height: textHeight(lines.length, style) };
  };
  const head = look.heading ? [block(words.title, look.title), block(words.subtitle, look.subtitle)] : [];
  const foot = [
    block(figureSentences(words.reading), look.tick),
    block(figureSentences(words.smallPrint), look.smallPrint),
  ];
  const marks = [];
  let top = look.margin * 0.75;
  for (const { lines, style, height } of head) {
    marks.push(textMarks(look.margin, top + style.size, lines, style));
    top += height + 3;
  }
  if (look.heading) top += AFTER_HEADING;
  const body = { left: look.margin, top, right: look.width - look.margin, bottom: top + bodyHeight };
  marks.push(draw(body));
  top = body.bottom + BEFORE_FOOT;
  marks.push(
    lineMark(
      [
        [look.margin, top],
        [look.width - look.margin, top],
      ],
      { colour: look.colours.grid_line, width: 1 },
    ),
  );
  top += AFTER_FOOT_LINE;
  for (const { lines, style, height } of foot) {
    marks.push(textMarks(look.margin, top + style.size, lines, style));
    top += height;
  }
  const height = Math.ceil(top + look.margin * 0.75);
  const ground = boxMark(0, 0, look.width, height, look.colours.ground);
  return {
    svg: svgAround(look, words, height, ground + marks.join("")),
    width: roundedPlace(look.width * look.scale),
    height: roundedPlace(height * look.scale),
  };
}

/**
 * A region of the drawing in pixels of the page.
 * @param {FigureLook} look
 * @param {Region} region
 * @returns {Region}
 */
export function regionInPixels(look, region) {
  const { left, top, right, bottom } = region;
  return {
    left: left * look.scale,
    top: top * look.scale,
    right: right * look.scale,
    bottom: bottom * look.scale,
  };
}

/**
 * @param {FigureLook} look
 * @param {FigureWords} words
 * @param {number} height
 * @param {string} marks
 */
function svgAround(look, words, height, marks) {
  const [width, tall] = [roundedPlace(look.width * look.scale), roundedPlace(height * look.scale)];
  const about = figureSentences([words.description.replace(/\.$/, ""), ...words.reading, ...words.smallPrint]);
  const name = `${words.title}. ${words.description}`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${tall}" ` +
    `viewBox="0 0 ${roundedPlace(look.width)} ${height}" role="img" aria-label="${escapedText(name)}" ` +
    `font-family="${FIGURE_FONTS}" stroke-linejoin="round" stroke-linecap="butt">` +
    `<title>${escapedText(words.title)}</title><desc>${escapedText(about)}</desc>${marks}</svg>`
  );
}
