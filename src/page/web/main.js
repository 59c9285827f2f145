// @ts-check
/**
 * The page's entry: reads its data, starts the engine, and connects what people change with what they see.
 */
import { createActions } from "./controls/actions.js";
import { byId, fillSkeleton, followLinksWithin, settleFields } from "./controls/dom.js";
import { createErrorPanel } from "./controls/error_panel.js";
import { createPage } from "./controls/page.js";
import { asFailure } from "./engine/failure.js";
import { compileEngine, startEngine, unpackEngine } from "./engine/module.js";
import { createQuestions } from "./engine/questions.js";
import { createStore } from "./state/store.js";
import { firstStateOf, firstView } from "./state/first.js";
import { say, useWords } from "./words.js";

startPage();

/** Everything that goes wrong while the page starts is said on the page. */
async function startPage() {
  const data = JSON.parse(byId("data").textContent ?? "");
  useWords(data);
  document.documentElement.lang = data.language;
  fillSkeleton();
  followLinksWithin();
  settleFields();
  const errors = createErrorPanel(byId("errors"));
  // Browsers also report what is no error, such as a size that settles only in the next frame.
  addEventListener("error", ({ error }) => error && errors.showFailure(asFailure(error)));
  addEventListener("unhandledrejection", ({ reason }) => errors.showFailure(asFailure(reason)));
  try {
    const module = await compileEngine(await unpackEngine(byId("engine").textContent ?? ""));
    const questions = createQuestions(await startEngine(module));
    const opened = questions.open(data.name, data.text);
    if (!opened.scenario) {
      byId("opening").hidden = true;
      errors.showProblemsOf(data.title, opened.problems, say("page.problems.page"));
      return;
    }
    const store = createStore(opened.scenario, firstStateOf(questions, opened.scenario), firstView());
    const actions = createActions(store, questions);
    createPage({ data, module, questions, store, actions, errors, scenario: opened.scenario });
  } catch (error) {
    byId("opening").hidden = true;
    errors.showFailure(asFailure(error));
  }
}
