// @ts-check
/**
 * The leader's capacity against what a plan demands, week by week: what is demanded above the capacity gets lost.
 */
import { number, percent, say } from "../words.js";
import { shareAxis } from "./axes.js";
import { departureReading } from "./departures.js";
import { composedFigure } from "./frame.js";
import { figureHue, figureLook, figurePale, figureVisible } from "./look.js";
import { lineMarks, textMarkOnData } from "./marks.js";
import { multiplesOf } from "./multiples.js";
import { fitsInto } from "./names.js";
import { panelBand, panelLine, panelX, panelY } from "./panel.js";

/** @typedef {import("./frame.js").Figure} Figure */
/** @typedef {import("./look.js").FigureLook} FigureLook */
/** @typedef {import("./panel.js").Panel} Panel */
/** @typedef {import("./marks.js").Place} Place */

/**
 * @typedef {object} CapacityPlan
 * @property {string} name
 * @property {number} colour
 * @property {Float32Array} demand Weekly, as shares of an ordinary leader's capacity.
 * @property {Float32Array} capacity Weekly, of the first leader; NaN where there is none.
 * @property {number[]} [leaderLeaves]
 */

/**
 * @typedef {object} CapacityData
 * @property {CapacityPlan[]} plans
 * @property {number} weeks
 * @property {number} weeksPerYear
 * @property {number[]} [leaderLeaves]
 * @property {string} [source]
 * @property {number} width
 * @property {import("./look.js").FigureTheme} theme
 */

/**
 * @param {CapacityData} data
 * @returns {Figure}
 */
export function capacityFigure(data) {
  const { weeks, weeksPerYear } = data;
  const look = figureLook(data.theme, data.width);
  const plans = data.plans.map((plan) => {
    const overload = overloadOf(plan, weeks);
    const note =
      overload.weeks > 0
        ? say("page.capacity.note", { share: percent(overload.most) })
        : say("page.capacity.note_of_none");
    return { ...plan, leaderLeaves: plan.leaderLeaves ?? data.leaderLeaves ?? [], overload, note };
  });
  let most = 1;
  for (const plan of plans) {
    for (let week = 0; week < weeks; week += 1) most = Math.max(most, plan.demand[week] || 0, plan.capacity[week] || 0);
  }
  const multiples = multiplesOf(look, {
    plans,
    weeks,
    weeksPerYear,
    title: say("page.capacity.axis"),
    axis: shareAxis(look.panelHeight, most > 1 ? most : 1),
    rightRoom: 4,
    draw: (panel, index) => capacityMarks(look, panel, plans[index]),
  });
  const findings = plans.map((plan) => capacityFinding(plan, plan.overload, weeks));
  const words = {
    title: say("page.capacity.title"),
    subtitle: say("page.capacity.subtitle"),
    reading: [say("page.capacity.reading"), ...departureReading(plans, weeks, weeksPerYear)],
    smallPrint: [say("page.capacity.small_print"), data.source ?? ""],
    description: findings.join(" ") || say("page.figure.nothing_yet"),
  };
  return {
    ...composedFigure(look, words, multiples.height, multiples.draw),
    title: words.title,
    description: words.description,
    table: {
      caption: words.title,
      columns: ["plan", "weeks_beyond", "most_lost", "most_demand"].map((key) => say(`page.table.${key}`)),
      rows: plans.map(({ name, overload }) => [
        name,
        say("page.capacity.weeks_of", { number: overload.weeks, weeks }),
        overload.weeks > 0 ? percent(overload.most) : percent(0),
        percent(overload.demand),
      ]),
    },
    numbers: () => ({
      columns: ["plan", "week", "demand", "capacity"],
      rows: plans.flatMap((plan) =>
        Array.from({ length: weeks }, (_, week) => [plan.name, week + 1, plan.demand[week], plan.capacity[week]]),
      ),
    }),
  };
}

/** @typedef {{ weeks: number, most: number, at: number, demand: number }} Overload */

