// @ts-check
/**
 * What the current plan changes, in words, with a way back for each change and for all.
 */

/** @import { Change } from "../state/changes.js" */
/** @import { Actions } from "./actions.js" */
import { say } from "../words.js";
import { button, element, iconButton, keyedChildren, nameButton } from "./dom.js";
import { withEnglish } from "./foreign.js";

/**
 * @param {object} options
 * @param {HTMLElement} options.place
 * @param {Actions} options.actions
 */
export function createChangesList({ place, actions }) {
  const none = element("p", { class: "hint" }, say("page.changes.none"));
  const list = element("ul", { class: "changes" });
  const all = button(say("page.changes.reset_all"), actions.resetAll, { class: "small" });
  place.append(none, list, all);
  const keep = keyedChildren(list, (/** @type {Change} */ { key }) => {
    const text = element("span", {});
    const back = iconButton("back", "", () => actions.resetOne(key));
    return {
      node: element("li", {}, text, back),
      update: (/** @type {Change} */ change) => {
        if (text.textContent !== change.text) text.replaceChildren(...withEnglish(change.text, change.english));
        nameButton(back, say("page.changes.reset_one", { change: change.text }));
      },
    };
  });

  /** @param {Change[]} changes */
  function update(changes) {
    keep(changes, (change) => change.key);
    none.hidden = changes.length > 0;
    all.hidden = changes.length === 0;
  }

  return { update };
}
