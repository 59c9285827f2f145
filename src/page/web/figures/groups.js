// @ts-check
/**
 * Teachers, students and parents, plan beside plan: where teachers stand, as stacked areas from resisting to
 * advocating, and below them teachers' belief, students' engagement and parents' support as lines.
 */
import { percent, say } from "../words.js";
import { shareAxis } from "./axes.js";
import { bandCourse, bandReplicates, endsOfYears, lastOf, momentInWords, standsOn } from "./bands.js";
import { departureReading } from "./departures.js";
import { composedFigure } from "./frame.js";
import { figureHue, figureLook, figureVisible } from "./look.js";
import { areaMark, lineMark } from "./marks.js";
import { multiplesOf } from "./multiples.js";
import { endNames, endNamesWidth, keyOf } from "./names.js";
import { panelLine, panelRuns, panelX, panelY } from "./panel.js";

/** @typedef {import("./frame.js").Figure} Figure */
/** @typedef {import("./look.js").FigureLook} FigureLook */
/** @typedef {import("./panel.js").Panel} Panel */
/** @typedef {import("./marks.js").Place} Place */

/** Measures of teachers' stances, from most against to most in favour. */
export const STANCES = ["resisting", "watching", "trying", "using", "advocating"];
/** One measure for each of the three groups. */
export const GROUP_LEVELS = ["belief", "engagement", "support"];

/**
 * @typedef {object} GroupsPlan
 * @property {string} name
 * @property {number} colour
 * @property {Record<string, Float32Array>} bands A band for each of `STANCES` and `GROUP_LEVELS`.
 * @property {number[]} [leaderLeaves]
 */

/**
 * @typedef {object} GroupsData
 * @property {GroupsPlan[]} plans Two suit best: as planned, and what if.
 * @property {number} weeks
 * @property {number} weeksPerYear
 * @property {number[]} [leaderLeaves]
 * @property {number} [planned]
 * @property {string} [source]
 * @property {number} width
 * @property {import("./look.js").FigureTheme} theme
 */

/** Hues of the lines of teachers, students and parents, and how they are dashed: readable without colour, too. */
const GROUP_HUES = [10, 9, 2];
const GROUP_DASHES = [undefined, "10 4", "3 3"];

/**
 * @param {GroupsData} data
 * @returns {Figure}
 */
export function groupsFigure(data) {
  const { weeks, weeksPerYear } = data;
  const look = figureLook(data.theme, data.width);
  const plans = data.plans.map((plan) => ({ ...plan, leaderLeaves: plan.leaderLeaves ?? data.leaderLeaves ?? [] }));
  const room = look.width - 2 * look.margin;
  const stanceKey = STANCES.map((stance, index) => ({
    name: say(`page.groups.${stance}`),
    colour: look.colours.stances[index],
    mark: /** @type {"area"} */ ("area"),
  }));
  const groupKey = GROUP_LEVELS.map((group, index) => ({
    name: say(`page.groups.${group}`),
    colour: groupColour(look, index),
    mark: /** @type {"line"} */ ("line"),
    dashes: GROUP_DASHES[index],
  }));
  const ends = plans.map((plan) => (/** @type {Panel} */ panel) => groupEnds(look, panel, plan));
  const rightRoom = endNamesWidth({ ...look, isNarrow: true }, [{ name: "", value: percent(1), colour: "", y: 0 }]);
  const axis = shareAxis(look.panelHeight);
  const shared = { weeks, weeksPerYear, axis, rightRoom };
  const upper = multiplesOf(look, {
    ...shared,
    plans,
    title: say("page.groups.stances_title"),
    draw: (panel, index) => stanceStack(look, panel, plans[index]),
  });
  const lower = multiplesOf(look, {
    ...shared,
    plans,
    title: say("page.groups.levels_title"),
    draw: (panel, index) =>
      GROUP_LEVELS.map((group, line) => {
        const stroke = { colour: groupColour(look, line), width: 2.4, dashes: GROUP_DASHES[line] };
        return panelLine(panel, bandCourse(plans[index].bands[group], "mean"), stroke);
      }).join("") + endNames({ ...look, isNarrow: true }, panel.plot, ends[index](panel)),
  });
  const [upperKey, lowerKey] = [stanceKey, groupKey].map((entries) => keyOf(look, entries, 0, 0, room).height);
  const between = 16;
  const height = upper.height + upperKey + between + lower.height + lowerKey;
  const words = groupsWords(data, plans);
  const drawn = composedFigure(look, words, height, (body) => {
    const lowerTop = body.top + upperKey + upper.height + between;
    return [
      keyOf(look, stanceKey, body.left, body.top, room).svg,
      upper.draw({ ...body, top: body.top + upperKey }),
      keyOf(look, groupKey, body.left, lowerTop, room).svg,
      lower.draw({ ...body, top: lowerTop + lowerKey }),
    ].join("");
  });
  return {
    ...drawn,
    title: words.title,
    description: words.description,
    table: groupsTable(data, plans, words.title),
    numbers: () => groupsNumbers(plans, weeks),
  };
}

