// @ts-check
/**
 * Where leaders leave: one mark for all plans where they agree, and a mark in each plan's colour where they do not.
 */
import { inARow, say } from "../words.js";
import { figureHue, figureVisible } from "./look.js";
import { departureInWords, panelDepartures } from "./panel.js";

/** @typedef {import("./look.js").FigureLook} FigureLook */
/** @typedef {import("./panel.js").Panel} Panel */

/**
 * @typedef {object} PlanWithLeader
 * @property {string} name
 * @property {number} colour
 * @property {number[]} [leaderLeaves] Weeks that have passed when leaders leave.
 */

/**
 * The marks of departures in a panel of some plans.
 * @param {FigureLook} look
 * @param {Panel} panel
 * @param {PlanWithLeader[]} plans
 */
export function departureMarks(look, panel, plans) {
  if (plans.length === 0) return "";
  if (areSame(plans)) return panelDepartures(look, panel, plans[0].leaderLeaves ?? []);
  return plans
    .map((plan) =>
      panelDepartures(look, panel, plan.leaderLeaves ?? [], figureVisible(look, figureHue(look, plan.colour))),
    )
    .join("");
}

/**
 * What the marks mean, as sentences for below the figure.
 * @param {PlanWithLeader[]} plans
 * @param {number} weeks
 * @param {number} weeksPerYear
 * @returns {string[]}
 */
export function departureReading(plans, weeks, weeksPerYear) {
  /** @type {(plan: PlanWithLeader) => string} */
  const times = (plan) =>
    inARow(
      (plan.leaderLeaves ?? [])
        .filter((week) => week > 0 && week < weeks)
        .map((week) => departureInWords(week, weeksPerYear)),
    );
  const leaving = plans.filter((plan) => times(plan) !== "");
  if (leaving.length === 0) return [];
  if (areSame(plans)) return [say("page.figure.leader_leaves", { time: times(plans[0]) })];
  const each = leaving.map((plan) => say("page.figure.leader_leaves_under", { plan: plan.name, time: times(plan) }));
  return [say("page.figure.leaders_leave", { plans: each.join("; ") })];
}

/** @param {PlanWithLeader[]} plans */
function areSame(plans) {
  const times = plans.map((plan) => (plan.leaderLeaves ?? []).join());
  return times.every((time) => time === times[0]);
}
