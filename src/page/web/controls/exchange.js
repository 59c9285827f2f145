// @ts-check
/**
 * What comes in and goes out: the link's fragment, scenario files, and which scenario is open.
 */

/** @import { OpenedScenario, Questions } from "../engine/questions.js" */
/** @import { State } from "../state/plans.js" */
/** @import { ScenarioMark } from "../state/share.js" */
/** @import { Store } from "../state/store.js" */
import { saveFile } from "../figures/export.js";
import { acceptDrops, fileName, withoutComments } from "../state/files.js";
import { firstStateOf } from "../state/first.js";
import { currentPlan, questionOf } from "../state/plans.js";
import { codeOf, digestOf, isCode, stateOf } from "../state/share.js";
import { say } from "../words.js";
import { announce, byId } from "./dom.js";
import { createSharePanel } from "./share_panel.js";

/** Milliseconds of rest before the link in the address bar follows the state. */
const REST = 600;

/**
 * @param {object} options
 * @param {Questions} options.questions
 * @param {Store} options.store
 * @param {ReturnType<typeof import("../engine/pool.js").createPool>} options.pool
 * @param {ReturnType<typeof import("./error_panel.js").createErrorPanel>} options.errors
 * @param {OpenedScenario} options.scenario
 */
export function createExchange({ questions, store, pool, errors, scenario }) {
  let open = scenario;
  let mark = markOf(scenario, false);
  /** @type {{ state: State, mark: ScenarioMark } | null} Plans that wait for their scenario to be opened. */
  let waiting = null;
  let timer = 0;
  const panel = createSharePanel({
    dialog: /** @type {HTMLDialogElement} */ (byId("share")),
    link: async () => {
      await follow();
      // From a file the path would mean nothing on another device, and tell where the file lies.
      return location.protocol === "file:" ? location.hash : location.href;
    },
    qr: questions.qr,
    onSave: savePlan,
    onFile: openFile,
    onCode: openCode,
  });
  acceptDrops(document.body, openFile);
  store.listen((part) => {
    if (part !== "state") return;
    returnToScenario();
    clearTimeout(timer);
    timer = window.setTimeout(follow, REST);
  });

  /** The address bar carries the state, so that reloading and bookmarks keep it. */
  async function follow() {
    clearTimeout(timer);
    history.replaceState(null, "", await codeOf(store.state(), mark));
  }

  /** Takes the state that a link brought along, and those of links that are followed later. */
  async function start() {
    addEventListener("hashchange", async () => {
      if (location.hash !== (await codeOf(store.state(), mark))) openCode(location.hash);
    });
    if (isCode(location.hash) && !(await openCode(location.hash))) errors.showNote(say("page.share.no_code"));
  }

  /**
   * @param {string} text
   * @returns {Promise<boolean>} Whether there was a state in it.
   */
  async function openCode(text) {
    const found = await stateOf(text);
    if (!found) return false;
    const isKnown = strategiesUnknown(found.state).length === 0;
    if (found.mark.digest === mark.digest && isKnown) {
      waiting = null;
      errors.hide();
      store.change(found.state);
      return true;
    }
    waiting = found;
    const name = found.mark.name;
    errors.showNote(say(`page.share.other_${differenceOf(found.mark)}`, { name }), isKnown ? {
      words: say("page.share.show_anyway"),
      act: () => {
        waiting = null;
        store.change(found.state);
      },
    } : undefined);
    return true;
  }

  /**
   * What a code belongs to that does not belong to the open scenario.
   * @param {ScenarioMark} other
   */
  function differenceOf({ name, isFromFile }) {
    if (isFromFile) return "file";
    return name === open.name ? "version" : "scenario";
  }

  /** @param {State} state */
  function strategiesUnknown({ plans }) {
    return plans.filter((plan) => !questions.describe({ strategy: plan.strategy, changes: [] }).description);
  }

  /** The plan that is changed, as a file that the command line runs to the same numbers. */
  async function savePlan() {
    const plan = currentPlan(store.state());
    const { file, problems } = questions.save(questionOf(plan), titleOf(plan.name), await commentOf());
    if (file) {
      saveFile(`${fileName(open.name, plan.name)}.toml`, new Blob([file.text], { type: "text/plain" }));
      announce(say("page.share.saved"));
    } else {
      errors.showProblemsOf(say("page.share.not_saved"), problems, say("page.problems.refused"));
    }
  }

  /** @param {string} name */
  function titleOf(name) {
    const title = questions.describe(questionOf(currentPlan(store.state()))).description?.title ?? open.name;
    return say("page.share.file_title", { scenario: title, plan: name });
  }

  async function commentOf() {
    const code = await codeOf(store.state(), mark);
    return [say("page.share.file_comment"), code].join("\n");
  }

  /** @param {File} file */
  async function openFile(file) {
    const text = await file.text();
    errors.hide();
    if (await isOwnFile(text)) return;
    const opened = questions.open(file.name.replace(/\.toml$/i, ""), text);
    if (!opened.scenario) {
      errors.showProblemsOf(say("page.share.not_opened", { file: file.name }), opened.problems, say("page.problems.file"));
      return;
    }
    takeUp(opened.scenario);
    const plans = waiting?.mark.digest === mark.digest && strategiesUnknown(waiting.state).length === 0 ? waiting.state : null;
    waiting = null;
    store.open(open, plans ?? firstStateOf(questions, open));
    announce(plans ? say("page.share.opened_state") : say("page.share.opened", { file: file.name }));
  }

  /** Undoing and redoing may lead to plans of another scenario, which then is open again. */
  function returnToScenario() {
    const next = store.scenario();
    if (next === open) return;
    questions.open(next.name, next.text);
    takeUp(next);
  }

  /** @param {OpenedScenario} next A scenario that the page's own engine has opened. */
  function takeUp(next) {
    open = next;
    mark = markOf(next, next.text !== scenario.text);
    pool.open(next);
  }

  /**
   * Brings the page back as it was when it saved a file, if the file still says the same.
   * @param {string} text
   */
  async function isOwnFile(text) {
    const found = await stateOf(text);
    if (!found || found.mark.digest !== mark.digest || strategiesUnknown(found.state).length > 0) return false;
    const { file } = questions.save(questionOf(currentPlan(found.state)), "", "");
    if (!file || withoutComments(file.text) !== withoutComments(text)) return false;
    store.change(found.state);
    announce(say("page.share.opened_state"));
    return true;
  }

  return { start, openPanel: panel.open, scenario: () => open };
}

/**
 * @param {OpenedScenario} scenario
 * @param {boolean} isFromFile
 * @returns {ScenarioMark}
 */
function markOf({ name, text }, isFromFile) {
  return { name, digest: digestOf(text), isFromFile };
}
