// @ts-check
/**
 * A number of the model as a handle: a slider, a field to type in, what it means, where its value comes from and how
 * sure we are, and a way back.
 */

/** @import { Parameter, Problem } from "../engine/types.js" */
import { say } from "../words.js";
import { digitsOf, parameterLanguage, parameterMeaning, parameterName, parameterSource, shownPerUnit, sourceLanguage, unitName, valueInWords } from "../state/names.js";
import { element, iconButton, setAttribute, setText, setValue } from "./dom.js";
import { withEnglish } from "./foreign.js";
import { showProblems } from "./problems.js";

/** A slider has about so many steps. */
const SLIDER_STEPS = 100;

let handlesSoFar = 0;

/**
 * @typedef {object} HandleState
 * @property {number} value
 * @property {number} usual The value without changes.
 * @property {boolean} isChanged
 * @property {Problem[]} problems
 */

/**
 * @param {object} options
 * @param {Parameter} options.parameter
 * @param {(value: number) => void} options.onChange
 * @param {() => void} options.onReset
 */
export function createHandle({ parameter, onChange, onReset }) {
  handlesSoFar += 1;
  const id = `handle-${handlesSoFar}`;
  const perUnit = shownPerUnit(parameter);
  const name = parameterName(parameter);
  const { low, high, step } = sliderScale(parameter, perUnit);
  const outside = {
    what: say("page.handle.outside", { low: valueInWords(parameter, parameter.least), high: valueInWords(parameter, parameter.most) }),
    isOwn: true,
  };
  /** @type {Problem[]} What is typed and lies beyond what the model allows. */
  let refused = [];
  /** @type {HandleState | null} */
  let now = null;
  /** The value before anything was typed. */
  let valueBefore = NaN;
  /** @param {Event} event */
  const change = (event) => {
    const field = /** @type {HTMLInputElement} */ (event.target);
    const shown = field.valueAsNumber;
    refused = isOutside(field) ? [outside] : [];
    if (refused.length > 0) takeBack();
    // A field that is being emptied changes nothing yet.
    else if (Number.isFinite(shown) && field.validity.valid) onChange(Number((moved(field, shown) / perUnit).toFixed(8)));
    show();
  };
  const lang = parameterLanguage(parameter);
  /**
   * Where a slider was moved to: from a number between its steps, on to the next one.
   * @param {HTMLInputElement} by
   * @param {number} shown
   */
  const moved = (by, shown) => {
    if (by !== slider) return shown;
    const next = nextStep(shown, (now?.value ?? NaN) * perUnit, low, step);
    return Math.min(parameter.most * perUnit, Math.max(parameter.least * perUnit, next));
  };
  const label = element("label", { id: `${id}-name`, for: `${id}-number`, class: "handle-name", lang }, name);
  const field = element("input", {
    id: `${id}-number`, type: "number", inputmode: "decimal", step: parameter.whole ? 1 : "any",
    min: shownNumber(parameter.least * perUnit), max: shownNumber(parameter.most * perUnit),
    "aria-describedby": `${id}-unit ${id}-problem`, oninput: change,
    onfocus: () => {
      valueBefore = now?.value ?? NaN;
    },
    onblur: () => {
      refused = [];
      show();
    },
  });
  const slider = element("input", {
    id: `${id}-slider`, type: "range", min: low, max: high, step, oninput: change,
    // Its value is said in the language of the page, and its name may be English.
    ...(lang ? { "aria-labelledby": `${id}-name` } : { "aria-label": name }),
  });
  const usual = element("span", { class: "handle-usual" });
  const back = iconButton("back", say("page.handle.reset", { name }), onReset);
  const problem = element("p", { class: "problem", id: `${id}-problem`, hidden: true });
  const node = element(
    "div", { class: "handle" },
    element("div", { class: "handle-head" }, label, element("span", { class: "handle-value" },
      field, element("span", { id: `${id}-unit`, class: "unit" }, unitName(parameter)))),
    slider,
    element("details", { class: "about" },
      element("summary", {}, say(`page.standing.${parameter.standing}`), usual,
        element("span", { class: "hidden-words" }, ...withEnglish(say("page.handle.about", { name }), lang ? name : ""))),
      aboutParameter(parameter)),
    back, problem,
  );

  /** @param {HandleState} state */
  function update(state) {
    now = state;
    const shown = state.value * perUnit;
    widen(slider, shown);
    refine(slider, shown, step);
    setValue(slider, String(shownNumber(shown)));
    setValue(field, String(shownNumber(shown)));
    setAttribute(slider, "aria-valuetext", valueInWords(parameter, state.value));
    node.classList.toggle("is-changed", state.isChanged);
    back.style.visibility = state.isChanged ? "visible" : "hidden";
    setText(usual, state.isChanged ? say("page.handle.usual", { value: valueInWords(parameter, state.usual) }) : "");
    show();
  }

  function show() {
    const problems = [...refused, ...(now?.problems ?? [])];
    showProblems(problem, problems);
    setAttribute(field, "aria-invalid", problems.length > 0 ? "true" : null);
  }

  /** The first digits of a number that is refused must not stay as a value of their own. */
  function takeBack() {
    if (!Number.isFinite(valueBefore) || valueBefore === now?.value) return;
    // What is being typed stays to be seen.
    field.dataset.shown = String(shownNumber(valueBefore * perUnit));
    onChange(valueBefore);
  }

  return { node, update };
}

