// @ts-check
/**
 * How the page begins: the scenario's own comparison, without changes.
 */

/** @import { OpenedScenario, Questions } from "../engine/questions.js" */
/** @import { State } from "./plans.js" */
/** @import { View } from "./store.js" */
import { say } from "../words.js";
import { firstState } from "./plans.js";

/** The measure that is shown at first. */
const FIRST_MEASURE = "consistent_reach";

/**
 * The first two plans of a scenario: its reference as what is planned, and what could be done instead: the strategy
 * with the most practices, in which there is most to change.
 * @param {Questions} questions
 * @param {OpenedScenario} scenario
 * @returns {State}
 */
export function firstStateOf(questions, { strategies, reference }) {
  const known = questions.describe({ strategy: reference, changes: [] }).description;
  const practices = (/** @type {string} */ name) =>
    Object.keys(known?.strategies.find((strategy) => strategy.name === name)?.plan ?? {}).length;
  const others = strategies.filter((name) => name !== reference);
  const current = others.reduce((most, name) => (practices(name) > practices(most) ? name : most), others[0] ?? reference);
  return firstState(
    { baseline: reference, current },
    { baseline: say("page.tray.first_baseline"), current: say("page.tray.first_current") },
  );
}

/** @returns {View} */
export function firstView() {
  return {
    measure: FIRST_MEASURE, hasRuns: false, showsAll: false, changesAll: false, isPresenting: false, step: 0, prediction: null,
  };
}
