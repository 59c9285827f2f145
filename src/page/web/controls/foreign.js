// @ts-check
/**
 * Words that a page in another language has in English only: they are marked, so that a screen reader reads them as
 * English.
 */
import { element } from "./dom.js";

/** @param {string} text */
export function englishWords(text) {
  return element("span", { lang: "en" }, text);
}

/**
 * A sentence in the language of the page with an English name in it.
 * @param {string} sentence
 * @param {string} english The name; nothing where it is translated, too.
 * @returns {(Node | string)[]}
 */
export function withEnglish(sentence, english) {
  const at = english === "" ? -1 : sentence.indexOf(english);
  if (at < 0) return [sentence];
  return [sentence.slice(0, at), englishWords(english), sentence.slice(at + english.length)];
}
