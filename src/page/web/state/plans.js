// @ts-check
/**
 * The state that can be undone, shared and saved: up to four plans, and which two are compared. Nothing here changes a
 * state; every function returns a new one.
 */

/** @import { PlanQuestion } from "../engine/types.js" */

/** More plans than this cannot be told apart in one picture. */
export const PLANS_AT_MOST = 4;

/**
 * Colours of plans among those of strategies, by the place that a plan was made in: grey, blue, orange and green stay
 * apart for every kind of colour vision.
 */
const PLAN_HUES = [11, 10, 9, 6];

/**
 * @typedef {object} Plan
 * @property {number} id
 * @property {string} name
 * @property {string} strategy
 * @property {Record<string, string>} changes Key and value as scenario files write them.
 *
 * @typedef {object} State
 * @property {Plan[]} plans
 * @property {number} baseline Id of the plan "as planned".
 * @property {number} current Id of the plan that is changed, "what if".
 */

/**
 * Two plans without changes: what is planned, and what could be.
 * @param {{ baseline: string, current: string }} strategies
 * @param {{ baseline: string, current: string }} names
 * @returns {State}
 */
export function firstState(strategies, names) {
  return {
    plans: [
      { id: 1, name: names.baseline, strategy: strategies.baseline, changes: {} },
      { id: 2, name: names.current, strategy: strategies.current, changes: {} },
    ],
    baseline: 1,
    current: 2,
  };
}

/**
 * @param {State} state
 * @param {number} id
 * @returns {Plan}
 */
export function planOf(state, id) {
  return state.plans.find((plan) => plan.id === id) ?? state.plans[0];
}

/** @param {State} state */
export function currentPlan(state) {
  return planOf(state, state.current);
}

/** @param {State} state */
export function baselinePlan(state) {
  return planOf(state, state.baseline);
}

/**
 * A plan as the engine is asked for it. Keys are sorted, so that the same changes are the same question.
 * @param {Plan} plan
 * @returns {PlanQuestion}
 */
export function questionOf(plan) {
  const changes = Object.keys(plan.changes).sort().map((key) => `${key}=${plan.changes[key]}`);
  return { strategy: plan.strategy, changes };
}

/**
 * The key that holds a practice's spells in a plan.
 * @param {string} strategy
 * @param {string} practice
 */
export function practiceKey(strategy, practice) {
  return `strategies.${strategy}.plan.${practice}`;
}

/**
 * Whether a change is of the strategy, and not of the school.
 * @param {string} key
 */
export function isOfStrategy(key) {
  return key.startsWith("strategies.");
}

/**
 * One value of some plans set, or given back to the scenario where it is `null`.
 * @param {State} state
 * @param {number[]} ids
 * @param {string} key
 * @param {string | null} value
 * @returns {State}
 */
export function withChange(state, ids, key, value) {
  return withPlans(state, ids, (plan) => {
    const changes = { ...plan.changes };
    if (value === null) delete changes[key];
    else changes[key] = value;
    return { ...plan, changes };
  });
}

/**
 * Some plans without any change.
 * @param {State} state
 * @param {number[]} ids
 * @returns {State}
 */
export function withoutChanges(state, ids) {
  return withPlans(state, ids, (plan) => ({ ...plan, changes: {} }));
}

/**
 * Another strategy; changes of the one before mean nothing to it and go.
 * @param {State} state
 * @param {number} id
 * @param {string} strategy
 * @returns {State}
 */
export function withStrategy(state, id, strategy) {
  return withPlans(state, [id], (plan) => {
    const kept = Object.entries(plan.changes).filter(([key]) => !isOfStrategy(key));
    return { ...plan, strategy, changes: Object.fromEntries(kept) };
  });
}

/**
 * @param {State} state
 * @param {number} id
 * @param {string} name
 * @returns {State}
 */
export function withName(state, id, name) {
  return withPlans(state, [id], (plan) => ({ ...plan, name }));
}

/**
 * A copy of a plan, which becomes the one that is changed; the state itself where there is no room.
 * @param {State} state
 * @param {number} id
 * @param {string} name
 * @returns {State}
 */
export function withCopy(state, id, name) {
  const free = freeId(state);
  if (free === null) return state;
  const copied = planOf(state, id);
  const copy = { id: free, name, strategy: copied.strategy, changes: { ...copied.changes } };
  return { ...state, plans: [...state.plans, copy], current: free };
}

/**
 * Without a plan; the last one stays. Whoever is compared with it is then compared with another.
 * @param {State} state
 * @param {number} id
 * @returns {State}
 */
export function withoutPlan(state, id) {
  if (state.plans.length === 1) return state;
  const plans = state.plans.filter((plan) => plan.id !== id);
  const baseline = state.baseline === id ? otherThan(plans, state.current) : state.baseline;
  const current = state.current === id ? otherThan(plans, baseline) : state.current;
  return { plans, baseline, current };
}

/**
 * Another plan as the baseline. The two that are compared change places rather than become one.
 * @param {State} state
 * @param {number} id
 * @returns {State}
 */
export function withBaseline(state, id) {
  return { ...state, baseline: id, current: state.current === id ? state.baseline : state.current };
}

/**
 * Another plan as the one that is changed.
 * @param {State} state
 * @param {number} id
 * @returns {State}
 */
export function withCurrent(state, id) {
  return { ...state, current: id, baseline: state.baseline === id ? state.current : state.baseline };
}

/** @param {State} state */
export function hasRoom(state) {
  return state.plans.length < PLANS_AT_MOST;
}

/**
 * The colour of a plan, among those of strategies.
 * @param {number} id
 */
export function hueOf(id) {
  return PLAN_HUES[(id - 1) % PLAN_HUES.length];
}

/** @param {State} state */
function freeId(state) {
  for (let id = 1; id <= PLANS_AT_MOST; id += 1) {
    if (!state.plans.some((plan) => plan.id === id)) return id;
  }
  return null;
}

/**
 * @param {Plan[]} plans
 * @param {number} id
 */
function otherThan(plans, id) {
  return (plans.find((plan) => plan.id !== id) ?? plans[0]).id;
}

/**
 * @param {State} state
 * @param {number[]} ids
 * @param {(plan: Plan) => Plan} change
 * @returns {State}
 */
function withPlans(state, ids, change) {
  return { ...state, plans: state.plans.map((plan) => (ids.includes(plan.id) ? change(plan) : plan)) };
}
