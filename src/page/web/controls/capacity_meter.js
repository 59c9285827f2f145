// @ts-check
/**
 * The leader's capacity over the weeks, in line with the practices below it: what the plan asks for, what the leader
 * can give, and what is lost because it is more.
 */

/** @import { Description } from "../engine/types.js" */
import { percent, say } from "../words.js";
import { element, setAttribute, setText } from "./dom.js";

/** Height of the drawing; its width is one unit a week. */
const METER_HEIGHT = 100;
/** Room above the highest value. */
const HEADROOM = 1.08;

/** @param {HTMLElement} place */
export function createCapacityMeter(place) {
  const drawing = element("div", { class: "meter", role: "img" });
  const sentence = element("p", { class: "hint" });
  place.append(
    element("p", { class: "practice-head" },
      element("span", { class: "practice-name" }, say("page.meter.title")), " ",
      element("span", { class: "hint" }, say("page.meter.key"))),
    drawing, sentence);

  /** @param {Description} description */
  function update(description) {
    const text = capacityInWords(description);
    setText(sentence, text);
    setAttribute(drawing, "aria-label", text);
    drawing.innerHTML = meterDrawing(description);
  }

  return { update };
}

/**
 * What the plan asks of the leader, in words.
 * @param {Description} description
 */
function capacityInWords({ demand, capacity, weeks, cost, designed_cost: designed }) {
  let over = 0;
  let worst = 0;
  for (let week = 0; week < weeks; week += 1) {
    // Sums of intensities carry the last bits of their parts.
    if (demand[week] <= capacity[week] + 1e-5) continue;
    over += 1;
    worst = Math.max(worst, 1 - capacity[week] / demand[week]);
  }
  const asked = say("page.meter.asked", { cost: percent(cost) });
  const lost = over === 0
    ? say("page.meter.enough")
    : say("page.meter.lost", { over, weeks, worst: percent(worst) });
  const cut = designed - cost < 1e-6 ? "" : say("page.meter.cut", { designed: percent(designed) });
  return [asked, lost, cut].filter((part) => part !== "").join(" ");
}

/** @param {Description} description */
function meterDrawing({ demand, capacity, weeks }) {
  const most = HEADROOM * Math.max(1, ...demand, ...capacity);
  /** @param {number} value */
  const height = (value) => (METER_HEIGHT * (1 - value / most)).toFixed(2);
  /** @type {(values: ArrayLike<number>) => string[]} */
  const steps = (values) =>
    Array.from(values, (value, week) => `L${week} ${height(value)}L${week + 1} ${height(value)}`);
  const delivered = demand.map((value, week) => Math.min(value, capacity[week]));
  /** @type {(upper: ArrayLike<number>) => string} */
  const area = (upper) => `M0 ${METER_HEIGHT}${steps(upper).join("")}L${weeks} ${METER_HEIGHT}Z`;
  const line = steps(capacity).join("").replace("L", "M");
  return `<svg viewBox="0 0 ${weeks} ${METER_HEIGHT}" preserveAspectRatio="none" aria-hidden="true">
    <path class="meter-lost" d="${area(demand)}"/><path class="meter-given" d="${area(delivered)}"/>
    <path class="meter-limit" d="${line}" vector-effect="non-scaling-stroke"/></svg>`;
}
