// @ts-check
/**
 * Which plans are to be computed: the two that are compared, the step of a presentation, and the rest of the tray
 * where it is asked for.
 */

/** @import { Wanted } from "../engine/results.js" */
/** @import { Plan, State } from "./plans.js" */
/** @import { View } from "./store.js" */
import { baselinePlan, currentPlan, hueOf, planOf, questionOf } from "./plans.js";

/**
 * The steps of a presentation: the baseline alone, then every other plan beside it.
 * @param {State} state
 * @returns {Plan[]}
 */
export function presentedPlans(state) {
  const { plans, baseline } = state;
  return [planOf(state, baseline), ...plans.filter((plan) => plan.id !== baseline)];
}

/**
 * @param {State} state
 * @param {View} view
 * @returns {Wanted} The baseline comes first.
 */
export function wantedPlans(state, { isPresenting, step, showsAll }) {
  const baseline = baselinePlan(state);
  const current = isPresenting ? presentedPlans(state)[step] ?? baseline : currentPlan(state);
  const compared = current === baseline ? [baseline] : [baseline, current];
  const others = showsAll && !isPresenting ? state.plans.filter((plan) => !compared.includes(plan)) : [];
  return {
    plans: [...compared, ...others].map((plan) => ({
      id: plan.id, name: plan.name, hue: hueOf(plan.id), question: questionOf(plan),
    })),
    baseline: 0,
    current: compared.length - 1,
  };
}
