// @ts-check
/**
 * What a person can do to the plans, in one place: every control calls these, and nothing else changes the state.
 */

/** @import { Description, Spell } from "../engine/types.js" */
/** @import { Questions } from "../engine/questions.js" */
/** @import { Store, View } from "../state/store.js" */
import { say } from "../words.js";
import { spellsOf } from "../state/changes.js";
import { baselinePlan, currentPlan, isOfStrategy, planOf, practiceKey, questionOf, withBaseline, withChange, withCopy, withCurrent, withName, withoutChanges, withoutPlan, withStrategy } from "../state/plans.js";
import { tomlSpells, tomlYears } from "../state/toml.js";

/**
 * @param {Store} store
 * @param {Questions} questions
 */
export function createActions(store, questions) {
  /**
   * The scenario under a plan's strategy without any change.
   * @param {number} id
   * @returns {Description | null}
   */
  function unchanged(id) {
    const { strategy } = planOf(store.state(), id);
    return questions.describe(questionOf({ ...planOf(store.state(), id), strategy, changes: {} })).description;
  }

  /**
   * The value that a change sets, or nothing where it only says what the scenario says anyway.
   * @param {number} id
   * @param {string} key
   * @param {string} value
   */
  function unlessUsual(id, key, value) {
    const usual = unchanged(id);
    if (!usual) return value;
    if (key in usual.values) return Number(value) === usual.values[key] ? null : value;
    if (key === "timetable.level") return value === `"${usual.level}"` ? null : value;
    if (key === "events.leader_leaves") {
      return value === tomlYears(usual.leader_leaves.map((week) => week / usual.weeks_per_year)) ? null : value;
    }
    return value;
  }

  /**
   * A name that no plan has yet.
   * @param {number} id Of the plan that is copied.
   */
  function nameOfCopy(id) {
    const { name } = planOf(store.state(), id);
    const taken = store.state().plans.map((plan) => plan.name);
    let copy = say("page.tray.copy_of", { name });
    for (let number = 2; taken.includes(copy); number += 1) copy = say("page.tray.numbered_copy_of", { name, number });
    return copy;
  }

  return {
    /**
     * A value of the school, or `null` for what the scenario says.
     * @param {string} key
     * @param {string | null} value
     */
    changeSchool(key, value) {
      const state = store.state();
      const ids = store.view().changesAll ? state.plans.map((plan) => plan.id) : [state.current];
      store.change(ids.reduce(
        (next, id) => withChange(next, [id], key, value === null ? null : unlessUsual(id, key, value)), state), key);
    },
    /**
     * What the current plan says of the school, in all plans.
     * @param {string} key
     */
    sayInAllPlans(key) {
      const state = store.state();
      store.change(withChange(state, state.plans.map((plan) => plan.id), key, currentPlan(state).changes[key] ?? null));
    },
    /**
     * The spells of a practice in the current plan, or `null` for what the strategy says.
     * @param {string} practice
     * @param {Spell[] | null} spells
     */
    changePractice(practice, spells) {
      const state = store.state();
      const plan = currentPlan(state);
      const key = practiceKey(plan.strategy, practice);
      const usual = unchanged(plan.id);
      const text = spells === null ? null : tomlSpells(spells);
      const isUsual = usual && text === tomlSpells(spellsOf(usual, plan.strategy, practice));
      store.change(withChange(state, [plan.id], key, isUsual ? null : text), key);
    },
    /** @param {string} strategy */
    chooseStrategy(strategy) {
      store.change(withStrategy(store.state(), store.state().current, strategy));
    },
    /**
     * One change is taken back: one of the school wherever it was made.
     * @param {string} key
     */
    resetOne(key) {
      if (isOfStrategy(key)) store.change(withChange(store.state(), [store.state().current], key, null));
      else this.changeSchool(key, null);
    },
    resetAll() {
      store.change(withoutChanges(store.state(), [store.state().current]));
    },
    /** @param {number} id */
    copy(id) {
      store.change(withCopy(store.state(), id, nameOfCopy(id)));
    },
    /** @param {number} id */
    remove(id) {
      store.change(withoutPlan(store.state(), id));
    },
    /** @param {number} id @param {string} name */
    rename(id, name) {
      store.change(withName(store.state(), id, name), `name ${id}`);
    },
    /** @param {number} id */
    compareWith(id) {
      store.change(withBaseline(store.state(), id));
    },
    /** @param {number} id */
    work(id) {
      store.change(withCurrent(store.state(), id));
    },
    /** What-if becomes what is planned: the baseline takes over its strategy and its changes. */
    adoptAsBaseline() {
      const state = store.state();
      const { strategy, changes } = currentPlan(state);
      const plans = state.plans.map((plan) => (plan.id === state.baseline ? { ...plan, strategy, changes: { ...changes } } : plan));
      store.change({ ...state, plans });
    },
    /** What-if begins again from what is planned. */
    beginFromBaseline() {
      const state = store.state();
      const { strategy, changes } = baselinePlan(state);
      const plans = state.plans.map((plan) => (plan.id === state.current ? { ...plan, strategy, changes: { ...changes } } : plan));
      store.change({ ...state, plans });
    },
    /** @param {Partial<View>} changes */
    look(changes) {
      store.look(changes);
    },
  };
}

/** @typedef {ReturnType<typeof createActions>} Actions */
