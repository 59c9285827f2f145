// @ts-check
/**
 * What colours and marks of the picture mean, and the choice between teams and classrooms.
 */
import { percent, say } from "../words.js";
import { element } from "../controls/dom.js";

/** @typedef {import("../figures/look.js").FigureTheme} FigureTheme */
/** @typedef {import("./layout.js").SchoolArrangement} SchoolArrangement */

/** How many legends were made, so that the choices of each belong together. */
let schoolLegends = 0;

/**
 * @param {(arrangement: SchoolArrangement) => void} onArrange
 * @returns {{ node: HTMLElement, setTheme: (theme: FigureTheme) => void }}
 */
export function createSchoolLegend(onArrange) {
  schoolLegends += 1;
  const group = `school-arrangement-${schoolLegends}`;
  const scale = element("span", { class: "school-heat", "aria-hidden": "true" });
  const size = element("span", { class: "school-key-part" }, say("page.watch.size"));
  const arrange = (/** @type {SchoolArrangement} */ arrangement) => {
    // Rooms are all of one size.
    size.hidden = arrangement === "rooms";
    onArrange(arrangement);
  };
  const choices = /** @type {SchoolArrangement[]} */ (["teams", "rooms"]).map((arrangement, index) =>
    element(
      "label",
      {},
      element("input", {
        type: "radio",
        name: group,
        value: arrangement,
        checked: index === 0,
        onchange: () => arrange(arrangement),
      }),
      ` ${say(`page.watch.${arrangement}`)}`,
    ),
  );
  const node = element(
    "div",
    { class: "school-legend" },
    element(
      "fieldset",
      { class: "school-arrangement" },
      element("legend", {}, say("page.watch.arrangement")),
      ...choices,
    ),
    element(
      "p",
      { class: "school-key" },
      element("span", { class: "school-key-part" }, `${say("page.watch.colour")} `, percent(0), scale, percent(1)),
      element(
        "span",
        { class: "school-key-part" },
        element("span", { class: "school-mark is-new", "aria-hidden": "true" }),
        ` ${say("page.watch.is_new")}`,
      ),
      element(
        "span",
        { class: "school-key-part" },
        element("span", { class: "school-mark is-leaving", "aria-hidden": "true" }),
        ` ${say("page.watch.is_leaving")}`,
      ),
      size,
    ),
  );
  return {
    node,
    setTheme: ({ palette }) => {
      scale.style.background = `linear-gradient(90deg, ${palette.heat.join(", ")})`;
    },
  };
}
