// @ts-check
/**
 * A small picture beside the answer, for screens on which the figure is out of sight while a handle is moved.
 */

/** @import { Picture } from "../engine/picture.js" */
import { HEADLINE } from "../engine/picture.js";

const SPARK_HEIGHT = 40;
const NUMBERS_OF_BAND = 7;

/**
 * The reach of the compared plans over the weeks, with the middle half of the runs of the current one.
 * @param {Picture} picture
 * @param {(hue: number) => string} colour
 * @returns {string} SVG text; the sentence beside it says the same.
 */
export function sparkDrawing({ plans, baseline, current, weeks }, colour) {
  /** @type {(band: Float32Array, column: number) => string[]} */
  const course = (band, column) =>
    Array.from({ length: weeks + 1 }, (_, week) => {
      const share = band[week * NUMBERS_OF_BAND + column];
      return `${week} ${((1 - share) * SPARK_HEIGHT).toFixed(1)}`;
    });
  const lines = [...new Set([baseline, current])].map((place) => plans[place]);
  const drawn = lines.map((plan) =>
    `<path d="M${course(plan.band(HEADLINE), 0).join("L")}" fill="none" stroke="${colour(plan.hue)}"
      stroke-width="2" vector-effect="non-scaling-stroke"/>`);
  const band = plans[current].band(HEADLINE);
  const area = [...course(band, 2), ...course(band, 4).reverse()].join("L");
  return `<svg viewBox="0 0 ${weeks} ${SPARK_HEIGHT}" preserveAspectRatio="none" width="100%" height="100%" aria-hidden="true">
    <path d="M${area}Z" fill="${colour(plans[current].hue)}" opacity="0.25"/>${drawn.join("")}</svg>`;
}