/**
 * In how many weeks more is demanded than there is, and the most of a week's plan that gets lost.
 * @param {CapacityPlan} plan
 * @param {number} weeks
 * @returns {Overload}
 */
function overloadOf(plan, weeks) {
  const found = { weeks: 0, most: 0, at: -1, demand: 0 };
  for (let week = 0; week < weeks; week += 1) {
    const [demand, capacity] = [plan.demand[week], plan.capacity[week]];
    if (demand > found.demand) found.demand = demand;
    if (!(demand > capacity)) continue;
    found.weeks += 1;
    const lost = 1 - capacity / demand;
    if (lost > found.most) [found.most, found.at] = [lost, week];
  }
  return found;
}

/** @param {CapacityPlan} plan @param {Overload} overload @param {number} weeks */
function capacityFinding(plan, overload, weeks) {
  if (overload.weeks === 0)
    return say("page.capacity.finding_of_none", { plan: plan.name, demand: percent(overload.demand) });
  return say("page.capacity.finding", {
    plan: plan.name,
    number: number(overload.weeks),
    weeks: number(weeks),
    share: percent(overload.most),
  });
}

/**
 * @param {FigureLook} look
 * @param {Panel} panel
 * @param {CapacityPlan & { overload: Overload }} plan
 */
function capacityMarks(look, panel, plan) {
  const colour = figureHue(look, plan.colour);
  const lostColour = figureVisible(look, look.colours.below);
  // Before the first week nothing is demanded.
  const demand = (/** @type {number} */ week) => plan.demand[week - 1];
  const capacity = (/** @type {number} */ week) => plan.capacity[week - 1];
  const met = (/** @type {number} */ week) => Math.min(demand(week), capacity(week));
  const known = (/** @type {number} */ week) => (Number.isFinite(capacity(week)) ? demand(week) : NaN);
  return [
    panelBand(panel, () => 0, met, figurePale(look, colour), 1),
    panelBand(panel, met, known, lostColour, 0.22),
    lossHatches(panel, plan, lostColour),
    panelLine(panel, demand, { colour: figureVisible(look, colour), width: 2.4 }),
    panelLine(panel, capacity, { colour: look.colours.ink, width: 1.8, dashes: "7 3" }),
    lostName(look, panel, plan),
  ].join("");
}

/**
 * Upright hatches where something gets lost, so that it is seen without colour.
 * @param {Panel} panel
 * @param {CapacityPlan} plan
 * @param {string} colour
 */
function lossHatches(panel, plan, colour) {
  const apart = Math.max(1, Math.ceil(panel.weeks / ((panel.plot.right - panel.plot.left) / 5)));
  /** @type {Place[][]} */
  const lines = [];
  for (let week = 0; week < panel.weeks; week += apart) {
    const [demand, capacity] = [plan.demand[week], plan.capacity[week]];
    if (!(demand > capacity)) continue;
    const x = panelX(panel, week + 0.5);
    lines.push([
      [x, panelY(panel, capacity)],
      [x, panelY(panel, demand)],
    ]);
  }
  return lineMarks(lines, { colour, width: 1 });
}

/**
 * Names what is lost, where most is and where there is room.
 * @param {FigureLook} look
 * @param {Panel} panel
 * @param {CapacityPlan & { overload: Overload }} plan
 */
function lostName(look, panel, plan) {
  const text = say("page.capacity.lost");
  const style = { ...look.value, size: look.tick.size };
  const room = panel.plot.right - panel.plot.left;
  if (plan.overload.at < 0 || !fitsInto(text, style, room)) return "";
  const x = panelX(panel, plan.overload.at + 0.5);
  const isAtRight = x > (panel.plot.left + panel.plot.right) / 2;
  const y = panelY(panel, plan.demand[plan.overload.at]);
  const at = y - 6 < panel.plot.top + style.size ? panel.plot.top + style.size + 4 : y - 6;
  return textMarkOnData(x + (isAtRight ? -5 : 5), at, text, style, look.colours.ground, isAtRight ? "end" : "start");
}
