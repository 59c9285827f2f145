// @ts-check
/**
 * What things are called and how their values are written, in the language of the page.
 */

/** @import { Parameter, Practice, Spell, Strategy } from "../engine/types.js" */
import { exactPercent, hasWords, isNamed, named, number, say } from "../words.js";

/**
 * @param {Pick<Strategy, "name" | "label">} strategy
 */
export function strategyName({ name, label }) {
  return named(`strategies.${name}`, label);
}

/** @param {Pick<Strategy, "name" | "summary">} strategy */
export function strategySummary({ name, summary }) {
  return named(`strategy_summaries.${name}`, summary);
}

/** @param {Practice} practice */
export function practiceName({ name, label }) {
  return named(`practices.${name}.label`, label);
}

/** @param {Practice} practice */
export function practiceMeaning({ name, meaning }) {
  return named(`practices.${name}.meaning`, meaning);
}

/**
 * Whom the design team seats.
 * @param {string} target
 */
export function targetName(target) {
  return say(`page.targets.${target}`);
}

/**
 * The short name of a number of the model: the page's own, or the model's meaning where it has none.
 * @param {Parameter} parameter
 */
export function parameterName(parameter) {
  const key = `page.handles.${wordOf(parameter.key)}.name`;
  if (hasWords(key)) return say(key);
  const meaning = named(`parameters.${parameter.key}`, parameter.meaning);
  return meaning.charAt(0).toUpperCase() + meaning.slice(1);
}

/**
 * The language of a number's name and meaning: `en` where the page has them in English only, else nothing.
 * @param {Parameter} parameter
 */
export function parameterLanguage({ key }) {
  return hasWords(`page.handles.${wordOf(key)}.name`) || isNamed(`parameters.${key}`) ? null : "en";
}

/**
 * The language of what a number's usual value rests on.
 * @param {Parameter} parameter
 */
export function sourceLanguage({ key }) {
  return isNamed(`sources.${key}`) ? null : "en";
}

/**
 * What a number means, in a sentence.
 * @param {Parameter} parameter
 */
export function parameterMeaning(parameter) {
  const key = `page.handles.${wordOf(parameter.key)}.meaning`;
  return hasWords(key) ? say(key) : named(`parameters.${parameter.key}`, parameter.meaning);
}

/**
 * Where the usual value of a number comes from.
 * @param {Parameter} parameter
 */
export function parameterSource(parameter) {
  return named(`sources.${parameter.key}`, parameter.source);
}

/**
 * How many of the page's steps make one of the model's: shares are shown in percent.
 * @param {Parameter} parameter
 */
export function shownPerUnit({ unit }) {
  return unit === "share" || unit === "per year" || unit === "per week" ? 100 : 1;
}

/**
 * The unit of a number as the page shows it: what stands after the field.
 * @param {Parameter} parameter
 */
export function unitName({ key, unit }) {
  const words = [`page.handles.${wordOf(key)}.unit`, `page.units.${wordOf(unit)}`].find(hasWords);
  return words ? say(words) : unit;
}

/**
 * A value with its unit.
 * @param {Parameter} parameter
 * @param {number} value
 */
export function valueInWords(parameter, value) {
  if (parameter.unit === "share") return exactPercent(value);
  const shown = value * shownPerUnit(parameter);
  return say("page.units.value", { number: number(shown, digitsOf(shown)), unit: unitName(parameter) });
}

/**
 * A moment of the run, so many weeks after its start: "the end of year 2", "week 18 of year 1".
 * @param {number} weeks
 * @param {number} weeksPerYear
 */
export function weekPointInWords(weeks, weeksPerYear) {
  if (weeks === 0) return say("page.moments.start");
  const rest = weeks % weeksPerYear;
  const year = Math.ceil(weeks / weeksPerYear);
  return rest === 0 ? say("page.moments.end_of_year", { year }) : say("page.moments.week", { week: rest, year });
}

/**
 * A spell of a practice: "70 % after week 18 of year 1".
 * @param {Spell} spell
 * @param {number} weeks Of the whole run.
 * @param {number} weeksPerYear
 */
export function spellInWords({ intensity, from, until, target }, weeks, weeksPerYear) {
  const isToTheEnd = until === null || until >= weeks;
  const kind = from === 0 ? (isToTheEnd ? "throughout" : "until") : isToTheEnd ? "after" : "between";
  const text = say(`page.spells.${kind}`, {
    intensity: exactPercent(intensity),
    from: weekPointInWords(from, weeksPerYear),
    until: weekPointInWords(until ?? weeks, weeksPerYear),
  });
  return target ? say("page.spells.with_target", { spell: text, target: targetName(target) }) : text;
}

/**
 * Decimals that a number needs to be told apart from its neighbours.
 * @param {number} value
 */
export function digitsOf(value) {
  const written = String(Number(value.toFixed(3)));
  return written.includes(".") ? written.split(".")[1].length : 0;
}

/** @param {string} key */
function wordOf(key) {
  return key.replaceAll(/[^a-z0-9]+/gi, "_");
}
