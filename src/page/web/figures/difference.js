// @ts-check
/**
 * How far two plans differ, week by week: the mean difference within pairs of replicates, which have the same luck under
 * both plans, and the same school unless its size or kind was changed, and its 95 % interval. Also the sentence that says
 * it of the last week.
 */
import { interval, percent, points, pointsWithInterval, runsInWords, say, signedPoints } from "../words.js";
import { axisTitle, axisTitleHeight, axisWidth, differenceAxis } from "./axes.js";
import { endsOfYears, momentInWords } from "./bands.js";
import { departureMarks, departureReading } from "./departures.js";
import { composedFigure, regionInPixels } from "./frame.js";
import { figureHue, figureLook, figureVisible } from "./look.js";
import { textWidth } from "./letters.js";
import { HALF_CAPITAL, textMark, textMarkOnData } from "./marks.js";
import { emptyPlot } from "./names.js";
import { panelBand, panelGrid, panelLevel, panelLine, panelNumbers, panelY, panelYears, YEAR_AXIS_HEIGHT } from "./panel.js";

/** @typedef {import("./frame.js").Figure} Figure */
/** @typedef {import("./look.js").FigureLook} FigureLook */
/** @typedef {import("./panel.js").Panel} Panel */

/**
 * @typedef {object} LastDifference The engine's row of a measure in the last week, what if minus as planned.
 * @property {number} value
 * @property {number | null} low Nothing where a single replicate has no interval.
 * @property {number | null} high
 * @property {number} better Share of replicates in which what if is better.
 * @property {number} equal
 * @property {number} replicates
 */

/**
 * @typedef {object} DifferenceData
 * @property {Float32Array} rows By week from week 0 on: value, low and high.
 * @property {LastDifference} last
 * @property {{ name: string, colour: number, leaderLeaves?: number[] }} current
 * @property {{ name: string, colour: number, leaderLeaves?: number[] }} baseline
 * @property {boolean} [hasUnlikeSchools] Whether the plans are about schools of another size or kind.
 * @property {number} weeks
 * @property {number} weeksPerYear
 * @property {number} [planned]
 * @property {string} [source]
 * @property {number} width
 * @property {import("./look.js").FigureTheme} theme
 */

/**
 * @param {DifferenceData} data
 * @returns {Figure}
 */
export function differenceFigure(data) {
  const { rows, weeks, weeksPerYear, current, baseline, last } = data;
  const look = figureLook(data.theme, data.width);
  const column = (/** @type {number} */ offset) => (/** @type {number} */ week) => rows[week * 3 + offset];
  const [value, low, high] = [0, 1, 2].map(column);
  const plotHeight = Math.round(look.plotHeight * 0.8);
  const axis = differenceAxis(plotHeight, rows);
  const room = look.width - 2 * look.margin;
  const axisWords = say("page.difference.axis");
  const titleHeight = axisTitleHeight(look, axisWords, room);
  const end = endOfDifference(last);
  const endRoom = Math.max(textWidth(end.value, look.value), look.isNarrow ? 0 : textWidth(end.interval, look.tick));
  const colour = figureHue(look, current.colour);
  /** @type {Panel | undefined} */
  let panel;
  const words = differenceWords(data);
  const drawn = composedFigure(look, words, titleHeight + plotHeight + YEAR_AXIS_HEIGHT, (body) => {
    const top = body.top + titleHeight;
    const plot = {
      left: body.left + axisWidth(look, axis),
      top,
      right: body.right - endRoom - 12,
      bottom: top + plotHeight,
    };
    const own = { plot, weeks, weeksPerYear, low: axis.low, high: axis.high };
    panel = own;
    return [
      axisTitle(look, body, axisWords),
      panelGrid(look, own, axis.levels),
      panelNumbers(look, own, axis.levels, axis.format),
      panelYears(look, own),
      rows.some(Number.isFinite) ? "" : emptyPlot(look, plot, say("page.figure.nothing_yet")),
      panelBand(own, low, high, colour, 0.24),
      panelLevel(own, 0, { colour: look.colours.ink, width: 1.4 }),
      departureMarks(look, own, [baseline, current]),
      panelLine(own, value, { colour: figureVisible(look, colour), width: 2.8 }),
      sideNames(look, own, current.name),
      endMark(look, own, last, end),
    ].join("");
  });
  return {
    ...drawn,
    title: words.title,
    description: words.description,
    table: differenceTable(data, words.title),
    numbers: () => ({
      columns: ["week", "difference", "low", "high"],
      rows: Array.from({ length: weeks + 1 }, (_, week) => [week, value(week), low(week), high(week)]),
    }),
    plot: panel && { region: regionInPixels(look, panel.plot), weeks, low: axis.low, high: axis.high },
  };
}

