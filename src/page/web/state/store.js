// @ts-check
/**
 * Holds the state and its scenario with their history, and the view that is not part of it, and tells who listens.
 */

/** @import { OpenedScenario } from "../engine/questions.js" */
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
 *
 * @typedef {{ state: State, scenario: OpenedScenario }} Moment Plans mean something in their scenario only.
 */

/**
 * @param {OpenedScenario} firstScenario
 * @param {State} firstState
 * @param {View} firstView
 */
export function createStore(firstScenario, firstState, firstView) {
  /** @type {Moment} */
  let now = { state: firstState, scenario: firstScenario };
  let view = firstView;
  /** @type {Moment[]} */
  let past = [];
  /** @type {Moment[]} */
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
    if (next === now.state) return;
    const time = performance.now();
    const isSameStep = thing !== "" && thing === lastThing && time - lastTime < ONE_STEP;
    if (!isSameStep) past = [...past, now].slice(-STEPS_AT_MOST);
    future = [];
    lastThing = thing;
    lastTime = time;
    now = { ...now, state: next };
    tell("state");
  }

  /**
   * Another scenario, with its plans; undoing leads back to the one before and to all of its plans.
   * @param {OpenedScenario} scenario
   * @param {State} state
   */
  function open(scenario, state) {
    past = [...past, now].slice(-STEPS_AT_MOST);
    future = [];
    lastThing = "";
    now = { state, scenario };
    tell("state");
  }

  function undo() {
    const before = past.at(-1);
    if (!before) return;
    past = past.slice(0, -1);
    future = [now, ...future];
    lastThing = "";
    now = before;
    tell("state");
  }

  function redo() {
    const [next, ...later] = future;
    if (!next) return;
    past = [...past, now];
    future = later;
    lastThing = "";
    now = next;
    tell("state");
  }

  /** @param {Partial<View>} changes */
  function look(changes) {
    view = { ...view, ...changes };
    tell("view");
  }

  return {
    state: () => now.state,
    scenario: () => now.scenario,
    view: () => view,
    canUndo: () => past.length > 0,
    canRedo: () => future.length > 0,
    change, open, undo, redo, look,
    /** @param {(part: Part) => void} listener */
    listen(listener) {
      listeners.push(listener);
    },
  };
}

/** @typedef {ReturnType<typeof createStore>} Store */
