// @ts-check
/**
 * The figures: the first at once, the others one per frame, so that a moving handle never waits for what is below it.
 */

/** @import { FigureInput } from "./figure_data.js" */
/** @import { Measure } from "../engine/types.js" */
/** @import { View } from "../state/store.js" */
/** @import { Actions } from "./actions.js" */
import { named, say } from "../words.js";
import { element, setValue } from "./dom.js";
import { createFigureCard } from "./figure_card.js";
import { PAGE_FIGURES } from "./figure_data.js";

/**
 * @param {object} options
 * @param {HTMLElement} options.first Where the first figure stands.
 * @param {HTMLElement} options.others
 * @param {() => string} options.scenario Its name.
 * @param {Measure[]} options.measures
 * @param {Actions} options.actions
 * @param {(message: string) => void} options.onFailure
 */
export function createFiguresPanel({ first, others, scenario, measures, actions, onFailure }) {
  const choices = figureChoices(measures, actions);
  const cards = PAGE_FIGURES.map(({ name, draw }) => ({
    draw,
    card: createFigureCard({ name, scenario, onFailure, controls: name === "reach" ? [choices.node] : [] }),
  }));
  first.append(cards[0].card.node);
  others.append(...cards.slice(1).map(({ card }) => card.node));
  let frame = 0;

  /**
   * @param {Omit<FigureInput, "width"> | null} input Nothing while figures are covered.
   */
  function update(input) {
    cancelAnimationFrame(frame);
    first.hidden = input === null;
    others.hidden = input === null;
    if (!input) return;
    choices.update(input.view);
    for (const { card, draw } of cards) {
      const isThere = draw !== cards[1].draw || input.picture.comparison !== null;
      card.update(isThere ? (width, purpose) => draw({ ...input, width, theme: themeFor(input, purpose) }) : null);
    }
    cards[0].card.redraw();
    drawOthers(1);
  }

  /** @param {number} next */
  function drawOthers(next) {
    if (next >= cards.length) return;
    frame = requestAnimationFrame(() => {
      cards[next].card.redraw();
      drawOthers(next + 1);
    });
  }

  /** Draws all figures, for paper. */
  function drawAll() {
    cancelAnimationFrame(frame);
    for (const { card } of cards) card.redraw(true);
  }

  return { update, drawAll };
}

/**
 * @param {Omit<FigureInput, "width">} input
 * @param {"page" | "file"} purpose
 * @returns {FigureInput["theme"]}
 */
function themeFor({ theme }, purpose) {
  return purpose === "page" ? { ...theme, heading: false } : { ...theme, heading: true, ground: "light" };
}

/**
 * What the first figure shows, and how.
 * @param {Measure[]} measures
 * @param {Actions} actions
 */
function figureChoices(measures, actions) {
  const measure = element("select", { id: "measure", onchange: () => actions.look({ measure: measure.value }) },
    ...measures.map(({ name, label }) => element("option", { value: name }, named(`measures.${name}.label`, label))));
  const runs = element("input", { type: "checkbox", onchange: () => actions.look({ hasRuns: runs.checked }) });
  const all = element("input", { type: "checkbox", onchange: () => actions.look({ showsAll: all.checked }) });
  const node = element("div", { class: "figure-choices no-print" },
    element("div", { class: "line" }, element("label", { for: "measure" }, say("page.figures.measure")), measure),
    element("label", {}, runs, say("page.figures.runs")),
    element("label", {}, all, say("page.figures.all_plans")));
  return {
    node,
    /** @param {View} view */
    update(view) {
      setValue(measure, view.measure);
      runs.checked = view.hasRuns;
      all.checked = view.showsAll;
    },
  };
}