/**
 * The difference in the last week in a sentence: how much, how sure, and in how many pairs.
 * @param {LastDifference} last
 * @param {string} current Name of the plan that is looked at.
 * @param {string} baseline Name of the plan that it is compared with.
 */
export function differenceSentence(last, current, baseline) {
  const plans = { current, baseline };
  const runs = runsInWords(last.replicates);
  if (!(last.replicates > 0) || !Number.isFinite(last.value)) return say("page.figure.nothing_yet");
  if (last.equal === 1) return say("page.difference.same", { ...plans, runs });
  const [low, high] = [last.low ?? NaN, last.high ?? NaN];
  if (!Number.isFinite(low) || !Number.isFinite(high)) {
    return say(last.value >= 0 ? "page.difference.more_of_one" : "page.difference.less_of_one", {
      ...plans,
      points: points(last.value),
    });
  }
  const written = pointsWithInterval(last.value, low, high);
  const key = !written.excludesZero ? "unsure" : last.value > 0 ? "more" : "less";
  return say(`page.difference.${key}`, {
    ...plans,
    runs,
    points: key === "unsure" ? written.value : written.value.replace(/^\D/, ""),
    interval: interval(written.low, written.high),
    better: percent(last.better),
    equal: percent(last.equal),
  });
}

/** @param {LastDifference} last */
function endOfDifference(last) {
  if (!Number.isFinite(last.value)) return { value: "", interval: "" };
  const [low, high] = [last.low ?? NaN, last.high ?? NaN];
  if (!Number.isFinite(low)) return { value: signedPoints(last.value), interval: "" };
  const written = pointsWithInterval(last.value, low, high);
  return { value: written.value, interval: interval(written.low, written.high) };
}

/**
 * @param {FigureLook} look
 * @param {Panel} panel
 * @param {LastDifference} last
 * @param {{ value: string, interval: string }} end
 */
function endMark(look, panel, last, end) {
  if (end.value === "") return "";
  const wanted = panelY(panel, last.value);
  const x = panel.plot.right + 9;
  const y =
    Math.min(Math.max(wanted, panel.plot.top + look.value.size), panel.plot.bottom - look.tick.size) +
    look.value.size * HALF_CAPITAL;
  return (
    textMark(x, y, end.value, look.value) +
    (look.isNarrow ? "" : textMark(x, y + look.tick.size * 1.35, end.interval, look.tick))
  );
}

/**
 * Which side of zero means what.
 * @param {FigureLook} look
 * @param {Panel} panel
 * @param {string} current
 */
function sideNames(look, panel, current) {
  const { ground } = look.colours;
  const [above, below] = ["above", "below"].map((side) => say(`page.difference.${side}`, { plan: current }));
  const room = panel.plot.right - panel.plot.left - 12;
  const fits = textWidth(above, look.tick) <= room && textWidth(below, look.tick) <= room;
  const [up, down] = fits ? [above, below] : ["above_it", "below_it"].map((side) => say(`page.difference.${side}`));
  const x = panel.plot.left + 6;
  return (
    textMarkOnData(x, panel.plot.top + look.tick.size + 3, up, look.tick, ground) +
    textMarkOnData(x, panel.plot.bottom - 7, down, look.tick, ground)
  );
}

/** @param {DifferenceData} data */
function differenceWords(data) {
  const { current, baseline, last } = data;
  const plans = [baseline, current];
  const replicates = Number.isFinite(last.replicates) ? last.replicates : 0;
  const runs =
    data.planned !== undefined && replicates < data.planned
      ? say("page.figure.runs_so_far", { runs: replicates, planned: data.planned })
      : runsInWords(replicates);
  return {
    title: say("page.difference.title"),
    subtitle: say(data.hasUnlikeSchools ? "page.difference.subtitle_unlike" : "page.difference.subtitle", {
      current: current.name, baseline: baseline.name,
    }),
    reading: [say("page.difference.reading"), ...departureReading(plans, data.weeks, data.weeksPerYear)],
    smallPrint: [replicates > 0 ? say("page.difference.stands_on", { runs }) : "", data.source ?? ""],
    description: differenceSentence(last, current.name, baseline.name),
  };
}

/** @param {DifferenceData} data @param {string} caption */
function differenceTable(data, caption) {
  return {
    caption,
    columns: [say("page.table.time"), say("page.table.difference"), say("page.table.interval")],
    rows: endsOfYears(data.weeks, data.weeksPerYear).map((end) => {
      const [value, low, high] = data.rows.subarray(end * 3, (end + 1) * 3);
      const written = pointsWithInterval(value, low, high);
      return [momentInWords(end, data.weeksPerYear), written.value, interval(written.low, written.high)];
    }),
  };
}
