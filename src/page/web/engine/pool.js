// @ts-check
/**
 * The workers: who computes which replicate of which plan, and what is already known.
 *
 * Replicates are dealt round-robin: the first few over all workers, so that there is a picture soon, and the rest
 * behind them. What is known of a plan is kept, also where its computation was dropped half-way.
 */

/** @import { PlanQuestion, Problem, RunFacts } from "./types.js" */
import { createCache } from "./cache.js";
import { EngineFailure } from "./failure.js";

/**
 * @typedef {object} RunSet What is known of one plan.
 * @property {string} key
 * @property {number} weeks
 * @property {Map<number, Float32Array>} values By replicate: the measures of every week, from week 0 on.
 * @property {Map<number, RunFacts>} facts
 * @property {Map<number, string>} failed Replicates that cannot be computed, with the reason.
 * @property {Problem[] | null} problems Why the plan cannot run at all.
 *
 * @typedef {{ id: number, plan: PlanQuestion, runs: RunSet, missing: Set<number>, onProgress: (runs: RunSet) => void }} Job
 *
 * @typedef {{ thread: Worker, place: number, hasLeft: boolean, busyWith: number | null }} Seat `busyWith` is the job of
 *   a replicate that may take long.
 */

/** So many plans are remembered; one takes about 1.5 MB. */
const REMEMBERED_PLANS = 16;
/** Milliseconds that a worker may go on with what was dropped. */
const PATIENCE_WITH_WORKERS = 500;
/** A pool whose workers die more often than this gives up. */
const DEATHS_AT_MOST = 6;

/**
 * Starts the workers.
 * @param {object} options
 * @param {WebAssembly.Module | Uint8Array} options.module The engine, compiled or as bytes.
 * @param {string} options.code The code of a worker.
 * @param {number} options.workers
 * @param {{ name: string, text: string }} options.scenario
 * @param {(failure: EngineFailure) => void} options.onFailure When computing has come to an end for good.
 */
