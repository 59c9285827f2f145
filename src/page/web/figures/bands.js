// @ts-check
/**
 * Bands over replicates, as the engine gives them: for every week, from week 0 before the first on, seven numbers, of which
 * the last says how many replicates they stand on. Nothing is computed here; numbers are picked out and put into words.
 */
import { inARow, interval, named, percent, runsInWords, say } from "../words.js";
import { departureInWords } from "./panel.js";

/** @typedef {import("./panel.js").Course} Course */

/** The numbers of a week of a band, in their order. */
export const BAND_COLUMNS = ["mean", "q05", "q25", "q50", "q75", "q95", "count"];

/**
 * One column of a band as a course.
 * @param {Float32Array} band
 * @param {"mean" | "q05" | "q25" | "q50" | "q75" | "q95" | "count"} column
 * @returns {Course}
 */
export function bandCourse(band, column) {
  const [width, offset] = [BAND_COLUMNS.length, BAND_COLUMNS.indexOf(column)];
  return (week) => band[week * width + offset];
}

/**
 * The last defined value of a course, NaN where there is none.
 * @param {Course} course
 * @param {number} weeks
 */
export function lastOf(course, weeks) {
  for (let week = weeks; week >= 0; week -= 1) if (Number.isFinite(course(week))) return course(week);
  return NaN;
}

/**
 * The most replicates that any week of a band stands on.
 * @param {Float32Array} band
 */
export function bandReplicates(band) {
  let most = 0;
  for (let at = BAND_COLUMNS.length - 1; at < band.length; at += BAND_COLUMNS.length) most = Math.max(most, band[at]);
  return most;
}

/**
 * How many replicates figures stand on, in words, plan by plan where plans differ.
 * @param {{ name: string, replicates: number }[]} plans
 * @param {number} [planned] The number that there will be at last.
 * @param {string} [key] Of the sentence, which says what stands on them.
 */
export function standsOn(plans, planned, key = "page.figure.stands_on") {
  const known = plans.filter((plan) => plan.replicates > 0);
  if (known.length === 0) return "";
  /** @type {(replicates: number) => string} */
  const counted = (replicates) =>
    planned !== undefined && replicates < planned
      ? say("page.figure.runs_so_far", { runs: replicates, planned })
      : runsInWords(replicates);
  const isSame = known.every((plan) => plan.replicates === known[0].replicates);
  const runs = isSame
    ? counted(known[0].replicates)
    : inARow(known.map((plan) => say("page.figure.runs_of_plan", { plan: plan.name, runs: counted(plan.replicates) })));
  return say(key, { runs });
}

/**
 * The weeks at which school years end, counted from 1, and the last week.
 * @param {number} weeks
 * @param {number} weeksPerYear
 */
export function endsOfYears(weeks, weeksPerYear) {
  const ends = [];
  for (let week = weeksPerYear; week <= weeks; week += weeksPerYear) ends.push(week);
  if (ends[ends.length - 1] !== weeks && weeks > 0) ends.push(weeks);
  return ends;
}

/**
 * A moment of the run, as a table names it.
 * @param {number} week Weeks that have passed.
 * @param {number} weeksPerYear
 */
export function momentInWords(week, weeksPerYear) {
  const text = departureInWords(week, weeksPerYear);
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

/**
 * The range between two columns of a band in a week.
 * @param {Float32Array} band
 * @param {"q05" | "q25"} low
 * @param {"q75" | "q95"} high
 * @param {number} week
 * @param {(value: number) => string} [format]
 */
export function bandRange(band, low, high, week, format = percent) {
  return interval(format(bandCourse(band, low)(week)), format(bandCourse(band, high)(week)));
}

/**
 * A band as rows of numbers for a file: plan, week, and the seven numbers of the week.
 * @param {string} plan
 * @param {Float32Array} band
 * @param {number} weeks
 * @returns {(string | number)[][]}
 */
export function bandRows(plan, band, weeks) {
  const width = BAND_COLUMNS.length;
  const rows = [];
  for (let week = 0; week <= weeks; week += 1) {
    rows.push([plan, week, ...band.subarray(week * width, (week + 1) * width)]);
  }
  return rows;
}

/**
 * The label of a measure in the page's language.
 * @param {{ name: string, label: string }} measure
 */
export function measureLabel(measure) {
  return named(`measures.${measure.name}.label`, measure.label);
}
