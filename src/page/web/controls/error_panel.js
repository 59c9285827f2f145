// @ts-check
/**
 * What went wrong, in words, with what can be done: nothing is swallowed.
 */

/** @import { Problem } from "../engine/types.js" */
/** @import { EngineFailure } from "../engine/failure.js" */
import { say } from "../words.js";
import { button, element } from "./dom.js";
import { englishWords } from "./foreign.js";

/** @param {HTMLElement} place */
export function createErrorPanel(place) {
  /**
   * @param {string} title
   * @param {(Node | string)[]} parts
   * @param {boolean} canClose
   */
  function show(title, parts, canClose) {
    place.replaceChildren(
      element("h2", {}, title), ...parts,
      canClose ? button(say("page.close"), hide) : "");
    place.hidden = false;
    place.focus();
  }

  function hide() {
    place.hidden = true;
    place.replaceChildren();
  }

  /**
   * The engine cannot go on.
   * @param {EngineFailure} failure
   */
  function showFailure(failure) {
    const parts = [element("p", {}, say(`page.errors.${failure.kind}`)), element("p", {}, say(`page.errors.${failure.kind}_remedy`))];
    if (failure.message) parts.push(element("p", {}, element("code", { lang: "en" }, failure.message)));
    show(say("page.errors.title"), parts, false);
  }

  /**
   * A file or a link that cannot be used.
   * @param {string} title
   * @param {Problem[]} problems Of the engine.
   * @param {string} lead What can be done about them, in the language of the page.
   */
  function showProblemsOf(title, problems, lead) {
    const items = problems.map(({ what, where, remedy }) =>
      element("li", {}, englishWords(where ? `${where}: ${what}` : what),
        remedy ? element("p", { class: "hint", lang: "en" }, remedy) : null),
    );
    show(title, [element("p", {}, lead), element("ul", {}, ...items)], true);
  }

  /**
   * Something to know, such as that a link was made for another scenario, and what can be done about it.
   * @param {string} text
   * @param {{ words: string, act: () => void }} [way] What else can be done than to close the note.
   */
  function showNote(text, way) {
    const parts = way ? [button(way.words, () => {
      hide();
      way.act();
    }), " "] : [];
    show(text, parts, true);
  }

  return { showFailure, showProblemsOf, showNote, hide };
}
