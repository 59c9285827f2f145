// @ts-check
/**
 * What a plan changes, in words, one line per change.
 */

/** @import { Description, Parameter, Spell } from "../engine/types.js" */
/** @import { Plan } from "./plans.js" */
import { say } from "../words.js";
import { weekPointInWords, parameterLanguage, parameterName, practiceName, spellInWords, valueInWords } from "./names.js";
import { isOfStrategy } from "./plans.js";

/**
 * @typedef {{ key: string, text: string, english: string }} Change A line, and the part of it that is English on every
 *   page.
 */

/**
 * The lines of a plan's changes.
 * @param {Plan} plan
 * @param {Description} before The scenario under the same strategy without changes.
 * @param {Description | null} after The same with them; nothing where the engine refuses them.
 * @param {Map<string, Parameter>} parameters By key.
 * @returns {Change[]}
 */
export function changesInWords(plan, before, after, parameters) {
  return Object.keys(plan.changes).map((key) => {
    const parameter = parameters.get(key);
    return {
      key, text: after ? changeInWords(plan, key, before, after, parameters) : `${key} = ${plan.changes[key]}`,
      english: parameter && parameterLanguage(parameter) === "en" ? parameterName(parameter) : "",
    };
  });
}

/**
 * @param {Plan} plan
 * @param {string} key
 * @param {Description} before
 * @param {Description} after
 * @param {Map<string, Parameter>} parameters
 */
function changeInWords(plan, key, before, after, parameters) {
  const parameter = parameters.get(key);
  if (parameter) {
    const [old, now] = [before, after].map((one) => valueInWords(parameter, one.values[key]));
    return say("page.changes.value", { name: parameterName(parameter), before: old, after: now });
  }
  if (key === "timetable.level") {
    const [old, now] = [before, after].map((one) => say(`page.levels.${one.level}`));
    return say("page.changes.value", { name: say("page.setting.level"), before: old, after: now });
  }
  if (key === "events.leader_leaves") {
    const [old, now] = [before, after].map(departuresInWords);
    return say("page.changes.value", { name: say("page.setting.departures"), before: old, after: now });
  }
  const practice = isOfStrategy(key) ? key.split(".")[3] : undefined;
  return practice ? practiceChangeInWords(plan, practice, before, after) : `${key} = ${plan.changes[key]}`;
}

/**
 * @param {Plan} plan
 * @param {string} name
 * @param {Description} before
 * @param {Description} after
 */
function practiceChangeInWords(plan, name, before, after) {
  const practice = after.practices.find((one) => one.name === name);
  const label = practice ? practiceName(practice) : name;
  const [old, now] = [before, after].map((one) => {
    const spells = spellsOf(one, plan.strategy, name);
    // Whom a practice seats says nothing where it has no seats.
    return spellsInWords(practice?.seats ? spells : spells.map((spell) => ({ ...spell, target: null })), one);
  });
  if (now === "") return say("page.changes.taken_out", { name: label, before: old });
  if (old === "") return say("page.changes.added", { name: label, after: now });
  return say("page.changes.value", { name: label, before: old, after: now });
}

/**
 * The spells of a practice in a strategy.
 * @param {Description} description
 * @param {string} strategy
 * @param {string} practice
 * @returns {Spell[]}
 */
export function spellsOf(description, strategy, practice) {
  return description.strategies.find((one) => one.name === strategy)?.plan[practice] ?? [];
}

/**
 * @param {Spell[]} spells
 * @param {Description} description
 */
function spellsInWords(spells, { weeks, weeks_per_year: weeksPerYear }) {
  return spells.map((spell) => spellInWords(spell, weeks, weeksPerYear)).join("; ");
}

/** @param {Description} description */
function departuresInWords(description) {
  const weeks = description.leader_leaves;
  if (weeks.length === 0) return say("page.setting.nobody_for_certain");
  return weeks.map((week) => weekPointInWords(week, description.weeks_per_year)).join(", ");
}
