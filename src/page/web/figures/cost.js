// @ts-check
/**
 * Cost against result: what each plan takes of the leader's capacity, and what it gets. A dot is a plan, a faint dot
 * one of its runs; thin lines hold the middle half of its runs, where the caller knows it.
 */
import { interval, percent, say } from "../words.js";
import { axisTitle, axisTitleHeight, axisWidth, roundLevels, shareAxis } from "./axes.js";
import { standsOn } from "./bands.js";
import { composedFigure } from "./frame.js";
import { figureHue, figureInked, figureLook, figureVisible } from "./look.js";
import { spreadApart, textHeight, textWidth } from "./letters.js";
import { dotMark, HALF_CAPITAL, lineMark, lineMarks, textMark, textMarkOnData } from "./marks.js";
import { emptyPlot, keyOf } from "./names.js";
import { panelLevel, panelNumbers, panelY } from "./panel.js";

/** @typedef {import("./frame.js").Figure} Figure */
/** @typedef {import("./look.js").FigureLook} FigureLook */
/** @typedef {import("./marks.js").Place} Place */

/** @typedef {{ value: number, low?: number, high?: number }} Estimate A mean, and the ends of the middle half of runs. */

/**
 * @typedef {object} CostPlan
 * @property {string} name
 * @property {number} colour
 * @property {Estimate} cost Capacity used, mean over the run, as a share of an ordinary leader's.
 * @property {Estimate} result Consistent reach in the last week.
 * @property {{ cost: number, result: number }[]} [runs] Every replicate.
 * @property {number} replicates
 */

/**
 * @typedef {object} CostData
 * @property {CostPlan[]} plans
 * @property {number} [baselineIndex] A faint line leads from it to every other plan.
 * @property {number} [planned]
 * @property {string} [source]
 * @property {number} width
 * @property {import("./look.js").FigureTheme} theme
 */

/**
 * @param {CostData} data
 * @returns {Figure}
 */
export function costFigure(data) {
  const look = figureLook(data.theme, data.width);
  const plans = data.plans.filter((plan) => Number.isFinite(plan.cost.value) && Number.isFinite(plan.result.value));
  const height = Math.round(look.plotHeight * 0.95);
  const axis = shareAxis(height);
  const costs = [
    0.5,
    ...plans.flatMap((plan) => [plan.cost.value, plan.cost.high ?? 0, ...(plan.runs ?? []).map((run) => run.cost)]),
  ];
  const costLevels = roundLevels(0, Math.max(...costs.filter(Number.isFinite)), look.isNarrow ? 4 : 6);
  const mostCost = costLevels[costLevels.length - 1];
  const room = look.width - 2 * look.margin;
  const valueTitle = say("page.figure.in_percent", { measure: say("page.reach.measure") });
  const titleHeight = axisTitleHeight(look, valueTitle, room);
  const key = look.isNarrow
    ? plans.map((plan) => ({
        name: plan.name,
        colour: figureVisible(look, figureHue(look, plan.colour)),
        mark: /** @type {"area"} */ ("area"),
      }))
    : [];
  const keyHeight = keyOf(look, key, 0, 0, room).height;
  const axisHeight = look.tick.size + look.tick.size * 1.35 + 18;
  const words = costWords(data, plans);
  const drawn = composedFigure(
    look,
    words,
    titleHeight + height + axisHeight + (keyHeight > 0 ? keyHeight + 6 : 0),
    (body) => {
      const top = body.top + titleHeight;
      const plot = { left: body.left + axisWidth(look, axis), top, right: body.right - 10, bottom: top + height };
      const panel = { plot, weeks: 1, weeksPerYear: 1, low: axis.low, high: axis.high };
      const placeX = (/** @type {number} */ cost) => plot.left + ((plot.right - plot.left) * cost) / mostCost;
      /** @type {(cost: number, result: number) => Place} */
      const at = (cost, result) => [placeX(cost), panelY(panel, result)];
      /** @type {Place[][]} */
      const grid = [
        ...axis.levels.map(
          (level) =>
            /** @type {Place[]} */ ([
              [plot.left, panelY(panel, level)],
              [plot.right, panelY(panel, level)],
            ]),
        ),
        ...costLevels.map(
          (cost) =>
            /** @type {Place[]} */ ([
              [placeX(cost), plot.top],
              [placeX(cost), plot.bottom],
            ]),
        ),
      ];
      const baseline = data.plans[data.baselineIndex ?? -1];
      return [
        axisTitle(look, body, valueTitle),
        lineMarks(grid, { colour: look.colours.grid_line, width: 1 }),
        panelNumbers(look, panel, axis.levels, axis.format),
        panelLevel(panel, 0, { colour: look.colours.axis_line, width: 1 }),
        ...costLevels.map((cost) =>
          textMark(placeX(cost), plot.bottom + look.tick.size + 6, percent(cost), look.tick, "middle"),
        ),
        textMark(
          (plot.left + plot.right) / 2,
          plot.bottom + look.tick.size * 2.35 + 9,
          say(look.isNarrow ? "page.cost.axis_short" : "page.cost.axis"),
          look.tick,
          "middle",
        ),
        plans.length === 0 ? emptyPlot(look, plot, say("page.figure.nothing_yet")) : "",
        ...plans.map((plan) => runDots(look, plan, at)),
        ...plans
          .filter((plan) => baseline && plans.includes(baseline) && plan !== baseline)
          .map((plan) =>
            lineMark([at(baseline.cost.value, baseline.result.value), at(plan.cost.value, plan.result.value)], {
              colour: look.colours.muted,
              width: 1.2,
              dashes: "2 4",
            }),
          ),
        ...plans.map((plan) => planDot(look, plan, at)),
        look.isNarrow ? "" : dotNames(look, plans, plot, at),
        keyOf(look, key, body.left, body.bottom - keyHeight, room).svg,
      ].join("");
    },
  );
  return {
    ...drawn,
    title: words.title,
    description: words.description,
    table: {
      caption: words.title,
      columns: [
        say("page.table.plan"),
        say("page.cost.cost"),
        say("page.table.middle_half"),
        say("page.reach.measure"),
        say("page.table.middle_half"),
      ],
      rows: data.plans.map((plan) => [
        plan.name,
        percent(plan.cost.value),
        costHalf(plan.cost),
        percent(plan.result.value),
        costHalf(plan.result),
      ]),
    },
    numbers: () => ({
      columns: ["plan", "run", "cost", "result"],
      rows: data.plans.flatMap((plan) => [
        [plan.name, "mean", plan.cost.value, plan.result.value],
        ...(plan.runs ?? []).map((run, index) => [plan.name, index + 1, run.cost, run.result]),
      ]),
    }),
  };
}