export function createPool({ module, code, workers, scenario, onFailure }) {
  const address = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
  /** @type {ReturnType<typeof createCache<RunSet>>} */
  const known = createCache(REMEMBERED_PLANS);
  /** @type {Map<number, Job>} */
  const jobs = new Map();
  let opened = scenario;
  let jobsSoFar = 0;
  let deaths = 0;
  /** @type {Seat[]} */
  const seats = [];
  for (let place = 0; place < workers; place += 1) seats.push(takeSeat(place));

  /**
   * @param {number} place
   * @returns {Seat}
   */
  function takeSeat(place) {
    const thread = startThread(address);
    /** @type {Seat} */
    const seat = { thread, place, hasLeft: false, busyWith: null };
    thread.onmessage = ({ data }) => hear(seat, data);
    thread.onerror = (event) => {
      event.preventDefault();
      mourn(seat, new EngineFailure("workers", event.message ?? ""));
    };
    thread.postMessage({ kind: "start", module, ...opened });
    return seat;
  }

  /**
   * @param {Seat} seat
   * @param {any} message
   */
  function hear(seat, message) {
    seat.busyWith = message.kind === "begun" ? message.job : null;
    if (message.kind === "broken") {
      const job = jobs.get(message.job);
      if (job) settle(job, message.replicate, () => job.runs.failed.set(message.replicate, message.message));
      mourn(seat, new EngineFailure(message.failure, message.message));
      return;
    }
    const job = jobs.get(message.job);
    if (!job) return;
    if (message.kind === "done") {
      settle(job, message.replicate, () => {
        job.runs.weeks = message.weeks;
        job.runs.values.set(message.replicate, message.values);
        job.runs.facts.set(message.replicate, message.facts);
      });
    } else if (message.kind === "failed") {
      settle(job, message.replicate, () => job.runs.failed.set(message.replicate, message.reason));
    } else if (message.kind === "refused") {
      job.runs.problems = message.problems;
      finish(job);
    }
  }

  /**
   * @param {Job} job
   * @param {number} replicate
   * @param {() => void} keep
   */
  function settle(job, replicate, keep) {
    keep();
    job.missing.delete(replicate);
    if (job.missing.size === 0) finish(job);
    else job.onProgress(job.runs);
  }

  /** @param {Job} job */
  function finish(job) {
    jobs.delete(job.id);
    job.onProgress(job.runs);
  }

  /**
   * A worker died: another takes its place, unless too many have died.
   * @param {Seat} seat
   * @param {EngineFailure} failure
   */
  function mourn(seat, failure) {
    if (seat.hasLeft) return;
    deaths += 1;
    if (deaths <= DEATHS_AT_MOST) replace(seat);
    else onFailure(failure);
  }

  /**
   * Puts a new worker in the place of one, and deals out again what the other one had.
   * @param {Seat} seat
   */
  function replace(seat) {
    if (seat.hasLeft) return;
    seat.hasLeft = true;
    seat.thread.terminate();
    const next = takeSeat(seat.place);
    seats[seat.place] = next;
    for (const job of jobs.values()) {
      const lost = [...job.missing].filter((replicate) => replicate % workers === seat.place);
      if (lost.length > 0) next.thread.postMessage(asked(job, lost));
    }
  }

  /**
   * A worker hears only between two replicates. One that is still busy with a huge one that nobody wants is replaced.
   * @param {Seat} seat
   * @param {number} dropped
   */
  function free(seat, dropped) {
    if (seat.busyWith !== dropped) return;
    setTimeout(() => {
      if (seat.busyWith === dropped) replace(seat);
    }, PATIENCE_WITH_WORKERS);
  }

  /**
   * @param {Job} job
   * @param {number[]} replicates
   */
  function asked(job, replicates) {
    return { kind: "run", job: job.id, plan: job.plan, replicates };
  }

  /**
   * Computes what is missing of a plan's first `count` replicates, and tells of every one that comes in.
   * @param {string} key What the plan is known by.
   * @param {PlanQuestion} plan
   * @param {number} count
   * @param {(runs: RunSet) => void} onProgress
   * @returns {RunSet}
   */
  function run(key, plan, count, onProgress) {
    const runs = known.get(key) ?? emptyRuns(key);
    known.set(key, runs);
    const job = jobOf(runs, plan, onProgress);
    /** @type {number[]} */
    const added = [];
    for (let replicate = 0; replicate < count && !runs.problems; replicate += 1) {
      if (!runs.values.has(replicate) && !runs.failed.has(replicate) && !job.missing.has(replicate)) added.push(replicate);
    }
    for (const replicate of added) job.missing.add(replicate);
    if (job.missing.size > 0) jobs.set(job.id, job);
    seats.forEach((seat, place) => {
      const dealt = added.filter((replicate) => replicate % workers === place);
      if (dealt.length > 0) seat.thread.postMessage(asked(job, dealt));
    });
    return runs;
  }

  /**
   * The job that is at work on some runs, or a new one.
   * @param {RunSet} runs
   * @param {PlanQuestion} plan
   * @param {(runs: RunSet) => void} onProgress
   * @returns {Job}
   */
  function jobOf(runs, plan, onProgress) {
    for (const job of jobs.values()) {
      if (job.runs === runs) {
        job.onProgress = onProgress;
        return job;
      }
    }
    jobsSoFar += 1;
    return { id: jobsSoFar, plan, runs, missing: new Set(), onProgress };
  }

  /**
   * Drops all work but that for some plans.
   * @param {Set<string>} keys
   */
  function keepOnly(keys) {
    for (const job of [...jobs.values()]) {
      if (keys.has(job.runs.key)) continue;
      jobs.delete(job.id);
      for (const seat of seats) {
        seat.thread.postMessage({ kind: "drop", job: job.id });
        free(seat, job.id);
      }
    }
  }

  /**
   * Opens another scenario in all workers; everything known is forgotten.
   * @param {{ name: string, text: string }} next
   */
  function open(next) {
    opened = next;
    known.clear();
    jobs.clear();
    for (const seat of seats) seat.thread.postMessage({ kind: "open", ...next });
  }

  return { run, keepOnly, open };
}

/**
 * Nothing known yet.
 * @param {string} key
 * @returns {RunSet}
 */
function emptyRuns(key) {
  return {
    key, weeks: 0, values: new Map(), facts: new Map(), failed: new Map(), problems: null,
  };
}

/** @param {string} address */
function startThread(address) {
  try {
    return new Worker(address);
  } catch (error) {
    throw new EngineFailure("workers", error instanceof Error ? error.message : String(error));
  }
}
