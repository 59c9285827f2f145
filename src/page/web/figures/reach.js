// @ts-check
/**
 * Reach over the weeks: a line and a band for every plan, single runs where they are asked for, and what a participant
 * predicted. Any other measure is drawn alike.
 */
import { number, percent, say } from "../words.js";
import { axisTitle, axisTitleHeight, axisWidth, numberAxis, shareAxis } from "./axes.js";
import { BAND_COLUMNS, bandCourse, bandRange, bandReplicates, bandRows, endsOfYears, lastOf, measureLabel, momentInWords, standsOn } from "./bands.js";
import { departureMarks, departureReading } from "./departures.js";
import { composedFigure, regionInPixels } from "./frame.js";
import { figureHue, figureLook, figureVisible } from "./look.js";
import { diamondMark, lineMark, lineMarks, textMarkOnData } from "./marks.js";
import { emptyPlot, endNames, endNamesWidth, keyOf } from "./names.js";
import { departureInWords, panelBand, panelGrid, panelLevel, panelLine, panelNumbers, panelRuns, panelX, panelY, panelYears, YEAR_AXIS_HEIGHT } from "./panel.js";

/** @typedef {import("./frame.js").Figure} Figure */
/** @typedef {import("./look.js").FigureLook} FigureLook */
/** @typedef {import("./panel.js").Panel} Panel */

/**
 * @typedef {object} ReachPlan
 * @property {string} name
 * @property {number} colour Index of its hue in the palette.
 * @property {Float32Array} band By week, the seven numbers of a band.
 * @property {Float32Array[]} [runs] Single runs, each by week from week 0 on, to be drawn as thin lines.
 * @property {number[]} [leaderLeaves] Weeks that have passed; those of the figure if left out.
 */

/**
 * @typedef {object} Prediction What a participant expects.
 * @property {{ week: number, value: number }[]} points One mark, or several that make a line; weeks that have passed.
 */

/**
 * @typedef {object} ReachData
 * @property {ReachPlan[]} plans None yet is drawn as an empty plot, on which a prediction can be made.
 * @property {number} weeks
 * @property {number} weeksPerYear
 * @property {number} [baselineIndex] The plan that others are compared with; its line is dashed.
 * @property {number[]} [leaderLeaves] Weeks that have passed when leaders leave, of plans that do not say it.
 * @property {{ name: string, label: string, unit?: string }} [measure] Consistent reach if left out.
 * @property {number} [consistentShare] The share of class time that counts as consistent; 80 % if left out.
 * @property {Prediction} [prediction]
 * @property {number} [upTo] Where the axis of shares ends; at everything if left out.
 * @property {number} [planned] The replicates that there will be at last.
 * @property {string} [source] Scenario, seed and version, for the small print.
 * @property {number} width In pixels.
 * @property {import("./look.js").FigureTheme} theme
 */

const BASELINE_DASHES = "9 5";

/**
 * @param {ReachData} data
 * @returns {Figure}
 */