/** @param {Estimate} estimate */
function costHalf(estimate) {
  return interval(percent(estimate.low ?? NaN), percent(estimate.high ?? NaN));
}

/** @typedef {(cost: number, result: number) => Place} PlaceOf */

/** @param {FigureLook} look @param {CostPlan} plan @param {PlaceOf} at */
function runDots(look, plan, at) {
  const colour = figureVisible(look, figureHue(look, plan.colour));
  return (plan.runs ?? [])
    .filter((run) => Number.isFinite(run.cost) && Number.isFinite(run.result))
    .map((run) => dotMark(at(run.cost, run.result), 2.6, colour, 0.35))
    .join("");
}

/** @param {FigureLook} look @param {CostPlan} plan @param {PlaceOf} at */
function planDot(look, plan, at) {
  const colour = figureVisible(look, figureHue(look, plan.colour));
  const { cost, result } = plan;
  /** @type {Place[][]} */
  const lines = [];
  if (Number.isFinite(cost.low) && Number.isFinite(cost.high)) {
    lines.push([
      at(/** @type {number} */ (cost.low), result.value),
      at(/** @type {number} */ (cost.high), result.value),
    ]);
  }
  if (Number.isFinite(result.low) && Number.isFinite(result.high)) {
    lines.push([
      at(cost.value, /** @type {number} */ (result.low)),
      at(cost.value, /** @type {number} */ (result.high)),
    ]);
  }
  const centre = at(cost.value, result.value);
  return (
    lineMarks(lines, { colour, width: 1.6 }) + dotMark(centre, 8.5, look.colours.ground) + dotMark(centre, 7, colour)
  );
}

/**
 * Names beside dots, apart from each other, on the side with more room.
 * @param {FigureLook} look
 * @param {CostPlan[]} plans
 * @param {import("./frame.js").Region} plot
 * @param {PlaceOf} at
 */
function dotNames(look, plans, plot, at) {
  const places = plans.map((plan) => at(plan.cost.value, plan.result.value));
  const height = textHeight(1, look.value);
  const centres = spreadApart(
    places.map(([, y]) => y - 14),
    plans.map(() => height),
    plot.top,
    plot.bottom,
  );
  return plans
    .map((plan, index) => {
      const text = say("page.figure.plan_and_value", { plan: plan.name, value: percent(plan.result.value) });
      const isLeft = places[index][0] + 14 + textWidth(text, look.value) > plot.right;
      const x = places[index][0] + (isLeft ? -13 : 13);
      const y = centres[index] + look.value.size * HALF_CAPITAL;
      const ink = figureInked(look, look.value, figureHue(look, plan.colour));
      return textMarkOnData(x, y, text, ink, look.colours.ground, isLeft ? "end" : "start");
    })
    .join("");
}

/** @param {CostData} data @param {CostPlan[]} plans */
function costWords(data, plans) {
  const hasHalf = plans.some((plan) => Number.isFinite(plan.result.low));
  const findings = plans.map((plan) =>
    say("page.cost.finding_of_plan", {
      plan: plan.name,
      result: percent(plan.result.value),
      cost: percent(plan.cost.value),
    }),
  );
  const missing = data.plans.filter((plan) => !plans.includes(plan)).map((plan) => plan.name);
  return {
    title: say("page.cost.title"),
    subtitle: say("page.cost.subtitle"),
    reading: [
      say(hasHalf ? "page.cost.reading_with_half" : "page.cost.reading"),
      plans.some((plan) => plan.runs) ? say("page.cost.runs") : "",
      plans.length > 1 && data.baselineIndex !== undefined && data.baselineIndex >= 0 ? say("page.cost.path") : "",
      missing.length > 0 ? say("page.cost.no_dot", { plans: missing.join(", ") }) : "",
    ],
    smallPrint: [standsOn(plans, data.planned, "page.figure.based_on"), data.source ?? ""],
    description:
      findings.length > 0 ? say("page.cost.finding", { plans: findings.join("; ") }) : say("page.figure.nothing_yet"),
  };
}
