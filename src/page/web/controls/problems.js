// @ts-check
/**
 * Problems in words. The engine speaks English on every page: a sentence in the page's language leads its words, and they
 * are marked as English, so that a screen reader does not read them as anything else.
 */

/** @import { Problem } from "../engine/types.js" */
import { say } from "../words.js";
import { englishWords } from "./foreign.js";

/**
 * A problem with its remedy as one sentence.
 * @param {Problem} problem
 */
function problemInWords({ what, remedy }) {
  return remedy ? say("page.problem", { what, remedy }) : what;
}

/**
 * Problems as the content of a paragraph.
 * @param {Problem[]} problems
 * @param {"refused" | "doubtful"} kind What leads those of the engine: that it refuses, or that it doubts.
 * @returns {(Node | string)[]}
 */
export function problemParts(problems, kind) {
  const own = problems.filter((problem) => problem.isOwn).map(problemInWords);
  const foreign = problems.filter((problem) => !problem.isOwn).map(problemInWords);
  const parts = own.length > 0 ? [own.join("; ")] : [];
  if (foreign.length === 0) return parts;
  return [...parts, ...(own.length > 0 ? [" "] : []), say(`page.problems.${kind}`), " ", englishWords(foreign.join("; "))];
}

/**
 * Problems beside what caused them.
 * @param {HTMLElement} place
 * @param {Problem[]} problems
 * @param {"refused" | "doubtful"} [kind]
 */
export function showProblems(place, problems, kind = "refused") {
  place.hidden = problems.length === 0;
  const parts = problemParts(problems, kind);
  const text = parts.map((part) => (typeof part === "string" ? part : part.textContent)).join("");
  // What stands there already would be read aloud once more.
  if (place.textContent !== text) place.replaceChildren(...parts);
}
