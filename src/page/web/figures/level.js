// @ts-check
/**
 * Level and spread of fidelity, plan beside plan: do classrooms rise together, or drift apart?
 */
import { percent, say } from "../words.js";
import { shareAxis } from "./axes.js";
import { bandCourse, bandReplicates, endsOfYears, lastOf, momentInWords, standsOn } from "./bands.js";
import { departureReading } from "./departures.js";
import { composedFigure } from "./frame.js";
import { figureHue, figureLook, figureVisible } from "./look.js";
import { multiplesOf } from "./multiples.js";
import { panelBand, panelLine } from "./panel.js";

/** @typedef {import("./frame.js").Figure} Figure */

/**
 * @typedef {object} LevelPlan
 * @property {string} name
 * @property {number} colour
 * @property {Float32Array} level Band of the mean of fidelity over classrooms, `fidelity_mean`.
 * @property {Float32Array} spread Band of its standard deviation between classrooms, `fidelity_sd`.
 * @property {number[]} [leaderLeaves]
 */

/**
 * @typedef {object} LevelData
 * @property {LevelPlan[]} plans
 * @property {number} weeks
 * @property {number} weeksPerYear
 * @property {number[]} [leaderLeaves]
 * @property {number} [planned]
 * @property {string} [source]
 * @property {number} width
 * @property {import("./look.js").FigureTheme} theme
 */

/**
 * @param {LevelData} data
 * @returns {Figure}
 */
export function levelFigure(data) {
  const { weeks, weeksPerYear } = data;
  const look = figureLook(data.theme, data.width);
  const plans = data.plans.map((plan) => ({
    ...plan,
    leaderLeaves: plan.leaderLeaves ?? data.leaderLeaves ?? [],
    note: say("page.level.note", lastLevels(plan, weeks)),
  }));
  const multiples = multiplesOf(look, {
    plans,
    weeks,
    weeksPerYear,
    title: say("page.level.axis"),
    axis: shareAxis(look.panelHeight),
    rightRoom: 4,
    draw: (panel, index) => {
      const plan = plans[index];
      const colour = figureHue(look, plan.colour);
      const [level, spread] = [bandCourse(plan.level, "mean"), bandCourse(plan.spread, "mean")];
      return (
        panelBand(
          panel,
          (week) => level(week) - spread(week),
          (week) => level(week) + spread(week),
          colour,
          0.25,
        ) + panelLine(panel, level, { colour: figureVisible(look, colour), width: 2.6 })
      );
    },
  });
  const words = levelWords(data, plans);
  return {
    ...composedFigure(look, words, multiples.height, multiples.draw),
    title: words.title,
    description: words.description,
    table: levelTable(data, plans, words.title),
    numbers: () => ({
      columns: ["plan", "week", "fidelity_mean", "fidelity_sd"],
      rows: plans.flatMap((plan) =>
        Array.from({ length: weeks + 1 }, (_, week) => [
          plan.name,
          week,
          bandCourse(plan.level, "mean")(week),
          bandCourse(plan.spread, "mean")(week),
        ]),
      ),
    }),
  };
}

/** @param {LevelPlan} plan @param {number} weeks */
function lastLevels(plan, weeks) {
  return {
    level: percent(lastOf(bandCourse(plan.level, "mean"), weeks)),
    spread: percent(lastOf(bandCourse(plan.spread, "mean"), weeks)),
  };
}

/** @param {LevelData} data @param {LevelPlan[]} plans */
function levelWords(data, plans) {
  const findings = plans.map((plan) =>
    say("page.level.finding_of_plan", { plan: plan.name, ...lastLevels(plan, data.weeks) }),
  );
  return {
    title: say("page.level.title"),
    subtitle: say("page.level.subtitle"),
    reading: [say("page.level.reading"), ...departureReading(plans, data.weeks, data.weeksPerYear)],
    smallPrint: [
      standsOn(
        plans.map((plan) => ({ name: plan.name, replicates: bandReplicates(plan.level) })),
        data.planned,
      ),
      data.source ?? "",
    ],
    description:
      findings.length > 0 ? say("page.level.finding", { plans: findings.join("; ") }) : say("page.figure.nothing_yet"),
  };
}

/** @param {LevelData} data @param {LevelPlan[]} plans @param {string} caption */
function levelTable(data, plans, caption) {
  return {
    caption,
    columns: [say("page.table.plan"), say("page.table.time"), say("page.level.level"), say("page.level.spread")],
    rows: plans.flatMap((plan) =>
      endsOfYears(data.weeks, data.weeksPerYear).map((end) => [
        plan.name,
        momentInWords(end, data.weeksPerYear),
        percent(bandCourse(plan.level, "mean")(end)),
        percent(bandCourse(plan.spread, "mean")(end)),
      ]),
    ),
  };
}