export function reachFigure(data) {
  const { weeks, weeksPerYear, baselineIndex = -1 } = data;
  const look = figureLook(data.theme, data.width);
  const plans = data.plans.map((plan) => ({ ...plan, leaderLeaves: plan.leaderLeaves ?? data.leaderLeaves ?? [] }));
  const format = reachFormat(data);
  const label = data.measure ? measureLabel(data.measure) : say("page.reach.measure");
  const axis = reachAxis(data, look.plotHeight);
  const valueTitle = say(measuresShare(data) ? "page.figure.in_percent" : "page.figure.as_it_is", { measure: label });
  const lines = plans.map((plan, index) => ({
    name: plan.name,
    value: format(lastOf(bandCourse(plan.band, "mean"), weeks)),
    colour: figureHue(look, plan.colour),
    dashes: index === baselineIndex ? BASELINE_DASHES : undefined,
  }));
  const keyEntries = look.isNarrow
    ? lines.map((line) => ({ ...line, colour: figureVisible(look, line.colour), mark: /** @type {"line"} */ ("line") }))
    : [];
  const room = look.width - 2 * look.margin;
  const keyHeight = keyOf(look, keyEntries, 0, 0, room).height;
  const titleHeight = axisTitleHeight(look, valueTitle, room);
  const height = titleHeight + look.plotHeight + YEAR_AXIS_HEIGHT + (keyHeight > 0 ? keyHeight + 6 : 0);
  /** @type {Panel | undefined} */
  let panel;
  const words = reachWords(data, plans, label, format);
  const drawn = composedFigure(look, words, height, (body) => {
    const top = body.top + titleHeight;
    const right =
      body.right -
      endNamesWidth(
        look,
        lines.map((line) => ({ ...line, y: 0 })),
      );
    const plot = { left: body.left + axisWidth(look, axis), top, right, bottom: top + look.plotHeight };
    panel = { plot, weeks, weeksPerYear, low: axis.low, high: axis.high };
    const ends = lines.map((line, index) => ({
      ...line,
      y: panelEnd(/** @type {Panel} */ (panel), lastOf(bandCourse(plans[index].band, "mean"), weeks)),
    }));
    return [
      axisTitle(look, body, valueTitle),
      panelGrid(look, panel, axis.levels),
      panelNumbers(look, panel, axis.levels, axis.format),
      panelYears(look, panel),
      plans.length === 0 && !data.prediction ? emptyPlot(look, plot, say("page.figure.nothing_yet")) : "",
      ...plans.map((plan) => bandMark(look, /** @type {Panel} */ (panel), plan, plans.length)),
      ...plans.map((plan) => singleRuns(look, /** @type {Panel} */ (panel), plan)),
      panelLevel(panel, axis.low, { colour: look.colours.axis_line, width: 1 }),
      departureMarks(look, panel, plans),
      // The dashed line comes last, so that both are seen where it lies on another.
      ...baselineLast(plans, baselineIndex).map((index) => {
        const stroke = { colour: figureVisible(look, lines[index].colour), width: 2.8, dashes: lines[index].dashes };
        return panelLine(/** @type {Panel} */ (panel), bandCourse(plans[index].band, "mean"), stroke);
      }),
      endNames(look, plot, ends),
      data.prediction ? predictionMarks(look, panel, data.prediction, format) : "",
      keyOf(look, keyEntries, body.left, body.bottom - keyHeight, room).svg,
    ].join("");
  });
  const plot = panel && { region: regionInPixels(look, panel.plot), weeks, low: axis.low, high: axis.high };
  return {
    ...drawn,
    title: words.title,
    description: words.description,
    table: reachTable(data, plans, words.title, format),
    numbers: () => ({
      columns: ["plan", "week", ...BAND_COLUMNS],
      rows: plans.flatMap((plan) => bandRows(plan.name, plan.band, weeks)),
    }),
    plot,
  };
}

/** @param {ReachPlan[]} plans @param {number} baselineIndex */
function baselineLast(plans, baselineIndex) {
  const others = plans.map((_, index) => index).filter((index) => index !== baselineIndex);
  return plans[baselineIndex] ? [...others, baselineIndex] : others;
}

/** @param {ReachData} data */
function measuresShare(data) {
  return data.measure?.unit !== "years";
}

/** @param {ReachData} data */
function reachFormat(data) {
  return measuresShare(data) ? percent : (/** @type {number} */ value) => number(value, 1);
}

/** @param {ReachData} data @param {number} height */
function reachAxis(data, height) {
  if (measuresShare(data)) return shareAxis(height, data.upTo);
  return numberAxis(
    height,
    data.plans.flatMap((plan) => [...plan.band.filter((_, index) => index % 7 < 6)]),
  );
}

/** @param {Panel} panel @param {number} value */
function panelEnd(panel, value) {
  return Number.isFinite(value) ? panelY(panel, value) : NaN;
}

/** @param {FigureLook} look @param {Panel} panel @param {ReachPlan} plan @param {number} plans */
function bandMark(look, panel, plan, plans) {
  const opacity = plans <= 2 ? 0.2 : 0.13;
  const [low, high] = [bandCourse(plan.band, "q25"), bandCourse(plan.band, "q75")];
  return panelBand(panel, low, high, figureHue(look, plan.colour), opacity);
}

