// @ts-check
/**
 * Values as scenario files write them.
 */

/** @import { Spell } from "../engine/types.js" */

/**
 * A number: as short as it can be without becoming another.
 * @param {number} value
 * @param {boolean} [isWhole]
 */
export function tomlNumber(value, isWhole = false) {
  if (isWhole) return String(Math.round(value));
  const written = String(Number(value.toFixed(6)));
  return /[.e]/.test(written) ? written : `${written}.0`;
}

/**
 * A text. Names of the engine need no escapes, but a share link may bring anything.
 * @param {string} text
 */
export function tomlText(text) {
  return JSON.stringify(text);
}

/**
 * The spells of a practice; an empty list takes the practice out of the plan.
 * @param {Spell[]} spells
 */
export function tomlSpells(spells) {
  return `[${spells.map(tomlSpell).join(", ")}]`;
}

/**
 * The ends of school years after which the leader leaves.
 * @param {number[]} years
 */
export function tomlYears(years) {
  return `[${years.map((year) => tomlText(`${year} years`)).join(", ")}]`;
}

/** @param {Spell} spell */
function tomlSpell({ intensity, from, until, target }) {
  const parts = [`intensity=${tomlNumber(intensity)}`, `from="${from} weeks"`];
  if (until !== null) parts.push(`until="${until} weeks"`);
  if (target) parts.push(`target=${tomlText(target)}`);
  return `{${parts.join(", ")}}`;
}
