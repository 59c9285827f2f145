// @ts-check
/**
 * What becomes of schools, plan below plan: every simulated school counts once, as a part of a bar.
 */
import { named, number, percent, say } from "../words.js";
import { colourOfTextOn } from "./colour.js";
import { standsOn } from "./bands.js";
import { composedFigure } from "./frame.js";
import { figureHue, figureInked, figureLook } from "./look.js";
import { textHeight, wrappedText } from "./letters.js";
import { boxMark, HALF_CAPITAL, lineMark, textMark, textMarks } from "./marks.js";
import { emptyPlot, fitsInto, keyOf } from "./names.js";

/** @typedef {import("./frame.js").Figure} Figure */
/** @typedef {import("./look.js").FigureLook} FigureLook */

/**
 * @typedef {object} FatesPlan
 * @property {string} name
 * @property {number} colour
 * @property {Record<string, number>} schools Schools of all replicates by the name of their fate, added up.
 * @property {number} replicates
 */

/**
 * @typedef {object} FatesData
 * @property {{ name: string, label: string }[]} fates In the order of the registry.
 * @property {FatesPlan[]} plans
 * @property {number} [planned]
 * @property {string} [source]
 * @property {number} width
 * @property {import("./look.js").FigureTheme} theme
 */

const FATE_BAR = 34;
const FATE_GAP = 16;

/**
 * @param {FatesData} data
 * @returns {Figure}
 */
export function fatesFigure(data) {
  const look = figureLook(data.theme, data.width);
  const fates = data.fates.map((fate, index) => ({
    name: fate.name,
    label: named(`fate_names.${fate.name}`, fate.label),
    colour: look.colours.fates[index % look.colours.fates.length],
  }));
  const rows = data.plans.map((plan) => ({ plan, ...sharesOf(plan, data.fates) }));
  const room = look.width - 2 * look.margin;
  const key = fates.map((fate) => ({ name: fate.label, colour: fate.colour, mark: /** @type {"area"} */ ("area") }));
  const keyHeight = keyOf(look, key, 0, 0, room).height + 6;
  const nameLines = rows.map(({ plan }) => wrappedText(plan.name, look.panelTitle, room));
  const heights = nameLines.map((lines) => textHeight(lines.length, look.panelTitle) + 4 + FATE_BAR + FATE_GAP);
  const axisHeight = 26;
  const height = keyHeight + heights.reduce((sum, one) => sum + one, 0) + axisHeight + (rows.length === 0 ? 60 : 0);
  const words = fatesWords(data, rows, fates);
  const drawn = composedFigure(look, words, height, (body) => {
    let top = body.top + keyHeight;
    const marks = [keyOf(look, key, body.left, body.top, room).svg];
    if (rows.length === 0) marks.push(emptyPlot(look, { ...body, top }, say("page.figure.nothing_yet")));
    rows.forEach((row, index) => {
      const ink = figureInked(look, look.panelTitle, figureHue(look, row.plan.colour));
      marks.push(textMarks(body.left, top + look.panelTitle.size, nameLines[index], ink));
      marks.push(fateBar(look, row, fates, body.left, top + heights[index] - FATE_BAR - FATE_GAP, room));
      top += heights[index];
    });
    return [...marks, fateAxis(look, body.left, top - FATE_GAP + 6, room)].join("");
  });
  return {
    ...drawn,
    title: words.title,
    description: words.description,
    table: {
      caption: words.title,
      columns: [say("page.table.plan"), ...fates.map((fate) => fate.label), say("page.table.schools")],
      rows: rows.map((row) => [row.plan.name, ...row.shares.map(percent), number(row.total)]),
    },
    numbers: () => ({
      columns: ["plan", ...fates.map((fate) => fate.name), "schools"],
      rows: rows.map((row) => [row.plan.name, ...fates.map((fate) => row.plan.schools[fate.name] ?? 0), row.total]),
    }),
  };
}

/** @typedef {{ plan: FatesPlan, total: number, shares: number[] }} FateRow */
/** @typedef {{ name: string, label: string, colour: string }} DrawnFate */

/** @param {FatesPlan} plan @param {{ name: string }[]} fates */
function sharesOf(plan, fates) {
  const counts = fates.map((fate) => plan.schools[fate.name] ?? 0);
  const total = counts.reduce((sum, count) => sum + count, 0);
  return { total, shares: counts.map((count) => (total > 0 ? count / total : NaN)) };
}

/**
 * @param {FigureLook} look
 * @param {FateRow} row
 * @param {DrawnFate[]} fates
 * @param {number} left
 * @param {number} top
 * @param {number} room
 */
function fateBar(look, row, fates, left, top, room) {
  let x = left;
  const marks = [];
  fates.forEach((fate, index) => {
    const share = row.shares[index];
    if (!(share > 0)) return;
    const width = room * share;
    marks.push(boxMark(x, top, width, FATE_BAR, fate.colour));
    if (x > left)
      marks.push(
        lineMark(
          [
            [x, top],
            [x, top + FATE_BAR],
          ],
          { colour: look.colours.ground, width: 2 },
        ),
      );
    const style = { ...look.value, colour: colourOfTextOn(fate.colour) };
    const middle = top + FATE_BAR / 2 + style.size * HALF_CAPITAL;
    const both = `${fate.label} ${percent(share)}`;
    const text = fitsInto(both, style, width) ? both : fitsInto(percent(share), style, width) ? percent(share) : "";
    marks.push(textMark(x + width / 2, middle, text, style, "middle"));
    x += width;
  });
  if (row.total === 0) marks.push(textMark(left, top + FATE_BAR / 2 + 5, say("page.figure.nothing_yet"), look.tick));
  return marks.join("");
}

/** @param {FigureLook} look @param {number} left @param {number} top @param {number} room */
function fateAxis(look, left, top, room) {
  return [0, 0.25, 0.5, 0.75, 1]
    .map((share) => {
      const x = left + room * share;
      const anchor = share === 0 ? "start" : share === 1 ? "end" : "middle";
      return (
        lineMark(
          [
            [x, top - 4],
            [x, top + 1],
          ],
          { colour: look.colours.axis_line, width: 1 },
        ) + textMark(x, top + look.tick.size + 4, percent(share), look.tick, anchor)
      );
    })
    .join("");
}

/** @param {FatesData} data @param {FateRow[]} rows @param {DrawnFate[]} fates */
function fatesWords(data, rows, fates) {
  const findings = rows.map((row) =>
    say("page.fates.finding_of_plan", {
      plan: row.plan.name,
      fates: fates.map((fate, index) => `${fate.label} ${percent(row.shares[index])}`).join(", "),
    }),
  );
  return {
    title: say("page.fates.title"),
    subtitle: say("page.fates.subtitle"),
    reading: [say("page.fates.reading")],
    smallPrint: [
      standsOn(
        rows.map((row) => ({ name: row.plan.name, replicates: row.plan.replicates })),
        data.planned,
        "page.figure.based_on",
      ),
      data.source ?? "",
    ],
    description:
      findings.length > 0 ? say("page.fates.finding", { plans: findings.join("; ") }) : say("page.figure.nothing_yet"),
  };
}