/** @param {FigureLook} look @param {Panel} panel @param {ReachPlan} plan */
function singleRuns(look, panel, plan) {
  const { runs } = plan;
  if (!runs || panel.weeks === 0) return "";
  const stroke = { colour: figureVisible(look, figureHue(look, plan.colour)), width: 0.8, opacity: 0.4 };
  return lineMarks(
    runs.flatMap((run) => panelRuns(panel, (week) => run[week])),
    stroke,
  );
}

/**
 * @param {FigureLook} look
 * @param {Panel} panel
 * @param {Prediction} prediction
 * @param {(value: number) => string} format
 */
function predictionMarks(look, panel, prediction, format) {
  const places = prediction.points.map(
    (point) => /** @type {import("./marks.js").Place} */ ([panelX(panel, point.week), panelY(panel, point.value)]),
  );
  const last = prediction.points[prediction.points.length - 1];
  if (!last) return "";
  const [x, y] = places[places.length - 1];
  const text = say("page.reach.you_expected", { value: format(last.value) });
  const isAtRight = x > (panel.plot.left + panel.plot.right) / 2;
  const at = y < panel.plot.top + 30 ? y + 26 : y - 14;
  const { colours } = look;
  return [
    lineMark(places, { colour: colours.ink, width: 2, dashes: "2 4" }),
    ...places.map((place) => diamondMark(place, places.length > 12 ? 4 : 7, colours.ink, colours.ground)),
    textMarkOnData(x + (isAtRight ? -4 : 4), at, text, look.value, colours.ground, isAtRight ? "end" : "start"),
  ].join("");
}

/**
 * @param {ReachData} data
 * @param {ReachPlan[]} plans
 * @param {string} label
 * @param {(value: number) => string} format
 */
function reachWords(data, plans, label, format) {
  const { weeks, weeksPerYear, baselineIndex = -1 } = data;
  const ends = plans.map((plan) =>
    say("page.figure.plan_and_value", { plan: plan.name, value: format(lastOf(bandCourse(plan.band, "mean"), weeks)) }),
  );
  const time = departureInWords(weeks, weeksPerYear);
  const expected = data.prediction?.points.at(-1);
  const baseline = plans[baselineIndex];
  return {
    title: data.measure ? say("page.reach.title_of_measure", { measure: label }) : say("page.reach.title"),
    subtitle: data.measure ? "" : say("page.reach.subtitle", { share: percent(data.consistentShare ?? 0.8) }),
    reading: [
      plans.length > 0 ? say("page.reach.reading") : "",
      plans.some((plan) => plan.runs) ? say("page.reach.single_runs") : "",
      baseline && plans.length > 1 ? say("page.reach.dashed", { plan: baseline.name }) : "",
      ...departureReading(plans, weeks, weeksPerYear),
    ],
    smallPrint: [
      standsOn(
        plans.map((plan) => ({ name: plan.name, replicates: bandReplicates(plan.band) })),
        data.planned,
      ),
      data.source ?? "",
    ],
    description: [
      plans.length > 0
        ? say("page.reach.finding", { measure: label, time, plans: ends.join("; ") })
        : say("page.figure.nothing_yet"),
      expected
        ? say("page.reach.expected_sentence", {
            value: format(expected.value),
            time: departureInWords(expected.week, weeksPerYear),
          })
        : "",
    ]
      .filter(Boolean)
      .join(" "),
  };
}

/**
 * @param {ReachData} data
 * @param {ReachPlan[]} plans
 * @param {string} caption
 * @param {(value: number) => string} format
 */
function reachTable(data, plans, caption, format) {
  const { weeks, weeksPerYear } = data;
  const ends = endsOfYears(weeks, weeksPerYear);
  return {
    caption,
    columns: ["plan", "time", "mean", "middle_half", "nine_tenths", "runs"].map((key) => say(`page.table.${key}`)),
    rows: plans.flatMap((plan) =>
      ends.map((end) => [
        plan.name,
        momentInWords(end, weeksPerYear),
        format(bandCourse(plan.band, "mean")(end)),
        bandRange(plan.band, "q25", "q75", end, format),
        bandRange(plan.band, "q05", "q95", end, format),
        number(bandCourse(plan.band, "count")(end)),
      ]),
    ),
  };
}
