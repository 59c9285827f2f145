// @ts-check
/**
 * How figures look: their room, their letters and their colours, by width and ground. Lengths are in units of the
 * drawing; a theme's scale makes all of them larger, for a projector.
 */
import { colourApartFrom, colourMixed } from "./colour.js";

/**
 * @typedef {object} GroundColours
 * @property {string} ground
 * @property {string} ink
 * @property {string} muted
 * @property {string} axis_line
 * @property {string} grid_line
 * @property {string} missing
 * @property {string[]} stances
 * @property {string} above
 * @property {string} below
 * @property {string[]} strategies
 * @property {string[]} fates
 */

/**
 * @typedef {object} FigurePalette
 * @property {GroundColours} light
 * @property {GroundColours} dark
 * @property {string[]} heat
 */

/**
 * @typedef {object} FigureTheme
 * @property {FigurePalette} palette The palette of the data block.
 * @property {"light" | "dark"} ground
 * @property {number} [scale] 1 on a phone or a desk, about 2 for a projector.
 * @property {boolean} [heading] Whether title and subtitle stand in the drawing; true if left out.
 */

/**
 * @typedef {object} TextLook
 * @property {number} size
 * @property {boolean} bold
 * @property {string} colour
 */

/**
 * @typedef {object} FigureLook
 * @property {GroundColours} colours
 * @property {number} scale
 * @property {boolean} heading
 * @property {number} width
 * @property {number} margin
 * @property {boolean} isNarrow Names stand below what they name, because there is no room beside it.
 * @property {number} plotHeight
 * @property {number} panelHeight
 * @property {number} nameWidth The widest line of a name at the end of a line.
 * @property {TextLook} title
 * @property {TextLook} subtitle
 * @property {TextLook} label
 * @property {TextLook} value
 * @property {TextLook} panelTitle
 * @property {TextLook} tick
 * @property {TextLook} smallPrint
 */

/** Distance between lines of a text, as a multiple of its size. */
export const FIGURE_LEADING = 1.28;

/** The program's own font, and what to fall back on where a viewer ignores it. */
export const FIGURE_FONTS = "Schoolwide Sans, Inter, Helvetica, Arial, sans-serif";

/** Below this width of the drawing, names find no room beside their lines. */
const NARROW_BELOW = 560;
/** From this width on a drawing has the room of a slide. */
const WIDE_FROM = 860;

/**
 * The look that a theme has in a width, which counts in pixels of the page.
 * @param {FigureTheme} theme
 * @param {number} width
 * @returns {FigureLook}
 */
export function figureLook(theme, width) {
  const scale = theme.scale ?? 1;
  const inner = Math.max(240, width / scale);
  const colours = theme.palette[theme.ground];
  const isNarrow = inner < NARROW_BELOW;
  const isWide = inner >= WIDE_FROM;
  /** @type {(size: number, bold: boolean, colour: string) => TextLook} */
  const text = (size, bold, colour) => ({ size, bold, colour });
  return {
    colours,
    scale,
    heading: theme.heading ?? true,
    width: inner,
    margin: isNarrow ? 8 : isWide ? 20 : 14,
    isNarrow,
    plotHeight: isNarrow ? 210 : isWide ? 340 : 280,
    panelHeight: isNarrow ? 130 : isWide ? 190 : 160,
    nameWidth: isWide ? 200 : 150,
    title: text(isNarrow ? 17 : isWide ? 21 : 19, true, colours.ink),
    subtitle: text(isNarrow ? 13.5 : 15, false, colours.muted),
    label: text(isNarrow ? 13.5 : 15, false, colours.ink),
    value: text(isNarrow ? 13.5 : 15, true, colours.ink),
    panelTitle: text(14.5, true, colours.ink),
    tick: text(isNarrow ? 12 : 13, false, colours.muted),
    smallPrint: text(12, false, colours.muted),
  };
}

/**
 * The colour of a plan, by the index of its hue; after the last they come again.
 * @param {FigureLook} look
 * @param {number} hue
 */
export function figureHue(look, hue) {
  const hues = look.colours.strategies;
  return hues[((hue % hues.length) + hues.length) % hues.length];
}

/**
 * A colour, far enough from the ground for lines.
 * @param {FigureLook} look
 * @param {string} colour
 */
export function figureVisible(look, colour) {
  return colourApartFrom(colour, look.colours.ground, 3);
}

/**
 * A text look in a colour, far enough from the ground to be read.
 * @param {FigureLook} look
 * @param {TextLook} text
 * @param {string} colour
 * @returns {TextLook}
 */
export function figureInked(look, text, colour) {
  return { ...text, colour: colourApartFrom(colour, look.colours.ground, 4.5) };
}

/**
 * A colour, paled into the ground for the area behind a line.
 * @param {FigureLook} look
 * @param {string} colour
 */
export function figurePale(look, colour) {
  return colourMixed(colour, look.colours.ground, 0.68);
}

/**
 * The colour of a plan on a ground, far enough from it for lines, where there is no drawing.
 * @param {GroundColours} colours
 * @param {number} hue
 */
export function figureVisibleOn(colours, hue) {
  const hues = colours.strategies;
  return colourApartFrom(hues[((hue % hues.length) + hues.length) % hues.length], colours.ground, 3);
}
