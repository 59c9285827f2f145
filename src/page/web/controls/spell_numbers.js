// @ts-check
/**
 * A spell of a practice as numbers to be typed: how much, from when, until when, and whom the design team seats.
 */

/** @import { Spell } from "../engine/types.js" */
/** @import { BarState } from "./spell_bar.js" */
import { say } from "../words.js";
import { targetName } from "../state/names.js";
import { button, element, setAttribute, setText, setValue } from "./dom.js";

let spellNumbersSoFar = 0;

/**
 * @param {object} options
 * @param {number} options.weeks
 * @param {string[]} options.targets Whom the team can seat; none where the practice has no seats.
 * @param {(spell: Spell) => void} options.onChange
 * @param {() => void} options.onRemove
 */
export function createSpellNumbers({ weeks, targets, onChange, onRemove }) {
  spellNumbersSoFar += 1;
  const id = `spell-${spellNumbersSoFar}`;
  /** @type {BarState} */
  let state;
  const intensity = numberField(`${id}-intensity`, 0, 100, (value) => onChange({ ...state.spell, intensity: value / 100 }));
  const from = numberField(`${id}-from`, 0, weeks - 1, (value) => onChange({ ...state.spell, from: value }));
  const until = numberField(`${id}-until`, 1, weeks, (value) =>
    onChange({ ...state.spell, until: value >= weeks ? null : value }));
  const target = element("select", {
    id: `${id}-target`, onchange: () => onChange({ ...state.spell, target: target.value }),
  }, ...targets.map((name) => element("option", { value: name }, targetName(name))));
  const title = element("legend", { class: "hidden-words" });
  const remove = button(say("page.timeline.remove_spell"), onRemove, { class: "small" });
  const node = element("fieldset", { class: "spell-numbers" },
    title,
    labelled("page.timeline.intensity_field", intensity),
    labelled("page.timeline.from_field", from),
    labelled("page.timeline.until_field", until),
    targets.length > 0 ? labelled("page.timeline.target_field", target) : null,
    remove);

  /** @param {BarState} next */
  function update(next) {
    state = next;
    const { spell } = next;
    const end = Math.min(spell.until ?? weeks, weeks);
    setText(title, say("page.timeline.spell", { practice: next.practice, place: next.place }));
    setValue(intensity, String(Number((100 * spell.intensity).toFixed(2))));
    setValue(from, String(spell.from));
    setValue(until, String(end));
    for (const [field, least, most] of /** @type {const} */ ([[from, next.after, end - 1], [until, spell.from + 1, next.before]])) {
      setAttribute(field, "min", least);
      setAttribute(field, "max", most);
    }
    if (targets.length > 0) setValue(target, spell.target ?? targets[0]);
  }

  return { node, update };
}

/**
 * A field for a number within limits; what is out of them changes nothing and is marked by the browser.
 * @param {string} id
 * @param {number} least
 * @param {number} most
 * @param {(value: number) => void} onChange
 */
function numberField(id, least, most, onChange) {
  const field = element("input", {
    id, type: "number", min: least, max: most, step: 1, inputmode: "numeric",
    oninput: () => {
      if (field.validity.valid && Number.isFinite(field.valueAsNumber)) onChange(field.valueAsNumber);
    },
  });
  return field;
}

/**
 * @param {string} word
 * @param {HTMLElement} field
 */
function labelled(word, field) {
  return element("div", { class: "field" }, element("label", { for: field.id }, say(word)), field);
}
