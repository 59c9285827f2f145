// @ts-check
/**
 * A practice of the plan as a row of the time line: its spells as bars, and as numbers where they are asked for.
 */

/** @import { Description, Practice, Spell } from "../engine/types.js" */
/** @import { BarState } from "./spell_bar.js" */
import { percent, say } from "../words.js";
import { practiceMeaning, practiceName } from "../state/names.js";
import { button, element, iconButton, nameButton, setAttribute } from "./dom.js";
import { createSpellBar } from "./spell_bar.js";
import { createSpellNumbers } from "./spell_numbers.js";

/**
 * @typedef {{ practice: Practice, spells: Spell[], isChanged: boolean, description: Description }} RowState
 */

/**
 * @param {object} options
 * @param {Practice} options.practice
 * @param {string[]} options.targets
 * @param {(spells: Spell[]) => void} options.onChange
 * @param {() => void} options.onReset
 */
export function createPracticeRow({ practice, targets, onChange, onReset }) {
  const name = practiceName(practice);
  /** @type {RowState} */
  let state;
  /** @type {{ update: (bar: BarState) => void }[]} */
  let parts = [];
  let shape = "";
  let isOpen = false;
  const track = element("div", { class: "track" });
  const numbers = element("div", { class: "numbers", hidden: true });
  const opener = button(say("page.timeline.numbers"), () => {
    isOpen = !isOpen;
    showNumbers();
  }, { class: "small" });
  const back = iconButton("back", say("page.timeline.reset", { practice: name }), onReset);
  const node = element("li", { class: "practice" },
    element("div", { class: "practice-head" },
      element("p", {}, element("span", { class: "practice-name" }, name), " ",
        element("span", { class: "hint" }, say("page.timeline.cost", { cost: percent(practice.cost) }))),
      element("div", { class: "practice-tools" }, back, opener,
        iconButton("remove", say("page.timeline.take_out", { practice: name }), () => onChange([])))),
    track, numbers);

  function showNumbers() {
    numbers.hidden = !isOpen;
    setAttribute(opener, "aria-expanded", String(isOpen));
  }
  nameButton(opener, say("page.timeline.numbers_of", { practice: name }));
  showNumbers();

  /**
   * New bars where there are other spells than before; else they stay, and with them the focus.
   * @param {Description} description
   * @param {number} count
   */
  function build({ weeks, weeks_per_year: weeksPerYear }, count) {
    const places = Array.from({ length: count }, (_, place) => place);
    const bars = places.map((place) => createSpellBar({
      track, weeks, weeksPerYear,
      onChange: (spell) => replace(place, [spell]), onRemove: () => replace(place, []),
    }));
    const fields = places.map((place) => createSpellNumbers({
      weeks, targets: practice.seats ? targets : [],
      onChange: (spell) => replace(place, [spell]), onRemove: () => replace(place, []),
    }));
    track.replaceChildren(...bars.map((bar) => bar.node));
    track.style.setProperty("--years", String(weeks / weeksPerYear));
    numbers.replaceChildren(
      element("p", { class: "hint" }, practiceMeaning(practice)),
      ...fields.map((field) => field.node),
      button(say("page.timeline.add_spell"), addSpell, { class: "small" }));
    parts = [...bars, ...fields];
  }

  /**
   * @param {number} place
   * @param {Spell[]} spells In place of the one there.
   */
  function replace(place, spells) {
    onChange(state.spells.toSpliced(place, 1, ...spells));
  }

  function addSpell() {
    onChange(withAnotherSpell(state.spells, state.description.weeks));
  }

  /** @param {RowState} next */
  function update(next) {
    state = next;
    const { weeks, weeks_per_year: weeksPerYear } = next.description;
    const nextShape = `${next.spells.length} ${weeks} ${weeksPerYear}`;
    if (nextShape !== shape) build(next.description, next.spells.length);
    shape = nextShape;
    node.classList.toggle("is-changed", next.isChanged);
    back.hidden = !next.isChanged;
    parts.forEach((part, index) => {
      const place = index % next.spells.length;
      part.update({
        spell: next.spells[place], practice: name, place: place + 1, weeks, weeksPerYear,
        after: next.spells[place - 1]?.until ?? 0,
        before: next.spells[place + 1]?.from ?? weeks,
      });
    });
  }

  return { node, update };
}

/**
 * One spell more: after the last one, or else the last one in two halves.
 * @param {Spell[]} spells
 * @param {number} weeks
 * @returns {Spell[]}
 */
function withAnotherSpell(spells, weeks) {
  const last = spells.at(-1);
  if (!last) return [{ intensity: 0.5, from: 0, until: null }];
  if (last.until !== null && last.until < weeks) return [...spells, { ...last, from: last.until, until: null }];
  const middle = Math.round((last.from + weeks) / 2);
  if (middle <= last.from) return spells;
  return [...spells.slice(0, -1), { ...last, until: middle }, { ...last, from: middle, until: null }];
}
