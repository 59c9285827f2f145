// @ts-check
/**
 * From a picture to what each figure takes.
 */

/** @import { Picture, PlanPicture } from "../engine/picture.js" */
/** @import { Registry } from "../engine/types.js" */
/** @import { View } from "../state/store.js" */
/** @import { Figure } from "../figures/frame.js" */
/** @import { FigureTheme } from "../figures/look.js" */
import { HEADLINE, hasSameSchools } from "../engine/picture.js";
import { capacityFigure } from "../figures/capacity.js";
import { costFigure } from "../figures/cost.js";
import { differenceFigure } from "../figures/difference.js";
import { fatesFigure } from "../figures/fates.js";
import { GROUP_LEVELS, STANCES, groupsFigure } from "../figures/groups.js";
import { levelFigure } from "../figures/level.js";
import { reachFigure } from "../figures/reach.js";
import { endOf } from "./answer.js";

/**
 * @typedef {object} FigureInput
 * @property {Picture} picture
 * @property {View} view
 * @property {Registry} registry
 * @property {string} source For the small print.
 * @property {FigureTheme} theme
 * @property {number} width
 */

/** The figures of the page in their order, each a function from what is shown to a figure, or to none. */
export const PAGE_FIGURES = [
  { name: "reach", draw: drawReach },
  { name: "difference", draw: drawDifference },
  { name: "groups", draw: drawGroups },
  { name: "level", draw: drawLevel },
  { name: "cost", draw: drawCost },
  { name: "fates", draw: drawFates },
  { name: "capacity", draw: drawCapacity },
];

/**
 * @param {FigureInput} input
 * @returns {Figure}
 */
export function drawReach(input) {
  const { picture, view, registry } = input;
  const measure = registry.measures.find((one) => one.name === view.measure);
  const isHeadline = view.measure === HEADLINE;
  const { prediction } = view;
  return reachFigure({
    ...shared(input),
    plans: picture.plans.map((plan) => ({
      ...ofPlan(plan),
      band: plan.band(view.measure),
      runs: view.hasRuns && isCompared(picture, plan) ? plan.courses(view.measure) : undefined,
    })),
    baselineIndex: picture.baseline,
    measure: isHeadline ? undefined : measure,
    prediction: isHeadline && prediction?.isRevealed && prediction.expected !== null
      ? { points: [{ week: picture.weeks, value: prediction.expected }] }
      : undefined,
  });
}

/**
 * @param {FigureInput} input
 * @returns {Figure | null}
 */
export function drawDifference(input) {
  const { plans, baseline, current, comparison } = input.picture;
  const row = comparison?.rows.find((one) => one.measure === HEADLINE);
  if (!comparison || !row) return null;
  return differenceFigure({
    ...shared(input),
    rows: comparison.weekly(),
    last: { ...row, low: row.low ?? NaN, high: row.high ?? NaN },
    current: ofPlan(plans[current]),
    baseline: ofPlan(plans[baseline]),
    hasUnlikeSchools: !hasSameSchools(plans[baseline].description, plans[current].description),
  });
}

/** @param {FigureInput} input */
function drawGroups(input) {
  const bandsOf = (/** @type {PlanPicture} */ plan) =>
    Object.fromEntries([...STANCES, ...GROUP_LEVELS].map((measure) => [measure, plan.band(measure)]));
  return groupsFigure({
    ...shared(input),
    plans: comparedPlans(input.picture).map((plan) => ({ ...ofPlan(plan), bands: bandsOf(plan) })),
  });
}

/** @param {FigureInput} input */
function drawLevel(input) {
  return levelFigure({
    ...shared(input),
    plans: comparedPlans(input.picture).map((plan) => ({
      ...ofPlan(plan), level: plan.band("fidelity_mean"), spread: plan.band("fidelity_sd"),
    })),
  });
}

/** @param {FigureInput} input */
function drawCost(input) {
  const { picture } = input;
  return costFigure({
    ...shared(input),
    baselineIndex: picture.baseline,
    plans: picture.plans.map((plan) => {
      const costs = plan.facts.map((facts) => facts.capacity_used);
      const ends = plan.ends(HEADLINE);
      return {
        ...ofPlan(plan),
        cost: { value: costs.reduce((sum, cost) => sum + cost, 0) / costs.length },
        result: { value: endOf(plan.band(HEADLINE), picture.weeks) },
        runs: costs.map((cost, run) => ({ cost, result: ends[run] })),
        replicates: plan.runs,
      };
    }),
  });
}

/** @param {FigureInput} input */
export function drawFates(input) {
  return fatesFigure({
    ...shared(input),
    fates: input.registry.fates,
    plans: input.picture.plans.map((plan) => ({ ...ofPlan(plan), schools: schoolsByFate(plan), replicates: plan.runs })),
  });
}

/** @param {FigureInput} input */
function drawCapacity(input) {
  return capacityFigure({
    ...shared(input),
    plans: comparedPlans(input.picture).map((plan) => ({
      ...ofPlan(plan), demand: plan.description.demand, capacity: plan.description.capacity,
    })),
  });
}

/** @param {FigureInput} input */
function shared({ picture, source, theme, width }) {
  return { weeks: picture.weeks, weeksPerYear: picture.weeksPerYear, planned: picture.wanted, source, theme, width };
}

/**
 * What every figure says of a plan.
 * @param {PlanPicture} plan
 */
export function ofPlan({ name, hue, description }) {
  return { name, colour: hue, leaderLeaves: description.leader_leaves };
}

/**
 * The two plans that are compared, the baseline first.
 * @param {Picture} picture
 */
export function comparedPlans({ plans, baseline, current }) {
  return baseline === current ? [plans[current]] : [plans[baseline], plans[current]];
}

/**
 * @param {Picture} picture
 * @param {PlanPicture} plan
 */
function isCompared(picture, plan) {
  return comparedPlans(picture).includes(plan);
}

/** @param {PlanPicture} plan */
function schoolsByFate({ facts }) {
  /** @type {Record<string, number>} */
  const schools = {};
  for (const { fates } of facts) {
    for (const [fate, count] of Object.entries(fates)) schools[fate] = (schools[fate] ?? 0) + count;
  }
  return schools;
}
