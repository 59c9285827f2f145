// @ts-check
/**
 * Predict before you see: whoever says first what they expect learns more from the answer. Until it is revealed, only
 * what the baseline reaches is shown; then expectation and result stand side by side.
 */

/** @import { Picture } from "../engine/picture.js" */
/** @import { Prediction } from "../state/store.js" */
/** @import { FigureTheme } from "../figures/look.js" */
/** @import { PlotPlace } from "../figures/frame.js" */
/** @import { Actions } from "./actions.js" */
import { HEADLINE } from "../engine/picture.js";
import { reachFigure } from "../figures/reach.js";
import { percent, points, say } from "../words.js";
import { endOf } from "./answer.js";
import { ofPlan } from "./figure_data.js";
import { announce, button, element, setAttribute, setText, setValue } from "./dom.js";

/** Where the slider stands before anybody has said anything, in percent: the middle. */
const SLIDER_AT_FIRST = "50";
/** @type {Prediction} */
const NOTHING_SAID = { expected: null, isRevealed: false };

/**
 * @param {object} options
 * @param {HTMLElement} options.place
 * @param {Actions} options.actions
 */
export function createPredict({ place, actions }) {
  /** @type {PlotPlace | undefined} */
  let plot;
  const start = button(say("page.predict.start"), () => expect(NOTHING_SAID));
  const limits = { min: 0, max: 100, step: 1, oninput: read };
  const field = element("input", {
    ...limits, id: "expected", type: "number", inputmode: "numeric", "aria-describedby": "expected-problem",
    // Whoever types says something new: digits of the earlier expectation would only stand in front of it.
    onfocus: () => field.select(),
  });
  const slider = element("input", { ...limits, type: "range", "aria-label": say("page.predict.expected") });
  const drawing = element("div", { class: "picture predict-picture", onpointerdown: drag });
  const reveal = button(say("page.predict.reveal"), () => expect({ isRevealed: true }), { class: "main" });
  const problem = element("p", { class: "problem", id: "expected-problem", role: "status" });
  const question = element("p", { class: "predict-question" });
  const form = element("div", {},
    question,
    element("div", { class: "line" },
      element("label", { for: "expected" }, say("page.predict.expected")), field,
      element("span", { class: "unit" }, say("page.units.share")), slider),
    problem,
    drawing,
    element("div", { class: "buttons" }, reveal, button(say("page.predict.cancel"), end)));
  const result = element("p", { class: "predict-result" });
  const again = button(say("page.predict.again"), () => expect({ isRevealed: false }));
  const outcome = element("div", {}, result,
    element("div", { class: "buttons" }, again, button(say("page.predict.end"), end)));
  place.append(start, form, outcome);
  /** @type {Prediction} */
  let prediction = NOTHING_SAID;
  let spoken = "";

  /** @param {Partial<Prediction>} change */
  function expect(change) {
    const next = { ...prediction, ...change };
    prediction = next;
    if (next.expected !== null || change.isRevealed !== undefined) refuse(false);
    showExpectation();
    actions.look({ prediction: next });
    if (change.isRevealed === undefined) return;
    showParts(next);
    if (next.isRevealed) again.focus();
    else field.focus();
  }

  /** Field, slider and drawing say the same at once, not only with the next frame. */
  function showExpectation() {
    const { expected } = prediction;
    const text = expected === null ? "" : String(Math.round(100 * expected));
    setValue(field, text);
    setValue(slider, text || SLIDER_AT_FIRST);
    setAttribute(slider, "aria-valuetext", expected === null ? say("page.predict.nothing_said") : percent(expected));
    reveal.disabled = expected === null;
  }

  /** @param {boolean} isRefused Whether what stands in the field cannot be an expectation. */
  function refuse(isRefused) {
    setAttribute(field, "aria-invalid", isRefused ? "true" : null);
    setText(problem, isRefused ? say("page.predict.refused") : "");
  }

  function end() {
    actions.look({ prediction: null });
    showParts(null);
    start.focus();
  }

  /** @param {Prediction | null} next */
  function showParts(next) {
    start.hidden = next !== null;
    form.hidden = next === null || next.isRevealed;
    outcome.hidden = !next?.isRevealed;
  }

  /** @param {Event} event */
  function read(event) {
    const input = /** @type {HTMLInputElement} */ (event.target);
    const isUsable = input.validity.valid && Number.isFinite(input.valueAsNumber);
    // What is being typed stays to be seen, while no earlier expectation holds in its place.
    if (!isUsable) field.dataset.shown = "";
    expect({ expected: isUsable ? input.valueAsNumber / 100 : null });
    refuse(!input.validity.valid);
  }

  /** @param {PointerEvent} event A press or a drag in the empty figure says how high the line will end. */
  function drag(event) {
    if (!plot || event.button !== 0) return;
    const { region, low, high } = plot;
    /** @param {PointerEvent} at */
    const follow = (at) => {
      const y = at.clientY - drawing.getBoundingClientRect().top;
      const value = low + ((region.bottom - y) / (region.bottom - region.top)) * (high - low);
      expect({ expected: Math.round(100 * Math.min(1, Math.max(0, value))) / 100 });
    };
    event.preventDefault();
    drawing.setPointerCapture(event.pointerId);
    follow(event);
    drawing.addEventListener("pointermove", follow);
    drawing.addEventListener("pointerup", () => drawing.removeEventListener("pointermove", follow), { once: true });
  }

  /**
   * @param {Prediction | null} next
   * @param {Picture | null} picture
   * @param {FigureTheme} theme
   */
  function update(next, picture, theme) {
    showParts(next);
    if (!next) spoken = "";
    if (!next || !picture) return;
    prediction = next;
    const name = picture.plans[picture.current].name;
    setText(question, say("page.predict.question", { name }));
    showExpectation();
    if (!next.isRevealed) {
      drawEmpty(picture, theme);
      return;
    }
    const text = predictionInWords(picture, next.expected);
    setText(result, text);
    if (picture.complete && spoken !== text) announce(text);
    spoken = text;
  }

  /**
   * @param {Picture} picture
   * @param {FigureTheme} theme
   */
  function drawEmpty(picture, theme) {
    const { plans, baseline, current, weeks, weeksPerYear } = picture;
    const known = baseline === current ? [] : [plans[baseline]];
    const figure = reachFigure({
      plans: known.map((plan) => ({ ...ofPlan(plan), band: plan.band(HEADLINE) })),
      weeks, weeksPerYear, baselineIndex: 0, planned: picture.wanted,
      prediction: { points: prediction.expected === null ? [] : [{ week: weeks, value: prediction.expected }] },
      width: drawing.clientWidth || 320, theme: { ...theme, heading: false },
    });
    plot = figure.plot;
    drawing.innerHTML = figure.svg;
  }

  return { update };
}

/**
 * What was expected and what comes out, in words.
 * @param {Picture} picture
 * @param {number | null} expected Nothing where it was revealed before anybody said what they expect.
 */
function predictionInWords({ plans, current, weeks }, expected) {
  const band = plans[current].band(HEADLINE);
  const result = endOf(band, weeks);
  const [low, high] = [2, 4].map((column) => percent(band[weeks * 7 + column]));
  const shown = { name: plans[current].name, result: percent(result), low, high };
  if (expected === null) return say("page.predict.unsaid", shown);
  const difference = result - expected;
  const word = Math.abs(difference) < 0.005 ? "met" : difference > 0 ? "more" : "less";
  return say(`page.predict.${word}`, { ...shown, expected: percent(expected), points: points(difference, 0) });
}
