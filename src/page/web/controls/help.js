// @ts-check
/**
 * Help: what the page is for in a few steps, and its keys.
 */

import { say } from "../words.js";
import { button, element } from "./dom.js";

/** The steps and the keys that are explained, by the last part of their words' names. */
const HELP_STEPS = ["choose", "change", "compare", "predict", "doubt"];
const HELP_KEYS = ["tab", "arrows", "pages", "ends", "delete", "undo", "redo", "present", "escape"];

/** @param {HTMLDialogElement} dialog */
export function createHelp(dialog) {
  const keys = HELP_KEYS.flatMap((name) => [
    element("dt", {}, say(`page.help.key_${name}`)),
    element("dd", {}, say(`page.help.does_${name}`)),
  ]);
  dialog.append(
    element("h2", { id: "help-title" }, say("page.help.title")),
    element("ol", {}, ...HELP_STEPS.map((step) => element("li", {}, say(`page.help.step_${step}`)))),
    element("h3", {}, say("page.help.keys")),
    element("dl", { class: "keys" }, ...keys),
    element("div", { class: "buttons" }, button(say("page.close"), () => dialog.close())));
  return { open: () => dialog.showModal() };
}
