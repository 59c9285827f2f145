// @ts-check
/**
 * The strategy of the plan that is changed: which one, and its practices on a time line over the years.
 */

/** @import { Description, Practice, Problem, Spell } from "../engine/types.js" */
/** @import { Plan } from "../state/plans.js" */
/** @import { Actions } from "./actions.js" */
import { say } from "../words.js";
import { spellsOf } from "../state/changes.js";
import { practiceMeaning, practiceName, strategyName, strategySummary } from "../state/names.js";
import { practiceKey } from "../state/plans.js";
import { createCapacityMeter } from "./capacity_meter.js";
import { button, element, keyedChildren, setText } from "./dom.js";
import { createPracticeRow } from "./practice_row.js";
import { showProblems } from "./problems.js";

/**
 * @typedef {{ plan: Plan, after: Description, problems: Problem[], warnings: Problem[] }} StrategyState
 */

/**
 * @param {object} options
 * @param {HTMLElement} options.place
 * @param {string[]} options.targets
 * @param {Actions} options.actions
 */
export function createStrategyPanel({ place, targets, actions }) {
  const choice = element("select", { id: "strategy", onchange: () => actions.chooseStrategy(choice.value) });
  const summary = element("p", { class: "hint" });
  const axis = element("div", { class: "axis", "aria-hidden": "true" });
  const meterPlace = element("div", {});
  const rows = element("ul", { class: "practices" });
  const add = practiceChoice((name) => actions.changePractice(name, [{ intensity: 0.5, from: 0, until: null }]));
  const problem = element("p", { class: "problem", hidden: true });
  const warning = element("p", { class: "hint", hidden: true });
  place.append(
    element("div", { class: "line" }, element("label", { for: "strategy" }, say("page.strategy.choose")), choice),
    summary, problem, meterPlace, axis, rows, add.node, warning);
  const meter = createCapacityMeter(meterPlace);
  const keepRows = keyedChildren(rows, (/** @type {RowItem} */ { practice }) =>
    createPracticeRow({
      practice, targets,
      onChange: (spells) => actions.changePractice(practice.name, spells),
      onReset: () => actions.changePractice(practice.name, null),
    }));
  let offered = "";

  /** @typedef {{ practice: Practice, spells: Spell[], isChanged: boolean, description: Description }} RowItem */

  /** @param {StrategyState} state */
  function update({ plan, after, problems, warnings }) {
    const names = after.strategies.map((strategy) => strategy.name).join(" ");
    if (names !== offered) {
      choice.replaceChildren(
        ...after.strategies.map((strategy) => element("option", { value: strategy.name }, strategyName(strategy))));
      offered = names;
    }
    choice.value = plan.strategy;
    const strategy = after.strategies.find((one) => one.name === plan.strategy);
    setText(summary, strategy ? strategySummary(strategy) : "");
    meter.update(after);
    drawAxis(axis, after);
    const items = after.practices.map((practice) => ({
      practice, description: after,
      spells: spellsOf(after, plan.strategy, practice.name),
      isChanged: practiceKey(plan.strategy, practice.name) in plan.changes,
    }));
    keepRows(items.filter((item) => item.spells.length > 0), (item) => item.practice.name);
    add.update(items.filter((item) => item.spells.length === 0).map((item) => item.practice));
    showProblems(problem, problems);
    showProblems(warning, warnings, "doubtful");
  }

  return { update };
}

/**
 * The years, and where the leader leaves.
 * @param {HTMLElement} axis
 * @param {Description} description
 */
function drawAxis(axis, description) {
  const { weeks, weeks_per_year: weeksPerYear, years } = description;
  const labels = Array.from({ length: years }, (_, year) => {
    const label = element("span", { class: "axis-year" }, say("page.timeline.year", { year: year + 1 }));
    label.style.left = `${(100 * year * weeksPerYear) / weeks}%`;
    return label;
  });
  const leaving = description.leader_leaves.map((week) => {
    const mark = element("span", { class: "axis-leaves", title: say("page.timeline.leaves") });
    mark.style.left = `${(100 * week) / weeks}%`;
    return mark;
  });
  axis.replaceChildren(...labels, ...leaving);
}

/**
 * A practice that the plan does not have yet.
 * @param {(name: string) => void} onAdd
 */
function practiceChoice(onAdd) {
  const choice = element("select", { id: "add-practice" });
  const meaning = element("p", { class: "hint" });
  /** @type {Practice[]} */
  let offered = [];
  const explain = () => {
    const practice = offered.find((one) => one.name === choice.value);
    setText(meaning, practice ? practiceMeaning(practice) : "");
  };
  choice.addEventListener("change", explain);
  const node = element("div", { class: "add-practice" },
    element("div", { class: "line" },
      element("label", { for: "add-practice" }, say("page.strategy.add_label")), choice,
      button(say("page.strategy.add"), () => choice.value && onAdd(choice.value))),
    meaning);
  return {
    node,
    /** @param {Practice[]} practices */
    update(practices) {
      const isSame = practices.map((one) => one.name).join(" ") === offered.map((one) => one.name).join(" ");
      node.hidden = practices.length === 0;
      if (isSame) return;
      offered = practices;
      choice.replaceChildren(...practices.map((one) => element("option", { value: one.name }, practiceName(one))));
      explain();
    },
  };
}
