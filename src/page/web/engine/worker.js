// @ts-check
/**
 * The worker's entry: one instance of the engine that runs one replicate after another.
 *
 * Between two replicates it lets messages in, so that work which is no longer wanted is dropped. Of the work that is
 * left, the first replicates of every plan come first: there is a picture of all before any is refined. Beyond that,
 * plans follow one another, since the engine keeps the last plan ready.
 */

/** @import { PlanQuestion } from "./types.js" */
import { asFailure } from "./failure.js";
import { startEngine } from "./module.js";

/** @typedef {{ job: number, plan: PlanQuestion, replicate: number }} Task */

/** @type {import("./module.js").Engine | null} */
let workerEngine = null;
/** @type {Task[]} */
let waitingTasks = [];
let isWorking = false;
let lastJob = 0;
let lastDuration = 0;
/** Replicates of a first picture. */
const FIRST_ROUND = 8;
/** Milliseconds from which a replicate takes long. */
const LONG = 100;
// A message to oneself comes after those that already wait, and without the delay of a timer.
const breath = new MessageChannel();
/** @type {Promise<void>} */
let lastMessage = Promise.resolve();

// Messages are handled strictly one after another, although starting the engine takes a while.
onmessage = ({ data }) => {
  lastMessage = lastMessage.then(() => receive(data)).catch(reportFailure);
};
breath.port1.onmessage = () => work();

/** @param {any} message */
async function receive(message) {
  if (message.kind === "start") {
    workerEngine = await startEngine(message.module);
    openInWorker(message);
  } else if (message.kind === "open") {
    waitingTasks = [];
    openInWorker(message);
  } else if (message.kind === "run") {
    for (const replicate of message.replicates) {
      waitingTasks.push({ job: message.job, plan: message.plan, replicate });
    }
  } else if (message.kind === "drop") {
    waitingTasks = waitingTasks.filter((task) => task.job !== message.job);
  }
  keepWorking();
}

/** @param {{ name: string, text: string }} scenario */
function openInWorker({ name, text }) {
  const answer = workerEngine?.ask({ ask: "open", name, text }).answer;
  postMessage({ kind: "opened", problems: answer?.problems });
}

function keepWorking() {
  if (isWorking || waitingTasks.length === 0) return;
  isWorking = true;
  breath.port2.postMessage(null);
}

function work() {
  isWorking = false;
  const task = takeTask();
  if (!task || !workerEngine) return;
  try {
    runTask(workerEngine, task);
  } catch (error) {
    reportFailure(error, task);
    return;
  }
  keepWorking();
}

/** @returns {Task | undefined} */
function takeTask() {
  const urgent = waitingTasks.findIndex((task) => task.replicate < FIRST_ROUND);
  return waitingTasks.splice(Math.max(0, urgent), 1)[0];
}

/**
 * @param {import("./module.js").Engine} engine
 * @param {Task} task
 */
function runTask(engine, { job, plan, replicate }) {
  const begun = performance.now();
  // Of replicates that may take long, the page has to know that they have begun: it cannot be heard meanwhile.
  if (job !== lastJob || lastDuration > LONG) postMessage({ kind: "begun", job });
  lastJob = job;
  const { answer, floats } = engine.ask({ ask: "run", plan, replicates: [replicate] });
  if (answer.problems) {
    waitingTasks = waitingTasks.filter((task) => task.job !== job);
    postMessage({ kind: "refused", job, problems: answer.problems });
    return;
  }
  const { weeks, done, failed } = answer.ok;
  if (failed.length > 0) {
    postMessage({ kind: "failed", job, replicate, reason: failed[0].reason });
    return;
  }
  lastDuration = performance.now() - begun;
  const values = floats.slice();
  postMessage({ kind: "done", job, replicate, weeks, facts: done[0], values }, { transfer: [values.buffer] });
}

/**
 * After a failure this instance is dead; the page starts another worker in its place.
 * @param {unknown} error
 * @param {Task} [task] What it was doing.
 */
function reportFailure(error, task) {
  const failure = asFailure(error);
  workerEngine = null;
  waitingTasks = [];
  postMessage({ kind: "broken", failure: failure.kind, message: failure.message, job: task?.job, replicate: task?.replicate });
}