/** @param {FigureLook} look @param {number} index */
function groupColour(look, index) {
  return figureVisible(look, figureHue(look, GROUP_HUES[index]));
}

/** @param {FigureLook} look @param {Panel} panel @param {GroupsPlan} plan */
function groupEnds(look, panel, plan) {
  return GROUP_LEVELS.map((group, index) => {
    const value = lastOf(bandCourse(plan.bands[group], "mean"), panel.weeks);
    return {
      name: "",
      value: percent(value),
      colour: groupColour(look, index),
      y: Number.isFinite(value) ? panelY(panel, value) : NaN,
    };
  });
}

/**
 * Areas from the top of the stack down, each reaching to the base, so that no seam opens between neighbours. The last
 * stance stands at the bottom.
 * @param {FigureLook} look
 * @param {Panel} panel
 * @param {GroupsPlan} plan
 */
function stanceStack(look, panel, plan) {
  const shares = STANCES.map((stance) => bandCourse(plan.bands[stance], "mean"));
  return STANCES.map((_, stance) => {
    const total = (/** @type {number} */ week) => shares.slice(stance).reduce((sum, share) => sum + share(week), 0);
    const known = (/** @type {number} */ week) =>
      shares.every((share) => Number.isFinite(share(week))) ? total(week) : NaN;
    return panelRuns(panel, known)
      .map((run) => {
        const [firstX, firstY] = run[0];
        // A value alone reaches back over its week, so that it has a width.
        const start = Math.max(panel.plot.left, firstX - (panelX(panel, 1) - panel.plot.left));
        /** @type {Place[]} */
        const rim = run.length > 1 ? run : [[start, firstY], ...run];
        const base = panel.plot.bottom;
        const area = areaMark(
          [...rim, [rim[rim.length - 1][0], base], [rim[0][0], base]],
          look.colours.stances[stance],
        );
        return area + (stance > 0 ? lineMark(rim, { colour: look.colours.ground, width: 1 }) : "");
      })
      .join("");
  }).join("");
}

/** @param {GroupsData} data @param {GroupsPlan[]} plans */
function groupsWords(data, plans) {
  const last = (/** @type {GroupsPlan} */ plan, /** @type {string} */ measure) =>
    percent(lastOf(bandCourse(plan.bands[measure], "mean"), data.weeks));
  const findings = plans.map((plan) =>
    say("page.groups.finding_of_plan", {
      plan: plan.name,
      ...Object.fromEntries([...STANCES, ...GROUP_LEVELS].map((measure) => [measure, last(plan, measure)])),
    }),
  );
  return {
    title: say("page.groups.title"),
    subtitle: say("page.groups.subtitle"),
    reading: [say("page.groups.reading"), ...departureReading(plans, data.weeks, data.weeksPerYear)],
    smallPrint: [
      standsOn(
        plans.map((plan) => ({ name: plan.name, replicates: bandReplicates(plan.bands.belief) })),
        data.planned,
      ),
      data.source ?? "",
    ],
    description:
      findings.length > 0 ? say("page.groups.finding", { plans: findings.join("; ") }) : say("page.figure.nothing_yet"),
  };
}

/** @param {GroupsData} data @param {GroupsPlan[]} plans @param {string} caption */
function groupsTable(data, plans, caption) {
  const measures = [...STANCES, ...GROUP_LEVELS];
  return {
    caption,
    columns: [
      say("page.table.plan"),
      say("page.table.time"),
      ...measures.map((measure) => say(`page.groups.${measure}`)),
    ],
    rows: plans.flatMap((plan) =>
      endsOfYears(data.weeks, data.weeksPerYear).map((end) => [
        plan.name,
        momentInWords(end, data.weeksPerYear),
        ...measures.map((measure) => percent(bandCourse(plan.bands[measure], "mean")(end))),
      ]),
    ),
  };
}

/** @param {GroupsPlan[]} plans @param {number} weeks */
function groupsNumbers(plans, weeks) {
  const measures = [...STANCES, ...GROUP_LEVELS];
  /** @type {(string | number)[][]} */
  const rows = [];
  for (const plan of plans) {
    for (let week = 0; week <= weeks; week += 1) {
      rows.push([plan.name, week, ...measures.map((measure) => bandCourse(plan.bands[measure], "mean")(week))]);
    }
  }
  return { columns: ["plan", "week", ...measures], rows };
}
