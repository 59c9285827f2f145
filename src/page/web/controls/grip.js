// @ts-check
/**
 * A handle that is dragged along one direction, or moved by keys: to assistive technology, a slider.
 */
import { element, setAttribute } from "./dom.js";

/**
 * @typedef {object} GripState
 * @property {number} least
 * @property {number} most
 * @property {number} now
 * @property {string} label
 * @property {string} text The value in words.
 */

/**
 * @param {object} options
 * @param {string} options.look Its class.
 * @param {"x" | "y"} options.along
 * @param {number} options.step By an arrow key.
 * @param {number} options.stride By a page key.
 * @param {(event: PointerEvent) => number} options.valueAt The value below a pointer.
 * @param {(value: number) => void} options.onMove
 * @param {() => void} options.onRemove By the delete key.
 */
export function createGrip({ look, along, step, stride, valueAt, onMove, onRemove }) {
  /** @type {GripState} */
  let state = { least: 0, most: 1, now: 0, label: "", text: "" };
  const node = element("span", {
    role: "slider", tabindex: 0, class: `grip ${look}`,
    "aria-orientation": along === "x" ? "horizontal" : "vertical",
    onkeydown: press, onpointerdown: take,
  });

  /** @param {number} value */
  function moveTo(value) {
    const rounded = Number((Math.round(value / step) * step).toFixed(6));
    const within = Math.min(state.most, Math.max(state.least, rounded));
    if (within !== state.now) onMove(within);
  }

  /** @param {KeyboardEvent} event */
  function press(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    /** @type {Record<string, () => void>} */
    const keys = {
      ArrowLeft: () => moveTo(state.now - step),
      ArrowDown: () => moveTo(state.now - step),
      ArrowRight: () => moveTo(state.now + step),
      ArrowUp: () => moveTo(state.now + step),
      PageDown: () => moveTo(state.now - stride),
      PageUp: () => moveTo(state.now + stride),
      Home: () => moveTo(state.least),
      End: () => moveTo(state.most),
      Delete: onRemove,
    };
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }

  /** @param {PointerEvent} event */
  function take(event) {
    if (event.button !== 0) return;
    event.preventDefault();
    node.focus({ preventScroll: true });
    dragFrom(node, event, valueAt, state.now, moveTo);
  }

  /** @param {GripState} next */
  function update(next) {
    state = next;
    setAttribute(node, "aria-label", next.label);
    setAttribute(node, "aria-valuemin", next.least);
    setAttribute(node, "aria-valuemax", next.most);
    setAttribute(node, "aria-valuenow", next.now);
    setAttribute(node, "aria-valuetext", next.text);
  }

  return { node, update };
}

/**
 * Follows a pointer until it is released. What was taken keeps its distance to the pointer.
 * @param {HTMLElement} taken
 * @param {PointerEvent} start
 * @param {(event: PointerEvent) => number} valueAt
 * @param {number} value Of what was taken.
 * @param {(value: number) => void} onMove
 */
export function dragFrom(taken, start, valueAt, value, onMove) {
  const distance = value - valueAt(start);
  /** @param {PointerEvent} event */
  const move = (event) => onMove(valueAt(event) + distance);
  const release = () => {
    taken.classList.remove("is-held");
    taken.removeEventListener("pointermove", move);
    taken.removeEventListener("pointerup", release);
    taken.removeEventListener("pointercancel", release);
  };
  taken.setPointerCapture(start.pointerId);
  taken.classList.add("is-held");
  taken.addEventListener("pointermove", move);
  taken.addEventListener("pointerup", release);
  taken.addEventListener("pointercancel", release);
}
