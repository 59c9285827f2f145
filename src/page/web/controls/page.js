// @ts-check
/**
 * The page as a whole: from the state to what is computed, and from there to every part that shows it.
 */

/** @import { Picture } from "../engine/picture.js" */
/** @import { Parameter, Problem } from "../engine/types.js" */
/** @import { OpenedScenario, Questions } from "../engine/questions.js" */
/** @import { Plan } from "../state/plans.js" */
/** @import { Store } from "../state/store.js" */
/** @import { Actions } from "./actions.js" */
import { HEADLINE } from "../engine/picture.js";
import { createPool } from "../engine/pool.js";
import { createResults } from "../engine/results.js";
import { changesInWords } from "../state/changes.js";
import { strategyName } from "../state/names.js";
import { baselinePlan, currentPlan, hueOf, planOf, questionOf } from "../state/plans.js";
import { presentedPlans, wantedPlans } from "../state/wanted.js";
import { named, percent, say } from "../words.js";
import { createAnswer, endOf } from "./answer.js";
import { createChangesList } from "./changes_list.js";
import { byId, setText } from "./dom.js";
import { createExchange } from "./exchange.js";
import { createFiguresPanel } from "./figures_panel.js";
import { createFocusKeeper } from "./focus.js";
import { createHelp } from "./help.js";
import { createPaling } from "./paling.js";
import { createPlayedSchool } from "./played.js";
import { createPredict } from "./predict.js";
import { createPresent } from "./present.js";
import { createSchoolPanel } from "./school_panel.js";
import { createStrategyPanel } from "./strategy_panel.js";
import { createToolbar } from "./toolbar.js";
import { createTray } from "./tray.js";

/** Milliseconds of a frame, and a little more. */
const FRAME = 20;
/** Workers, at least and at most. */
const WORKERS = { least: 1, most: 8 };

/**
 * @typedef {object} PageParts
 * @property {any} data The data block.
 * @property {WebAssembly.Module} module
 * @property {Questions} questions
 * @property {Store} store
 * @property {Actions} actions
 * @property {ReturnType<typeof import("./error_panel.js").createErrorPanel>} errors
 * @property {OpenedScenario} scenario
 */

