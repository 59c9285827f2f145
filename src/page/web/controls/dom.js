// @ts-check
/**
 * Making and keeping elements, as far as a page without a framework needs it.
 */
import { say } from "../words.js";

/**
 * An element with attributes, listeners (keys that begin with "on") and children.
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, unknown>} [attributes] `true` sets an empty attribute; `false`, `null` and `undefined` none.
 * @param {(Node | string | null)[]} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) made.addEventListener(name.slice(2), /** @type {EventListener} */ (value));
    else setAttribute(made, name, value);
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

/**
 * Sets an attribute, or takes it away.
 * @param {Element} of
 * @param {string} name
 * @param {unknown} value
 */
export function setAttribute(of, name, value) {
  if (value === false || value === null || value === undefined) of.removeAttribute(name);
  else {
    const text = value === true ? "" : String(value);
    // A value that is set again would still make screen readers and styles start over.
    if (of.getAttribute(name) !== text) of.setAttribute(name, text);
  }
}

/**
 * Sets the text of an element where it differs.
 * @param {Element} of
 * @param {string} text
 */
export function setText(of, text) {
  if (of.textContent !== text) of.textContent = text;
}

/**
 * Sets the value of a field. A field in which somebody types keeps what stands there as long as it means the same, or
 * is not finished: "0." is not made "0".
 * @param {HTMLInputElement | HTMLSelectElement} field
 * @param {string} value
 */
export function setValue(field, value) {
  const isTyped = field instanceof HTMLInputElement && field.type !== "range" && document.activeElement === field;
  const isKnown = field.dataset.shown === value;
  const meansTheSame = field instanceof HTMLInputElement && field.type === "number" && field.valueAsNumber === Number(value);
  field.dataset.shown = value;
  if (isTyped && (isKnown || meansTheSame)) return;
  if (field.value !== value) field.value = value;
}

/** A field that is left while it holds no valid value shows again what holds. */
export function settleFields() {
  document.addEventListener("focusout", ({ target }) => {
    if (target instanceof HTMLInputElement && target.dataset.shown !== undefined) target.value = target.dataset.shown;
  });
}

/**
 * The element of the page's skeleton with an id.
 * @param {string} id
 * @returns {HTMLElement}
 */
export function byId(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`#${id}`);
  return found;
}

/**
 * Keeps the children of a container in step with a list: what stays keeps its element, and with it its focus.
 * @template I
 * @param {Element} container
 * @param {(item: I) => { node: Element, update: (item: I) => void }} make
 */
export function keyedChildren(container, make) {
  /** @type {Map<string, { node: Element, update: (item: I) => void }>} */
  const kept = new Map();
  /**
   * @param {I[]} items
   * @param {(item: I) => string} keyOf
   */
  return (items, keyOf) => {
    const keys = new Set(items.map(keyOf));
    for (const [key, part] of kept) {
      if (keys.has(key)) continue;
      part.node.remove();
      kept.delete(key);
    }
    let place = container.firstElementChild;
    for (const item of items) {
      const key = keyOf(item);
      let part = kept.get(key);
      if (!part) {
        part = make(item);
        kept.set(key, part);
      }
      part.update(item);
      if (part.node === place) place = place.nextElementSibling;
      else container.insertBefore(part.node, place);
    }
  };
}

/**
 * A button that says what it does.
 * @param {string} text
 * @param {() => void} onClick
 * @param {Record<string, unknown>} [attributes]
 */
export function button(text, onClick, attributes = {}) {
  return element("button", { type: "button", onclick: onClick, ...attributes }, text);
}

/** Drawings of buttons without words, on a square of 16: no font can be trusted to have such signs. */
const ICONS = {
  back: "M3 7h6.5a3.5 3.5 0 0 1 0 7H6M3 7l3.2-3.2M3 7l3.2 3.2",
  copy: "M6 6h7v7H6zM3 10V3h7",
  remove: "M4 4l8 8M12 4l-8 8",
};

/**
 * A button with a drawing, whose words are its name to whoever cannot see it, and a hint to whoever can.
 * @param {keyof typeof ICONS} icon
 * @param {string} words
 * @param {() => void} onClick
 */
export function iconButton(icon, words, onClick) {
  const made = button("", onClick, { class: "icon" });
  made.innerHTML = `<svg viewBox="0 0 16 16" width="18" height="18" aria-hidden="true"><path d="${ICONS[icon]}"/></svg>`;
  nameButton(made, words);
  return made;
}

/**
 * @param {HTMLButtonElement} named
 * @param {string} words
 */
export function nameButton(named, words) {
  setAttribute(named, "aria-label", words);
  setAttribute(named, "title", words);
}

/** Fills in the words of the skeleton: elements of `page.html` name the words that they show. */
export function fillSkeleton() {
  for (const place of document.querySelectorAll("[data-say]")) {
    place.textContent = say(place.getAttribute("data-say") ?? "");
  }
  for (const place of document.querySelectorAll("[data-say-label]")) {
    place.setAttribute("aria-label", say(place.getAttribute("data-say-label") ?? ""));
  }
}

/** Milliseconds after which figures that came near are drawn. */
const SETTLED = 400;

/** Follows links within the page without touching the address, whose fragment carries the plans. */
export function followLinksWithin() {
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
    const target = link && document.getElementById(link.getAttribute("href")?.slice(1) ?? "");
    if (!target) return;
    event.preventDefault();
    target.tabIndex = -1;
    target.focus({ preventScroll: true });
    target.scrollIntoView();
    // Figures on the way are drawn now, and may push the target on.
    setTimeout(() => document.activeElement === target && target.scrollIntoView(), SETTLED);
  });
}

/** Milliseconds in which a later sentence still takes the place of one for screen readers. */
const ANNOUNCED_AFTER = 400;
/** Milliseconds that a sentence which must be heard stands before the next. */
const STANDS_FOR = 1500;

/** @type {number} */
let announcing = 0;
let standsUntil = 0;

/**
 * Says something to screen readers; of sentences that follow each other quickly, only the last.
 * @param {string} text
 */
export function announce(text) {
  clearTimeout(announcing);
  const rest = Math.max(ANNOUNCED_AFTER, standsUntil - performance.now());
  announcing = window.setTimeout(() => setText(byId("live"), text), rest);
}

/**
 * Says something to screen readers at once; whatever else there is to say waits until it has been heard.
 * @param {string} text
 */
export function announceFirst(text) {
  clearTimeout(announcing);
  byId("live").textContent = text;
  standsUntil = performance.now() + STANDS_FOR;
}
