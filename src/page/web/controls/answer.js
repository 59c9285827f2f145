// @ts-check
/**
 * The answer in one sentence: what each of the two plans reaches, how far they differ, how sure that is, and on how
 * many schools it stands so far.
 */

/** @import { Picture } from "../engine/picture.js" */
/** @import { Problem } from "../engine/types.js" */
import { differenceSentence } from "../figures/difference.js";
import { percent, say } from "../words.js";
import { HEADLINE, hasSameSchools } from "../engine/picture.js";
import { announce, announceFirst, element, setAttribute, setText } from "./dom.js";
import { problemParts } from "./problems.js";
import { sparkDrawing } from "./spark.js";

/** Numbers of a band in a week. */
const BAND_NUMBERS = 7;

/** What stands for the names of the plans while a sentence is taken apart: signs that no text has. */
const NAME_PLACES = ["\ue000", "\ue001"];

/** So many letters of a name fit into a line beside others on a phone. */
const SHORT_NAME = 16;

/** Share of the work from which progress is shown. */
const PROGRESS_STEP = 0.1;
/** With more students than this a browser takes its time. */
const MANY_STUDENTS = 60_000;

/** @param {HTMLElement} place */
export function createAnswer(place) {
  const values = element("p", { class: "answer-values" });
  const sentence = element("p", { class: "answer-sentence", id: "answer-sentence" });
  const basis = element("p", { class: "hint" });
  const unlike = element("p", { class: "answer-unlike", hidden: true });
  const progress = element("progress", { max: 1, value: 0, "aria-label": say("page.answer.computing") });
  const spark = element("div", { class: "spark no-print" });
  place.append(spark, values, sentence, basis, unlike, progress);
  // What a link leads to comes to stand below the answer, however high that is.
  new ResizeObserver(() => document.documentElement.style.setProperty("--answer-height", `${place.offsetHeight}px`)).observe(place);
  let spoken = "";
  let isCovered = false;

  /**
   * @param {Picture} picture
   * @param {(hue: number) => string} colour
   */
  function show(picture, colour) {
    const text = answerInWords(picture);
    isCovered = false;
    sentence.classList.remove("is-refusal");
    if (sentence.textContent !== text) sentence.replaceChildren(...withShortNames(picture));
    const shown = [...new Set([picture.baseline, picture.current])].map((place) => picture.plans[place]);
    values.replaceChildren(...shown.flatMap((plan, place) => {
      const swatch = element("span", { class: "swatch", "aria-hidden": "true" });
      swatch.style.background = colour(plan.hue);
      const reach = percent(endOf(plan.band(HEADLINE), picture.weeks));
      const part = element("span", { class: "answer-value" }, swatch, planName(plan.name), " ", element("strong", {}, reach));
      return place === 0 ? [part] : [element("span", { "aria-hidden": "true" }, " → "), part];
    }));
    setText(basis, basisInWords(picture));
    const warning = unlikeInWords(picture);
    setText(unlike, warning);
    unlike.hidden = warning === "";
    spark.innerHTML = sparkDrawing(picture, colour);
    if (picture.complete && text !== spoken) {
      spoken = text;
      announce([text, warning].join(" ").trim());
    }
  }

  /** Shows nothing while a prediction is made. */
  function cover() {
    const text = say("page.predict.covered");
    clear(text);
    // A result that was announced before must not be read once more.
    if (!isCovered) announceFirst(text);
    isCovered = true;
  }

  /** Shows nothing until there is a first picture. */
  function wait() {
    clear(say("page.answer.computing"));
  }

  /**
   * Says why there is no answer.
   * @param {string} name Of the plan.
   * @param {Problem[]} problems
   */
  function refuse(name, problems) {
    const text = say("page.answer.refused", { name });
    clear(text);
    // What can be done about each problem stands beside what caused it.
    const causes = problems.map(({ what, isOwn }) => ({ what, isOwn }));
    sentence.append(" ", ...problemParts(causes, "refused"));
    sentence.classList.add("is-refusal");
    announce(text);
  }

  /** @param {string} text Instead of an answer. */
  function clear(text) {
    values.replaceChildren();
    spark.replaceChildren();
    setText(sentence, text);
    sentence.classList.remove("is-refusal");
    setText(basis, "");
    unlike.hidden = true;
    spoken = "";
  }

  /** @param {number} share Of what is being computed. */
  function progressTo(share) {
    // Every step is painted, so small ones are left out.
    if (share < 1 && Math.abs(share - progress.value) < PROGRESS_STEP) return;
    progress.value = share;
    progress.classList.toggle("is-done", share >= 1);
    setAttribute(progress, "aria-hidden", share >= 1 ? "true" : null);
  }

  return { show, cover, wait, refuse, progressTo };
}