/**
 * Whether a number stands in a field that is less or more than it allows.
 * @param {HTMLInputElement} field
 */
function isOutside({ validity }) {
  return validity.rangeUnderflow || validity.rangeOverflow;
}

/**
 * What there is to know about a number.
 * @param {Parameter} parameter
 */
function aboutParameter(parameter) {
  const [low, high] = parameter.plausible;
  /** @type {[string, string, (string | null)?][]} */
  const rows = [
    ["meaning", parameterMeaning(parameter), parameterLanguage(parameter)],
    ["range", say("page.handle.range_values", { low: valueInWords(parameter, low), high: valueInWords(parameter, high) })],
    ["sure", say(`page.standing.${parameter.standing}_meaning`)],
    ["source", parameterSource(parameter), sourceLanguage(parameter)],
    ["key", parameter.key],
  ];
  const lines = rows.flatMap(([word, text, lang]) => [
    element("dt", {}, say(`page.handle.${word}`)),
    element("dd", { lang }, word === "key" ? element("code", {}, text) : text),
  ]);
  return element("dl", {}, ...lines);
}

/**
 * The slider runs over what is plausible, in steps that read well.
 * @param {Parameter} parameter
 * @param {number} perUnit
 */
function sliderScale({ plausible: [least, most], whole }, perUnit) {
  const [low, high] = [shownNumber(least * perUnit), shownNumber(most * perUnit)];
  const rough = (high - low) / SLIDER_STEPS;
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((times) => times * magnitude).find((nice) => nice >= rough * 0.999) ?? rough;
  return { low, high, step: shownNumber(whole ? Math.max(1, Math.round(step)) : step) };
}

/**
 * A typed value may lie beyond the slider, which then reaches to it.
 * @param {HTMLInputElement} slider
 * @param {number} shown
 */
function widen(slider, shown) {
  if (shown < Number(slider.min)) slider.min = String(shownNumber(shown));
  if (shown > Number(slider.max)) slider.max = String(shownNumber(shown));
}

/**
 * A slider stands only on its steps: while the number that holds lies between two of them, they are as fine as it needs.
 * @param {HTMLInputElement} slider
 * @param {number} shown
 * @param {number} step
 */
function refine(slider, shown, step) {
  const first = Number(slider.min);
  const isBetween = shownNumber((shown - first) / step) % 1 !== 0;
  const digits = Math.max(digitsOf(shown), digitsOf(first));
  slider.step = String(isBetween ? shownNumber(10 ** -digits) : step);
}

/**
 * The step at or beyond a number, in the direction in which a slider moves.
 * @param {number} shown
 * @param {number} before
 * @param {number} low A number on the steps.
 * @param {number} step
 */
function nextStep(shown, before, low, step) {
  const steps = shownNumber((shown - low) / step);
  return low + step * (shown > before ? Math.ceil(steps) : Math.floor(steps));
}

/**
 * A number without the last bits that multiplication leaves.
 * @param {number} value
 */
function shownNumber(value) {
  return Number(value.toFixed(Math.max(4, digitsOf(value))));
}
