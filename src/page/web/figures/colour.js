// @ts-check
/**
 * Colours and what the eye makes of them: mixing, contrast, and the heat scale. The same rules as the program's charts.
 */

/** @param {string} hex "#rrggbb" @returns {[number, number, number]} */
function colourChannels(hex) {
  const whole = parseInt(hex.slice(1), 16);
  return [whole >> 16, (whole >> 8) & 255, whole & 255];
}

/**
 * A colour with a share (0 to 1) of another mixed in.
 * @param {string} own
 * @param {string} other
 * @param {number} share
 */
export function colourMixed(own, other, share) {
  const [from, to] = [colourChannels(own), colourChannels(other)];
  const mixed = from.map((channel, index) => Math.round(channel * (1 - share) + to[index] * share));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}

/** @param {string} hex */
function colourLuminance(hex) {
  const linear = colourChannels(hex).map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
}

/**
 * Contrast ratio as in WCAG 2: from 1 (same) to 21 (black on white).
 * @param {string} one
 * @param {string} other
 */
function colourContrast(one, other) {
  const [first, second] = [colourLuminance(one), colourLuminance(other)];
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

/**
 * A colour, moved just far enough from a ground to reach a contrast with it: 3 for lines, 4.5 for text.
 * @param {string} colour
 * @param {string} ground
 * @param {number} least
 */
export function colourApartFrom(colour, ground, least) {
  const end = colourContrast(ground, "#000000") > colourContrast(ground, "#ffffff") ? "#000000" : "#ffffff";
  for (let step = 0; step < 50; step += 1) {
    const moved = colourMixed(colour, end, step / 50);
    if (colourContrast(moved, ground) >= least) return moved;
  }
  return end;
}

/**
 * The heat colour of a value from 0 (dark) to 1 (bright).
 * @param {string[]} heat The scale's colours, in order.
 * @param {number} value
 */
export function colourOfHeat(heat, value) {
  const along = Math.min(1, Math.max(0, value)) * (heat.length - 1);
  const below = Math.min(heat.length - 2, Math.floor(along));
  return colourMixed(heat[below], heat[below + 1], along - below);
}

/**
 * Black or white, whichever is easier to read on a colour.
 * @param {string} ground
 */
export function colourOfTextOn(ground) {
  return colourContrast(ground, "#1f2933") >= colourContrast(ground, "#ffffff") ? "#1f2933" : "#ffffff";
}