/**
 * The sentence of a picture.
 * @param {Picture} picture
 */
export function answerInWords(picture) {
  const { plans, baseline, current } = picture;
  return sentenceAbout(picture, plans[current].name, plans[baseline].name);
}

/**
 * @param {Picture} picture
 * @param {string} current What the plan that is changed is called.
 * @param {string} baseline What the other one is called.
 */
function sentenceAbout({ plans, current: place, comparison, weeks }, current, baseline) {
  const row = comparison?.rows.find((one) => one.measure === HEADLINE);
  if (!row) return say("page.answer.one_plan", { name: current, reach: percent(endOf(plans[place].band(HEADLINE), weeks)) });
  return differenceSentence({ ...row, low: row.low ?? NaN, high: row.high ?? NaN }, current, baseline);
}

/**
 * The sentence with names that are cut short where there is little room.
 * @param {Picture} picture
 */
function withShortNames(picture) {
  const { plans, baseline, current } = picture;
  const text = sentenceAbout(picture, NAME_PLACES[0], NAME_PLACES[1]);
  // Quotation marks stay with what they enclose.
  const parts = text.split(new RegExp(`(\\S?[${NAME_PLACES.join("")}]\\S*)`));
  return parts.map((part) => {
    const place = NAME_PLACES.findIndex((sign) => part.includes(sign));
    if (place < 0) return part;
    const { name } = plans[place === 0 ? current : baseline];
    const [before, after] = part.split(NAME_PLACES[place]);
    return element("span", { class: name.length > SHORT_NAME ? "kept-together" : null }, before, planName(name), after);
  });
}

/**
 * The name of a plan; a long one is cut short on a small screen, and stands in full for whoever points at it.
 * @param {string} name
 */
function planName(name) {
  return name.length > SHORT_NAME ? element("span", { class: "long-name", title: name }, name) : name;
}

/**
 * On what a picture stands.
 * @param {Picture} picture
 */
export function basisInWords(picture) {
  const { runs, wanted, complete, plans, baseline, current } = picture;
  const { schools, weeks, weeks_per_year: weeksPerYear } = plans[current].description;
  const years = Math.round(weeks / weeksPerYear);
  const kind = baseline === current ? "one" : hasUnlikeSchools(picture) ? "each" : "both";
  const basis = say(`page.answer.basis_of_${kind}${schools === 1 ? "" : "_districts"}`, { runs, schools, years });
  if (complete || runs >= wanted) return basis;
  const students = schools * plans[current].description.values["school.students"];
  return say(students > MANY_STUDENTS ? "page.answer.so_far_of_many" : "page.answer.so_far", { basis, wanted });
}

/**
 * What is to be known where the plans that are compared are about schools of another size or kind; else nothing.
 * @param {Picture} picture
 */
export function unlikeInWords(picture) {
  return hasUnlikeSchools(picture) ? say("page.answer.unlike") : "";
}

/** @param {Picture} picture */
function hasUnlikeSchools({ plans, baseline, current }) {
  return !hasSameSchools(plans[baseline].description, plans[current].description);
}

/**
 * The mean of a band in the last week.
 * @param {Float32Array} band
 * @param {number} weeks
 */
export function endOf(band, weeks) {
  return band[weeks * BAND_NUMBERS];
}
