// @ts-check
/**
 * The tray: up to four plans with names, and which two of them are compared.
 */

/** @import { Plan, State } from "../state/plans.js" */
/** @import { Actions } from "./actions.js" */
import { say } from "../words.js";
import { hasRoom } from "../state/plans.js";
import { button, element, iconButton, keyedChildren, nameButton, setText, setValue } from "./dom.js";

/** Names longer than this would not fit into figures. */
const NAME_LENGTH = 40;

/**
 * @typedef {object} TrayState
 * @property {State} state
 * @property {(plan: Plan) => string} strategy Name of a plan's strategy.
 * @property {(plan: Plan) => string} reach What a plan reaches, where that is known and may be shown.
 * @property {(plan: Plan) => string} colour
 */

/**
 * @param {object} options
 * @param {HTMLElement} options.place
 * @param {Actions} options.actions
 */
export function createTray({ place, actions }) {
  /** @type {TrayState} */
  let now;
  const list = element("ul", { class: "tray" });
  const adopt = button(say("page.tray.adopt"), actions.adoptAsBaseline);
  const begin = button(say("page.tray.begin"), actions.beginFromBaseline);
  const add = button(say("page.tray.add"), () => actions.copy(now.state.current));
  place.append(list, element("div", { class: "buttons" }, adopt, begin, add));
  const keep = keyedChildren(list, makeRow);

  /** @param {Plan} first */
  function makeRow({ id }) {
    const swatch = element("span", { class: "swatch", "aria-hidden": "true" });
    const name = element("input", {
      class: "plan-name", maxlength: NAME_LENGTH, "aria-label": say("page.tray.name"),
      oninput: () => name.value.trim() !== "" && actions.rename(id, name.value),
    });
    const about = element("span", { class: "hint" });
    const reach = element("span", { class: "plan-reach" });
    const baseline = element("input", { type: "radio", name: "baseline", onchange: () => actions.compareWith(id) });
    const current = element("input", { type: "radio", name: "current", onchange: () => actions.work(id) });
    const copy = iconButton("copy", "", () => actions.copy(id));
    const remove = iconButton("remove", "", () => actions.remove(id));
    const node = element("li", { class: "plan" },
      element("div", { class: "plan-title" }, swatch, name, reach),
      about,
      element("div", { class: "plan-roles" },
        element("label", {}, baseline, say("page.tray.baseline")),
        element("label", {}, current, say("page.tray.current")),
        copy, remove));
    /** @param {Plan} plan */
    function update(plan) {
      const { state } = now;
      setValue(name, plan.name);
      swatch.style.background = now.colour(plan);
      const changes = Object.keys(plan.changes).length;
      const count = say(changes === 0 ? "page.tray.no_changes" : changes === 1 ? "page.tray.one_change" : "page.tray.changes", { number: changes });
      setText(about, say("page.tray.about", { strategy: now.strategy(plan), changes: count }));
      setText(reach, now.reach(plan));
      baseline.checked = state.baseline === id;
      current.checked = state.current === id;
      node.classList.toggle("is-current", state.current === id);
      node.classList.toggle("is-baseline", state.baseline === id);
      for (const [one, word] of /** @type {const} */ ([[copy, "copy"], [remove, "remove"]])) {
        nameButton(one, say(`page.tray.${word}`, { name: plan.name }));
      }
      copy.disabled = !hasRoom(state);
      remove.disabled = state.plans.length === 1;
    }
    return { node, update };
  }

  /** @param {TrayState} next */
  function update(next) {
    now = next;
    const { state } = next;
    keep(state.plans, (plan) => String(plan.id));
    add.disabled = !hasRoom(state);
    adopt.disabled = state.baseline === state.current;
    begin.disabled = state.baseline === state.current;
  }

  return { update };
}
