// @ts-check
/**
 * A figure on the page: its title, what it says, the drawing, the numbers behind it, and the files it can become.
 *
 * A card draws only while it is near the screen and open, so that a change of a handle costs no more than what is seen.
 */

/** @import { Figure } from "../figures/frame.js" */
import { figureTools } from "../figures/export.js";
import { refillTable, tableDetails } from "../figures/table.js";
import { fileName } from "../state/files.js";
import { element, setText } from "./dom.js";

/** How far beyond the screen a figure is drawn already. */
const NEAR = "300px";
/** A figure in a file of its own is at least so wide. */
const FILE_WIDTH = 860;

/**
 * @typedef {(width: number, purpose: "page" | "file") => Figure | null} Draw Draws a figure in a width; a file has its
 *   title inside, and is light.
 */

/**
 * @param {object} options
 * @param {string} options.name Of its files.
 * @param {() => string} options.scenario
 * @param {Node[]} [options.controls] What is chosen above the drawing.
 * @param {(message: string) => void} options.onFailure
 */
export function createFigureCard({ name, scenario, controls = [], onFailure }) {
  /** @type {Draw | null} */
  let draw = null;
  let isNear = false;
  let isDrawn = false;
  let width = 0;
  /** @type {HTMLDetailsElement | null} */
  let numbers = null;
  // A heading without words would be read as nothing.
  const title = element("h3", { hidden: true });
  const description = element("p", { class: "finding" });
  const drawing = element("div", { class: "picture" });
  const node = element("figure", { class: "figure-card", id: `card-${name}` }, title, ...controls, description, drawing);
  new IntersectionObserver(([entry]) => {
    isNear = entry.isIntersecting;
    redraw();
  }, { rootMargin: NEAR }).observe(node);
  new ResizeObserver(([entry]) => {
    const next = Math.floor(entry.contentRect.width);
    if (next === width) return;
    width = next;
    isDrawn = false;
    redraw();
  }).observe(drawing);

  /** @param {Draw | null} next */
  function update(next) {
    draw = next;
    isDrawn = false;
    node.hidden = next === null;
  }

  /**
   * Draws what is new, as far as it is seen.
   * @param {boolean} [isWanted] Also where nobody sees it, as on paper.
   */
  function redraw(isWanted = false) {
    if (isDrawn || !(isNear || isWanted) || !draw || width === 0) return;
    const figure = draw(width, "page");
    isDrawn = true;
    if (!figure) return;
    setText(title, figure.title);
    title.hidden = false;
    setText(description, figure.description);
    drawing.innerHTML = figure.svg;
    if (numbers) {
      if (numbers.open) refillTable(numbers, figure.table);
    } else {
      numbers = tableDetails(figure.table);
      numbers.addEventListener("toggle", refill);
      node.append(tools(figure), numbers);
    }
  }

  function refill() {
    const figure = numbers?.open && draw ? draw(width, "page") : null;
    if (numbers && figure) refillTable(numbers, figure.table);
  }

  /** @param {Figure} first */
  function tools(first) {
    return figureTools(() => draw?.(Math.max(width, FILE_WIDTH), "file") ?? first, {
      fontCss: pageFonts(), fileName: fileName(scenario(), name), language: document.documentElement.lang, onFailure,
    });
  }

  return { node, update, redraw };
}

/** The rules of the page that carry its fonts. */
function pageFonts() {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  return rules.filter((rule) => rule instanceof CSSFontFaceRule).map((rule) => rule.cssText).join("");
}
