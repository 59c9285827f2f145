// @ts-check
/**
 * Holds the state with its history, and the view that is not part of it, and tells who listens.
 */

/** @import { State } from "./plans.js" */

/** Changes of one thing within this many milliseconds are one step back. */
const ONE_STEP = 900;
/** More steps back than anyone takes. */
const STEPS_AT_MOST = 200;

/**
 * @typedef {object} Prediction
 * @property {number | null} expected A share; nothing as long as nobody has said one.
 * @property {boolean} isRevealed
 *
 * @typedef {object} View What is looked at, and how; never undone or shared.
 * @property {string} measure Shown in the first figure.
 * @property {boolean} hasRuns Whether single runs are drawn.
 * @property {boolean} showsAll Whether all plans of the tray are drawn.
 * @property {boolean} changesAll Whether changes of the school are made in all plans.
 * @property {boolean} isPresenting
 * @property {number} step Of the plans that are presented; the baseline alone is the first.
 * @property {Prediction | null} prediction
 *
 * @typedef {"state" | "view"} Part
 */

/**
 * @param {State} first
 * @param {View} firstView
 */
export function createStore(first, firstView) {
  let state = first;
  let view = firstView;
  /** @type {State[]} */
  let past = [];
  /** @type {State[]} */
  let future = [];
  let lastThing = "";
  let lastTime = 0;
  /** @type {((part: Part) => void)[]} */
  const listeners = [];

  /** @param {Part} part */
  function tell(part) {
    for (const listener of listeners) listener(part);
  }

  /**
   * The next state. Changes of one `thing` that follow each other quickly, as while a handle is dragged, are undone
   * in one step.
   * @param {State} next
   * @param {string} [thing]
   */
  function change(next, thing = "") {
    if (next === state) return;
    const time = performance.now();
    const isSameStep = thing !== "" && thing === lastThing && time - lastTime < ONE_STEP;
    if (!isSameStep) past = [...past, state].slice(-STEPS_AT_MOST);
    future = [];
    lastThing = thing;
    lastTime = time;
    state = next;
    tell("state");
  }

  /**
   * A state that has nothing to do with those before it.
   * @param {State} next
   */
  function begin(next) {
    past = [];
    future = [];
    lastThing = "";
    state = next;
    tell("state");
  }

  function undo() {
    const before = past.at(-1);
    if (!before) return;
    past = past.slice(0, -1);
    future = [state, ...future];
    lastThing = "";
    state = before;
    tell("state");
  }

  function redo() {
    const [next, ...later] = future;
    if (!next) return;
    past = [...past, state];
    future = later;
    lastThing = "";
    state = next;
    tell("state");
  }

  /** @param {Partial<View>} changes */
  function look(changes) {
    view = { ...view, ...changes };
    tell("view");
  }

  return {
    state: () => state,
    view: () => view,
    canUndo: () => past.length > 0,
    canRedo: () => future.length > 0,
    change, begin, undo, redo, look,
    /** @param {(part: Part) => void} listener */
    listen(listener) {
      listeners.push(listener);
    },
  };
}

/** @typedef {ReturnType<typeof createStore>} Store */
