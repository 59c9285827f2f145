// @ts-check
/**
 * How much room a text takes, without a document: widths of the letters of the program's own font. Texts are broken
 * into lines by these, so that a figure has the same lines on the page and in a file.
 */
import { FIGURE_LEADING } from "./look.js";

/** @typedef {import("./look.js").TextLook} TextLook */

/** Hundredths of the size of the letters from the space to the tilde. */
// prettier-ignore
const REGULAR_WIDTHS = [28,28,40,63,64,81,64,22,36,36,50,66,28,46,28,36,65,65,65,65,65,65,65,65,65,65,28,28,66,66,66,51,94,68,65,73,72,60,59,74,74,26,54,65,56,89,75,76,63,76,64,64,64,74,68,95,64,66,63,36,36,36,47,45,50,56,62,56,62,58,36,61,59,24,24,54,24,87,59,60,61,61,37,52,36,58,56,81,54,56,54,36,33,36,66];
// prettier-ignore
const BOLD_WIDTHS = [25,31,40,64,65,84,66,21,39,39,54,67,30,47,29,38,67,67,67,67,67,67,67,67,67,67,29,30,67,67,67,54,100,72,66,74,72,61,59,75,74,27,56,68,57,91,74,77,64,78,65,65,66,73,72,101,69,70,65,39,38,39,48,47,50,57,63,58,63,59,38,63,61,26,26,57,26,90,61,61,62,62,40,55,38,61,58,84,56,58,56,39,36,39,67];
/** Widths of signs outside of that range that are frequent. */
const SIGN_WIDTHS = new Map([
  ["\u202f", 18],
  ["\u2009", 18],
  ["\u00a0", 28],
  ["–", 50],
  ["—", 100],
  ["−", 66],
  ["±", 67],
  ["…", 82],
  ["ß", 63],
  ["“", 40],
  ["”", 38],
  ["„", 40],
  ["‘", 22],
  ["’", 20],
  ["→", 95],
  ["←", 95],
  ["·", 28],
  ["≥", 66],
  ["≤", 66],
]);

/** @param {string} letter @param {boolean} bold */
function letterWidth(letter, bold) {
  const code = letter.charCodeAt(0);
  const table = bold ? BOLD_WIDTHS : REGULAR_WIDTHS;
  if (code >= 32 && code < 127) return table[code - 32];
  const sign = SIGN_WIDTHS.get(letter);
  if (sign !== undefined) return sign;
  // A letter with an accent is as wide as without; any other is given an em.
  const plain = letter.normalize("NFD").charCodeAt(0);
  return plain >= 32 && plain < 127 ? table[plain - 32] : 100;
}

/**
 * The width of a text in a look.
 * @param {string} text
 * @param {TextLook} look
 */
export function textWidth(text, look) {
  let hundredths = 0;
  for (const letter of text) hundredths += letterWidth(letter, look.bold);
  return (hundredths * look.size) / 100;
}

/**
 * The width of the widest of some lines.
 * @param {string[]} lines
 * @param {TextLook} look
 */
export function widestText(lines, look) {
  return lines.reduce((widest, line) => Math.max(widest, textWidth(line, look)), 0);
}

/**
 * Breaks a text into lines no wider than a width: at spaces, and inside a word only where the word alone is too wide.
 * @param {string} text
 * @param {TextLook} look
 * @param {number} width
 * @returns {string[]}
 */
export function wrappedText(text, look, width) {
  const lines = [];
  let line = "";
  for (const word of text.split(/[ \n\t]+/).filter(Boolean)) {
    for (const piece of wordPieces(word, look, width)) {
      const longer = line === "" ? piece : `${line} ${piece}`;
      if (line === "" || textWidth(longer, look) <= width) {
        line = longer;
      } else {
        lines.push(line);
        line = piece;
      }
    }
  }
  return line === "" ? lines : [...lines, line];
}

/**
 * The height of so many lines.
 * @param {number} lines
 * @param {TextLook} look
 */
export function textHeight(lines, look) {
  return lines * look.size * FIGURE_LEADING;
}

/**
 * Moves blocks apart vertically, as little as possible: centres in the order of `wanted`, such that no two blocks
 * overlap and all lie between `top` and `bottom`; if they cannot all fit, they are stacked from `top` on.
 * @param {number[]} wanted
 * @param {number[]} heights
 * @param {number} top
 * @param {number} bottom
 */
export function spreadApart(wanted, heights, top, bottom) {
  /** @typedef {{ members: number[], start: number, height: number }} Stack */
  /** @type {(sum: number, height: number) => number} */
  const inside = (start, height) => Math.max(top, Math.min(start, bottom - height));
  const order = wanted.map((_, index) => index).sort((one, other) => wanted[one] - wanted[other] || one - other);
  /** @type {Stack[]} */
  const stacks = [];
  for (const index of order) {
    const height = heights[index];
    /** @type {Stack} */
    let stack = { members: [index], start: inside(wanted[index] - height / 2, height), height };
    for (let above = stacks.at(-1); above && above.start + above.height > stack.start; above = stacks.at(-1)) {
      stacks.pop();
      const members = [...above.members, ...stack.members];
      let offset = 0;
      let sum = 0;
      for (const member of members) {
        sum += wanted[member] - heights[member] / 2 - offset;
        offset += heights[member];
      }
      stack = { members, start: inside(sum / members.length, offset), height: offset };
    }
    stacks.push(stack);
  }
  const centres = wanted.map(() => 0);
  for (const stack of stacks) {
    let start = stack.start;
    for (const member of stack.members) {
      centres[member] = start + heights[member] / 2;
      start += heights[member];
    }
  }
  return centres;
}

/** @param {string} word @param {TextLook} look @param {number} width */
function wordPieces(word, look, width) {
  if (textWidth(word, look) <= width) return [word];
  const pieces = [];
  let piece = "";
  for (const letter of word) {
    if (piece !== "" && textWidth(piece + letter, look) > width) {
      pieces.push(piece);
      piece = "";
    }
    piece += letter;
  }
  return [...pieces, piece];
}
