// @ts-check
/**
 * The buttons at the head of the page, and the keys for them.
 */

/** @import { Store } from "../state/store.js" */
import { say } from "../words.js";
import { announceFirst, button } from "./dom.js";

/**
 * @param {object} options
 * @param {HTMLElement} options.place
 * @param {Store} options.store
 * @param {() => void} options.onShare
 * @param {() => void} options.onPresent
 * @param {() => void} options.onHelp
 */
export function createToolbar({ place, store, onShare, onPresent, onHelp }) {
  const undo = button(say("page.toolbar.undo"), goBack);
  const redo = button(say("page.toolbar.redo"), goForward);
  place.append(
    undo, redo,
    button(say("page.toolbar.share"), onShare),
    button(say("page.toolbar.present"), onPresent),
    button(say("page.toolbar.print"), () => print()),
    button(say("page.toolbar.help"), onHelp));
  document.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event)) return;
    const key = event.key.toLowerCase();
    const act = key === "z" ? (event.shiftKey ? goForward : goBack) : key === "y" ? goForward : null;
    if (!act) return;
    event.preventDefault();
    act();
  });

  function goBack() {
    if (!store.canUndo()) return;
    store.undo();
    announceFirst(say("page.toolbar.undone"));
  }

  function goForward() {
    if (!store.canRedo()) return;
    store.redo();
    announceFirst(say("page.toolbar.redone"));
  }

  function update() {
    undo.disabled = !store.canUndo();
    redo.disabled = !store.canRedo();
  }

  return { update };
}

/**
 * Whether a key belongs to a text that is being written; there, undoing is the browser's.
 * @param {KeyboardEvent} event
 */
function isTyping(event) {
  const { target } = event;
  return target instanceof HTMLInputElement && (target.type === "text" || target.classList.contains("plan-name"));
}
