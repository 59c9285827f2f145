// @ts-check
/**
 * At the end of which years the leader leaves for certain. Whoever asks what helps against a departure has to let it happen
 * in both plans that are compared; where it happens in one alone, that is said, and done by a press.
 */

/** @import { Description, Problem } from "../engine/types.js" */
/** @import { Actions } from "./actions.js" */
import { say } from "../words.js";
import { tomlYears } from "../state/toml.js";
import { button, element, keyedChildren, setAttribute, setText } from "./dom.js";
import { showProblems } from "./problems.js";

/** The key of departures in scenario files. */
export const DEPARTURES = "events.leader_leaves";

/**
 * @param {Actions} actions
 */
export function createDepartures(actions) {
  const list = element("div", { class: "years" });
  const problem = element("p", { class: "problem", hidden: true });
  const difference = element("span", {});
  const alone = element("p", { class: "hint", hidden: true }, difference, " ",
    button(say("page.setting.departures_in_all"), () => actions.sayInAllPlans(DEPARTURES), { class: "small" }));
  const node = element("fieldset", { class: "choice" },
    element("legend", {}, say("page.setting.departures")), list, alone,
    element("p", { class: "hint" }, say("page.setting.departures_hint")), problem);
  /** @type {Set<number>} */
  let leaving = new Set();
  const keep = keyedChildren(list, (/** @type {number} */ year) => {
    const input = element("input", { type: "checkbox", onchange: () => toggle(year, input.checked) });
    return {
      node: element("label", {}, input, say("page.setting.end_of_year", { year })),
      update: () => {
        input.checked = leaving.has(year);
      },
    };
  });
  /**
   * @param {number} year
   * @param {boolean} leaves
   */
  function toggle(year, leaves) {
    const years = new Set(leaving);
    if (leaves) years.add(year);
    else years.delete(year);
    actions.changeSchool(DEPARTURES, tomlYears([...years].sort((a, b) => a - b)));
  }
  return {
    node,
    /**
     * @param {Description} description
     * @param {{ name: string, description: Description | null }} baseline
     * @param {Problem[]} problems
     */
    update(description, baseline, problems) {
      const { years, weeks_per_year: weeksPerYear } = description;
      leaving = new Set(description.leader_leaves.map((week) => Math.ceil(week / weeksPerYear)));
      // After the last year nobody is left to see what a departure does.
      keep(Array.from({ length: years - 1 }, (_, year) => year + 1), String);
      setAttribute(node, "hidden", years < 2);
      alone.hidden = leaving.size === 0 || !baseline.description || String(baseline.description.leader_leaves) === String(description.leader_leaves);
      setText(difference, say("page.setting.departures_differ", { name: baseline.name }));
      showProblems(problem, problems);
    },
  };
}
