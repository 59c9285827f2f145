// @ts-check
/**
 * What is shown: the runs of the plans that are compared, with their bands and paired differences, as far as they
 * are computed.
 */

/** @import { CompareRow, Description, RunFacts } from "./types.js" */
/** @import { RunSet } from "./pool.js" */
/** @import { Questions } from "./questions.js" */

const NO_VALUES = new Float32Array(0);

/** The measure that the page is about. */
export const HEADLINE = "consistent_reach";

/**
 * @typedef {object} PlanPicture One plan as figures see it.
 * @property {number} id
 * @property {string} name
 * @property {number} hue Number of its colour among those of strategies.
 * @property {Description} description
 * @property {number} runs How many runs it stands on.
 * @property {RunFacts[]} facts
 * @property {string[]} measures Names of the measures, in the order of `values`.
 * @property {Float32Array} values By run, week from week 0 before the first on, and measure.
 * @property {(measure: string) => Float32Array} band By week from week 0 on: mean, q05, q25, q50, q75, q95, count.
 * @property {(measure: string) => Float32Array[]} courses The measure of every single run, week by week from week 0 on.
 * @property {(measure: string) => number[]} ends The measure of every run in the last week.
 *
 * @typedef {object} Comparison
 * @property {CompareRow[]} rows Of every measure in the last week.
 * @property {() => Float32Array} weekly Of consistent reach, by week from week 0 on: value, low and high.
 *
 * @typedef {object} Picture
 * @property {PlanPicture[]} plans
 * @property {number} baseline Index of the baseline among the plans.
 * @property {number} current Index of the plan that is changed.
 * @property {number} weeks
 * @property {number} weeksPerYear
 * @property {number} runs How many runs all plans have in common.
 * @property {number} wanted How many there will be.
 * @property {boolean} complete
 * @property {Comparison | null} comparison Current minus baseline; none where they are one plan.
 *
 * @typedef {{ id: number, name: string, hue: number, description: Description, runs: RunSet }} Computed
 */

/**
 * The picture of some computed plans on the replicates that they all have.
 * @param {Questions} questions
 * @param {Computed[]} computed
 * @param {{ baseline: number, current: number, wanted: number }} chosen
 * @returns {Picture | null} Nothing as long as a plan has no run.
 */
export function pictureOf(questions, computed, { baseline, current, wanted }) {
  const common = commonReplicates(computed.map((one) => one.runs));
  if (computed.length === 0 || common.length === 0) return null;
  const plans = computed.map((one) => planPicture(questions, one, common));
  const weeks = computed[0].runs.weeks;
  return {
    plans, baseline, current, weeks, wanted,
    weeksPerYear: computed[0].description.weeks_per_year,
    runs: common.length,
    complete: computed.every(({ runs }) => runs.values.size + runs.failed.size >= wanted),
    comparison: baseline === current ? null : compared(questions, plans[baseline], plans[current], weeks),
  };
}

/**
 * How many rows a run of so many weeks has: one for every week, and before them one for the school before the first week.
 * @param {number} weeks
 */
const rowsOfRun = (weeks) => weeks + 1;

/** What makes a school another one, with other people, beside its level. */
const SIZES = ["school.teachers", "school.students", "school.grade_levels", "district.schools", "district.size_spread"];

/**
 * Whether two plans are about schools of one size and kind. If not, a run has the same random numbers under both, but not
 * the same people: the difference is still taken run by run.
 * @param {Description} one
 * @param {Description} other
 */
export function hasSameSchools(one, other) {
  return one.level === other.level && SIZES.every((key) => one.values[key] === other.values[key]);
}

/**
 * The replicates that every plan has, in order.
 * @param {RunSet[]} sets
 */
export function commonReplicates(sets) {
  const [first, ...others] = sets;
  if (!first) return [];
  const common = [...first.values.keys()].filter((replicate) => others.every((set) => set.values.has(replicate)));
  return common.sort((a, b) => a - b);
}

/**
 * @param {Questions} questions
 * @param {Computed} computed
 * @param {number[]} common
 * @returns {PlanPicture}
 */
function planPicture(questions, { id, name, hue, description, runs }, common) {
  const measures = questions.registry.measures.map((measure) => measure.name);
  const values = joined(common.map((replicate) => runs.values.get(replicate) ?? NO_VALUES));
  const { weeks } = runs;
  /** @type {Map<string, Float32Array>} */
  const bands = new Map();
  return {
    id, name, hue, description, measures, values,
    runs: common.length,
    facts: common.flatMap((replicate) => runs.facts.get(replicate) ?? []),
    band(measure) {
      const known = bands.get(measure);
      if (known) return known;
      const band = questions.bands([measure], common.length, weeks, values);
      bands.set(measure, band);
      return band;
    },
    courses(measure) {
      const column = measures.indexOf(measure);
      return common.map((_, run) =>
        Float32Array.from({ length: rowsOfRun(weeks) }, (_, week) =>
          values[(run * rowsOfRun(weeks) + week) * measures.length + column]));
    },
    ends(measure) {
      const column = measures.indexOf(measure);
      return common.map((_, run) => values[((run + 1) * rowsOfRun(weeks) - 1) * measures.length + column]);
    },
  };
}

/**
 * How two plans differ. The last week is compared at once, since the answer needs it; all weeks only when they are
 * drawn, which takes some ten times as long.
 * @param {Questions} questions
 * @param {PlanPicture} baseline
 * @param {PlanPicture} current
 * @param {number} weeks
 * @returns {Comparison}
 */
function compared(questions, baseline, current, weeks) {
  const lastWeek = (/** @type {PlanPicture} */ { values, runs, measures }) =>
    Array.from({ length: runs }, (_, run) => {
      const end = (run + 1) * rowsOfRun(weeks) * measures.length;
      return values.subarray(end - measures.length, end);
    });
  // The last row alone is that of a run without any weeks.
  const { rows } = questions.compare(baseline.runs, 0, joined([...lastWeek(baseline), ...lastWeek(current)]));
  /** @type {Float32Array | null} */
  let weekly = null;
  return {
    rows,
    weekly: () => (weekly ??= questions.compare(baseline.runs, weeks, joined([baseline.values, current.values])).weekly),
  };
}

/** @param {Float32Array[]} parts */
function joined(parts) {
  const whole = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
