// @ts-check
/**
 * The school: what kind it is, how large, who leads it, who leaves and when, and how teachers and parents feel.
 */

/** @import { Description, Parameter, Problem } from "../engine/types.js" */
/** @import { Actions } from "./actions.js" */
import { say } from "../words.js";
import { tomlNumber, tomlText } from "../state/toml.js";
import { createDepartures, DEPARTURES } from "./departure_choice.js";
import { element, setText } from "./dom.js";
import { createHandle } from "./handle.js";
import { createNumberSearch } from "./number_search.js";

/** The handles that are offered, in their groups; every other number of the model can be added by its name. */
const HANDLE_GROUPS = [
  { group: "size", keys: ["school.teachers", "school.students"] },
  { group: "leader", keys: ["leader.change_skill", "leader.instructional_skill", "leader.capacity"] },
  { group: "leaving", keys: ["leader.departure", "turnover.base"] },
  { group: "teachers", keys: ["turnover.newcomer_scale", "start.inertia_experience", "school.union_strength", "school.baseline_trust"] },
  { group: "parents", keys: ["start.support", "start.change_anxiety_least", "parents.fear"] },
];

/**
 * @typedef {object} SchoolState
 * @property {Description} before The scenario without changes.
 * @property {Description} after The scenario with those of the plan.
 * @property {Record<string, string>} changes
 * @property {Problem[]} problems
 * @property {boolean} changesAll
 * @property {{ name: string, description: Description | null }} baseline
 */

/**
 * @param {object} options
 * @param {HTMLElement} options.place
 * @param {Map<string, Parameter>} options.parameters
 * @param {string[]} options.levels
 * @param {Actions} options.actions
 */
export function createSchoolPanel({ place, parameters, levels, actions }) {
  /** @type {Map<string, ReturnType<typeof createHandle>>} */
  const handles = new Map();
  /** @type {SchoolState | null} */
  let now = null;
  const level = levelChoice(levels, actions);
  const departures = createDepartures(actions);
  const scope = scopeChoice(actions);
  const offered = new Set(HANDLE_GROUPS.flatMap(({ keys }) => keys));
  const others = createNumberSearch([...parameters.values()].filter(({ key, table }) => !offered.has(key) && table !== "nation"), (key) => {
    if (!handles.has(key)) others.list.append(addHandle(key));
    if (now) update(now);
    const field = handles.get(key)?.node.querySelector("input");
    field?.focus();
    // Whoever types now gives another value, and does not add digits to the usual one.
    field?.select();
  });
  place.append(scope.node);
  for (const { group, keys } of HANDLE_GROUPS) {
    const present = keys.filter((key) => parameters.has(key));
    place.append(element("fieldset", { class: "group" },
      element("legend", {}, say(`page.setting.${group}`)),
      group === "size" ? level.node : null,
      group === "leaving" ? departures.node : null,
      ...present.map(addHandle)));
  }
  place.append(others.node);

  /** @param {string} key */
  function addHandle(key) {
    const parameter = /** @type {Parameter} */ (parameters.get(key));
    const handle = createHandle({
      parameter,
      onChange: (value) => actions.changeSchool(key, tomlNumber(value, parameter.whole)),
      onReset: () => actions.changeSchool(key, null),
    });
    handles.set(key, handle);
    return handle.node;
  }

  /** @param {SchoolState} state */
  function update(state) {
    now = state;
    const { before, after, changes, problems, baseline } = state;
    for (const key of Object.keys(changes)) {
      if (parameters.has(key) && !handles.has(key)) others.list.append(addHandle(key));
    }
    for (const [key, handle] of handles) {
      const isChanged = key in changes;
      // A value that the engine refuses stays where the reader put it, with the problem below it.
      const written = isChanged ? Number(changes[key]) : NaN;
      handle.update({
        value: Number.isFinite(written) ? written : after.values[key],
        usual: before.values[key],
        isChanged,
        problems: problems.filter((problem) => concerns(problem, key)),
      });
    }
    level.update(after.level);
    departures.update(after, baseline, problems.filter((problem) => concerns(problem, DEPARTURES)));
    scope.update(state.changesAll);
  }

  return { update };
}

/**
 * Whether a problem speaks of a key.
 * @param {Problem} problem
 * @param {string} key
 */
function concerns({ what, where = "" }, key) {
  return where.includes(key) || what.includes(key);
}

/**
 * Whether changes of the school are made in the plan alone, or in all plans.
 * @param {Actions} actions
 */
function scopeChoice(actions) {
  const options = [false, true].map((all) => {
    const input = element("input", { type: "radio", name: "scope", onchange: () => actions.look({ changesAll: all }) });
    const node = element("label", {}, input, say(all ? "page.setting.in_all" : "page.setting.in_this"));
    return { input, node };
  });
  const node = element("fieldset", { class: "choice" },
    element("legend", {}, say("page.setting.scope")), ...options.map((option) => option.node),
    element("p", { class: "hint" }, say("page.setting.scope_hint")));
  return {
    node,
    /** @param {boolean} all */
    update(all) {
      options[all ? 1 : 0].input.checked = true;
    },
  };
}

/**
 * Secondary or elementary.
 * @param {string[]} levels
 * @param {Actions} actions
 */
function levelChoice(levels, actions) {
  const choice = element("select", {
    id: "level", onchange: () => actions.changeSchool("timetable.level", tomlText(choice.value)),
  }, ...levels.map((name) => element("option", { value: name }, say(`page.levels.${name}`))));
  const meaning = element("p", { class: "hint" });
  const node = element("div", {},
    element("div", { class: "line" }, element("label", { for: "level" }, say("page.setting.level")), choice), meaning);
  return {
    node,
    /** @param {string} name */
    update(name) {
      choice.value = name;
      setText(meaning, say(`page.levels.${name}_meaning`));
    },
  };
}