/** @param {PageParts} parts */
export function createPage({ data, module, questions, store, actions, errors, scenario }) {
  const { registry } = questions;
  /** @type {Map<string, Parameter>} */
  const parameters = new Map(registry.parameters.map((parameter) => [parameter.key, parameter]));
  const darkness = matchMedia("(prefers-color-scheme: dark)");
  /** @type {Picture | null} */
  let picture = null;
  /** @type {{ id: number, problems: Problem[] }[]} */
  let problems = [];
  /** @type {Problem[]} */
  let warnings = [];
  let frame = 0;
  let lastRefresh = 0;
  let picturedIn = scenario;
  let isRefreshing = false;
  let isPrinting = false;
  let isStale = true;
  let lastWanted = "";

  const pool = createPool({
    module, scenario, code: byId("worker").textContent ?? "",
    workers: Math.min(WORKERS.most, Math.max(WORKERS.least, navigator.hardwareConcurrency || 2)),
    onFailure: errors.showFailure,
  });
  const exchange = createExchange({ questions, store, pool, errors, scenario });
  const results = createResults({
    questions, pool, replicates: data.replicates,
    events: {
      onPicture(next) {
        picture = next;
        takeNames();
        isStale = true;
        markOutdated(false);
        if (!isRefreshing) showPicture();
      },
      onProblems(next, newWarnings) {
        problems = next;
        warnings = newWarnings;
        if (next.length > 0) refuse(next[0]);
        if (!isRefreshing) showControls();
      },
      onProgress: (share) => answer.progressTo(share),
    },
  });

  const markOutdated = createPaling(["results", "more"].map(byId));
  const answer = createAnswer(byId("answer"));
  const predict = createPredict({ place: byId("predict"), actions });
  const figures = createFiguresPanel({
    first: byId("first-figure"), others: byId("figures"), scenario: () => exchange.scenario().name,
    measures: registry.measures, actions, onFailure: errors.showNote,
  });
  const tray = createTray({ place: byId("tray"), actions });
  const changes = createChangesList({ place: byId("changes"), actions });
  const strategy = createStrategyPanel({ place: byId("strategy-place"), targets: registry.targets, actions });
  const setting = createSchoolPanel({ place: byId("setting"), parameters, levels: registry.levels, actions });
  const played = createPlayedSchool({ place: byId("school-place"), questions });
  const help = createHelp(/** @type {HTMLDialogElement} */ (byId("help")));
  const present = createPresent({
    dialog: /** @type {HTMLDialogElement} */ (byId("present")),
    onStep: (by) => actions.look({ step: Math.min(store.state().plans.length - 1, Math.max(0, store.view().step + by)) }),
    onReveal: () => {
      const { prediction } = store.view();
      if (prediction) actions.look({ prediction: { ...prediction, isRevealed: true } });
    },
    onLeave: () => actions.look({ isPresenting: false }),
  });
  const toolbar = createToolbar({
    place: byId("toolbar"), store,
    onShare: exchange.openPanel,
    onPresent: () => {
      const state = store.state();
      actions.look({ isPresenting: true, step: presentedPlans(state).findIndex((plan) => plan.id === state.current) });
      present.open();
    },
    onHelp: help.open,
  });

  const keepFocus = createFocusKeeper();
  byId("opening").hidden = true;
  byId("main").hidden = false;
  store.listen((part) => {
    if (part === "state") forgetRevealed();
    else isStale = true;
    schedule();
  });
  darkness.addEventListener("change", showPicture);
  addEventListener("beforeprint", () => {
    isPrinting = true;
    showPicture();
    figures.drawAll();
  });
  addEventListener("afterprint", () => {
    isPrinting = false;
    showPicture();
  });
  exchange.start().then(refresh);

  /** The first change is followed at once; those of the same frame, as while a handle is dragged, are one change. */
  function schedule() {
    if (frame !== 0) return;
    if (performance.now() - lastRefresh > FRAME) {
      frame = -1;
      queueMicrotask(refresh);
    } else {
      frame = requestAnimationFrame(refresh);
    }
  }

  /** Whatever comes of it at once is shown once, at the end. */
  function refresh() {
    frame = 0;
    lastRefresh = performance.now();
    const wanted = wantedPlans(store.state(), store.view());
    const key = JSON.stringify([exchange.scenario().name, wanted.plans.map(({ id, question }) => [id, question]), wanted.current]);
    isRefreshing = true;
    if (picturedIn !== exchange.scenario()) forgetPicture();
    if (key !== lastWanted) {
      markOutdated(true);
      results.show(wanted);
    }
    isRefreshing = false;
    lastWanted = key;
    takeNames();
    showControls();
    if (isStale) showPicture();
  }

  /** @param {{ id: number, problems: Problem[] }} troubled */
  function refuse({ id, problems: found }) {
    markOutdated(true);
    answer.refuse(planOf(store.state(), id).name, found);
  }

  /** Nothing of another scenario stays on the page. */
  function forgetPicture() {
    picturedIn = exchange.scenario();
    picture = null;
    // Plans of the same words are others in another scenario.
    lastWanted = "";
    played.forget();
    answer.wait();
    figures.update(null);
    isStale = true;
  }

  /** A plan that was renamed is computed already; only figures have to say its new name. */
  function takeNames() {
    for (const plan of picture?.plans ?? []) {
      const { name } = planOf(store.state(), plan.id);
      if (plan.name === name) continue;
      plan.name = name;
      isStale = true;
    }
  }

  /** A revealed expectation was about the plan as it was. */
  function forgetRevealed() {
    if (store.view().prediction?.isRevealed) actions.look({ prediction: null });
  }

  function showControls() {
    const state = store.state();
    const plan = currentPlan(state);
    const before = questions.describe(questionOf({ ...plan, changes: {} })).description;
    // A plan that the engine refuses is still shown, with what it was before.
    const { description } = questions.describe(questionOf(plan));
    const after = description ?? before;
    const own = problems.find((one) => one.id === plan.id)?.problems ?? [];
    toolbar.update();
    tray.update({ state, strategy: nameOfStrategy, reach: reachOf, colour: (one) => colourOf(hueOf(one.id)) });
    if (!before || !after) {
      errors.showProblemsOf(plan.name, own, say("page.problems.refused"));
      return;
    }
    const { name } = exchange.scenario();
    setText(byId("title"), named(`scenarios.${name}`, before.title));
    setText(byId("question"), named(`scenario_questions.${name}`, before.question));
    document.title = say("page.title", { title: byId("title").textContent ?? "" });
    setText(byId("changes-title"), say("page.changes.title", { name: plan.name, strategy: nameOfStrategy(plan) }));
    setText(byId("foot-source"), sourceLine());
    changes.update(changesInWords(plan, before, description, parameters));
    strategy.update({ plan, after, problems: own, warnings });
    const baseline = baselinePlan(state);
    setting.update({
      before, after, changes: plan.changes, problems: own, changesAll: store.view().changesAll,
      baseline: { name: baseline.name, description: questions.describe(questionOf(baseline)).description },
    });
    keepFocus();
  }

  function showPicture() {
    isStale = false;
    const view = store.view();
    const isCovered = view.prediction !== null && !view.prediction.isRevealed;
    document.body.classList.toggle("is-covered", isCovered);
    byId("school").hidden = isCovered || !picture;
    predict.update(view.prediction, picture, theme());
    if (!picture) return;
    const input = { picture, view, registry, source: sourceLine(), theme: theme() };
    if (isCovered) answer.cover();
    else answer.show(picture, colourOf);
    figures.update(isCovered ? null : input);
    played.update(isCovered ? null : picture, theme(), (id) => questionOf(planOf(store.state(), id)));
    if (view.isPresenting) {
      const { id } = picture.plans[picture.current];
      const steps = presentedPlans(store.state());
      const step = steps.findIndex((plan) => plan.id === id) + 1;
      present.update({ ...input, changes: changesOf(id), step, steps: steps.length });
    }
    tray.update({ state: store.state(), strategy: nameOfStrategy, reach: reachOf, colour: (one) => colourOf(hueOf(one.id)) });
  }

  /** @param {number} id */
  function changesOf(id) {
    const plan = planOf(store.state(), id);
    const [before, after] = [questionOf({ ...plan, changes: {} }), questionOf(plan)].map((one) => questions.describe(one).description);
    const own = before ? changesInWords(plan, before, after, parameters).map((change) => change.text) : [];
    return [nameOfStrategy(plan), ...own];
  }

  /** @param {Plan} plan */
  function nameOfStrategy({ strategy: name }) {
    const found = questions.describe({ strategy: name, changes: [] }).description?.strategies.find((one) => one.name === name);
    return found ? strategyName(found) : name;
  }

  /** @param {Plan} plan */
  function reachOf({ id }) {
    const isHidden = store.view().prediction?.isRevealed === false;
    const shown = picture?.plans.find((one) => one.id === id);
    return shown && picture && !isHidden ? percent(endOf(shown.band(HEADLINE), picture.weeks)) : "";
  }

  function theme() {
    /** @type {"light" | "dark"} */
    const ground = darkness.matches && !isPrinting ? "dark" : "light";
    return { palette: data.palette, ground };
  }

  /** @param {number} hue */
  function colourOf(hue) {
    return data.palette[theme().ground].strategies[hue];
  }

  function sourceLine() {
    const seed = questions.describe(questionOf({ ...currentPlan(store.state()), changes: {} })).description?.seed ?? "";
    const { name } = exchange.scenario();
    return say("page.foot.source", { scenario: named(`scenarios.${name}`, name), seed, version: data.version });
  }

}
