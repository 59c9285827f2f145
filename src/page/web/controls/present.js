// @ts-check
/**
 * The page on a projector: large letters, two figures, nothing else. Keys step through the plans of the tray, each
 * beside the baseline; the first step is the baseline alone.
 */

/** @import { Picture } from "../engine/picture.js" */
/** @import { Registry } from "../engine/types.js" */
/** @import { View } from "../state/store.js" */
/** @import { FigureTheme } from "../figures/look.js" */
import { say } from "../words.js";
import { answerInWords, basisInWords, unlikeInWords } from "./answer.js";
import { element, iconButton, setText } from "./dom.js";
import { drawDifference, drawFates, drawReach } from "./figure_data.js";

/** Letters of figures on a projector, as a multiple of those on a desk, by the width of the screen. */
const PROJECTOR_WIDTH = 1100;

/**
 * @typedef {{ picture: Picture, view: View, registry: Registry, source: string, theme: FigureTheme, changes: string[], step: number, steps: number }} PresentState
 *   `step` counts from 1.
 */

/**
 * @param {object} options
 * @param {HTMLDialogElement} options.dialog
 * @param {(by: number) => void} options.onStep
 * @param {() => void} options.onReveal
 * @param {() => void} options.onLeave
 */
export function createPresent({ dialog, onStep, onReveal, onLeave }) {
  /** @type {PresentState | null} */
  let now = null;
  const title = element("h2", { id: "present-title", tabindex: -1 });
  const place = element("p", { class: "hint present-place" });
  const sentence = element("p", { class: "present-sentence", "aria-live": "polite" });
  const changes = element("p", { class: "present-changes" });
  const figures = [0, 1].map(() => element("div", { class: "present-figure" }));
  const basis = element("p", { class: "hint" });
  dialog.append(
    element("div", { class: "present-head" }, title, place, iconButton("remove", say("page.present.leave"), () => dialog.close())),
    sentence, changes, element("div", { class: "present-figures" }, ...figures), basis);
  dialog.addEventListener("close", onLeave);
  dialog.addEventListener("keydown", (event) => {
    /** @type {Record<string, () => void>} */
    const keys = {
      ArrowRight: () => onStep(1), PageDown: () => onStep(1), ArrowLeft: () => onStep(-1), PageUp: () => onStep(-1),
      Enter: onReveal,
      // These would scroll the page behind.
      Home: stay, End: stay, " ": stay,
    };
    const act = keys[event.key];
    if (!act || (["Enter", " "].includes(event.key) && event.target instanceof HTMLButtonElement)) return;
    event.preventDefault();
    act();
  });
  addEventListener("resize", () => draw());

  /** @param {PresentState} next */
  function update(next) {
    now = next;
    if (dialog.open) draw();
  }

  function draw() {
    if (!now || !dialog.open) return;
    const { picture, view } = now;
    const plan = picture.plans[picture.current];
    const isCovered = view.prediction !== null && !view.prediction.isRevealed;
    setText(title, plan.name);
    setText(place, say("page.present.place", { step: now.step, steps: now.steps }));
    setText(changes, now.changes.join(" · "));
    setText(sentence, isCovered ? say("page.present.covered") : answerInWords(picture));
    setText(basis, isCovered ? "" : [basisInWords(picture), unlikeInWords(picture)].join(" "));
    const drawings = isCovered ? [null, null] : [drawReach, picture.comparison ? drawDifference : drawFates];
    figures.forEach((figurePlace, index) => {
      const make = drawings[index];
      const width = figurePlace.clientWidth;
      const scale = Math.max(1, width / (PROJECTOR_WIDTH / 2));
      const figure = make && now ? make({ ...now, width, theme: { ...now.theme, scale } }) : null;
      figurePlace.innerHTML = figure?.svg ?? "";
    });
  }

  return {
    open() {
      dialog.showModal();
      // Not on the button: Enter has to reveal, and not to leave.
      title.focus();
      draw();
    },
    update,
    isOpen: () => dialog.open,
  };
}

/** What a key does that must do nothing. */
function stay() {}
