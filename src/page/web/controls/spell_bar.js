// @ts-check
/**
 * A spell of a practice as a bar on the time line: its height is the intensity, its ends are when it begins and ends.
 */

/** @import { Spell } from "../engine/types.js" */
import { exactPercent, say } from "../words.js";
import { weekPointInWords } from "../state/names.js";
import { element, setAttribute } from "./dom.js";
import { createGrip, dragFrom } from "./grip.js";

/** A page key moves a spell by a quarter of a year, or its intensity by a quarter. */
const QUARTER = 0.25;
const INTENSITY_STEP = 0.05;
/** From this intensity on a bar has room for its number; in a lower one it stands above. */
const HIGH_ENOUGH = 0.5;

/**
 * @typedef {object} BarState
 * @property {Spell} spell
 * @property {string} practice Its name.
 * @property {number} place Of how many spells of this practice, counted from 1.
 * @property {number} weeks Of the run.
 * @property {number} weeksPerYear
 * @property {number} after The week in which the spell before ends.
 * @property {number} before The week in which the next spell begins.
 */

/**
 * @param {object} options
 * @param {HTMLElement} options.track
 * @param {number} options.weeks
 * @param {number} options.weeksPerYear
 * @param {(spell: Spell) => void} options.onChange
 * @param {() => void} options.onRemove
 */
export function createSpellBar({ track, weeks, weeksPerYear, onChange, onRemove }) {
  /** @type {BarState} */
  let state;
  const fill = element("div", { class: "spell-fill", onpointerdown: takeWhole });
  const stride = Math.round(weeksPerYear * QUARTER);
  const along = { along: /** @type {const} */ ("x"), step: 1, stride, valueAt: weekAt, onRemove };
  const from = createGrip({ ...along, look: "grip-from", onMove: (week) => onChange({ ...state.spell, from: week }) });
  const until = createGrip({
    ...along, look: "grip-until",
    onMove: (week) => onChange({ ...state.spell, until: week >= weeks ? null : week }),
  });
  const intensity = createGrip({
    look: "grip-intensity", along: "y", step: INTENSITY_STEP, stride: QUARTER, valueAt: intensityAt, onRemove,
    onMove: (share) => onChange({ ...state.spell, intensity: share }),
  });
  const node = element("div", { class: "spell" }, fill, intensity.node, from.node, until.node);

  /** @param {PointerEvent} event */
  function weekAt(event) {
    const { left, width } = track.getBoundingClientRect();
    return ((event.clientX - left) / width) * weeks;
  }

  /** @param {PointerEvent} event */
  function intensityAt(event) {
    const { top, height } = track.getBoundingClientRect();
    return 1 - (event.clientY - top) / height;
  }

  /** @param {PointerEvent} event */
  function takeWhole(event) {
    if (event.button !== 0) return;
    const { spell } = state;
    const length = (spell.until ?? weeks) - spell.from;
    dragFrom(fill, event, weekAt, spell.from, (value) => {
      const start = Math.min(state.before - length, Math.max(state.after, Math.round(value)));
      const end = start + length;
      if (start !== state.spell.from) onChange({ ...state.spell, from: start, until: end >= weeks ? null : end });
    });
  }

  /** @param {BarState} next */
  function update(next) {
    state = next;
    const { spell, practice, place } = next;
    const end = Math.min(spell.until ?? weeks, weeks);
    node.style.left = `${(100 * spell.from) / weeks}%`;
    node.style.width = `${(100 * (end - spell.from)) / weeks}%`;
    node.style.setProperty("--intensity", String(spell.intensity));
    setAttribute(fill, "data-intensity", exactPercent(spell.intensity));
    fill.classList.toggle("is-low", spell.intensity < HIGH_ENOUGH);
    const words = { practice, place };
    from.update({
      least: next.after, most: end - 1, now: spell.from, label: say("page.timeline.from", words),
      text: weekPointInWords(spell.from, weeksPerYear),
    });
    until.update({
      least: spell.from + 1, most: next.before, now: end, label: say("page.timeline.until", words),
      text: weekPointInWords(end, weeksPerYear),
    });
    intensity.update({
      least: 0, most: 1, now: spell.intensity, label: say("page.timeline.intensity", words), text: exactPercent(spell.intensity),
    });
  }

  return { node, update };
}
