// @ts-check
/**
 * From plans to pictures: computes what is missing, draws soon on few replicates and again on all, and never lets
 * outdated work pile up.
 *
 * While a first picture is on its way, newer wishes wait, and only the newest of them is kept. So a handle that is
 * dragged draws as fast as the machine can, and the last position is always drawn.
 */

/** @import { PlanQuestion, Problem } from "./types.js" */
/** @import { RunSet } from "./pool.js" */
/** @import { Picture } from "./picture.js" */
/** @import { Questions } from "./questions.js" */
import { number, say } from "../words.js";
import { commonReplicates, pictureOf } from "./picture.js";

/** A first picture stands on so many replicates, fewer where one takes long. */
const FIRST_REPLICATES = 8;
/** Milliseconds that a first picture may take before it is drawn on what there is. */
const FIRST_PATIENCE = 250;
/** Milliseconds that a newer wish waits for a picture of an older one. */
const WAITING_AT_MOST = 800;
/** A student with parents takes a good kilobyte in every worker; with more students than this, memory runs out. */
const STUDENTS_AT_MOST = 500_000;
/** Milliseconds between two pictures while replicates come in. */
const BETWEEN_PICTURES = 500;

/**
 * @typedef {{ id: number, name: string, hue: number, question: PlanQuestion }} WantedPlan
 * @typedef {{ plans: WantedPlan[], baseline: number, current: number }} Wanted Indices count the plans.
 *
 * @typedef {object} ResultEvents
 * @property {(picture: Picture) => void} onPicture
 * @property {(problems: { id: number, problems: Problem[] }[], warnings: Problem[]) => void} onProblems
 * @property {(share: number) => void} onProgress From 0 to 1 while computing, 1 when done.
 */

/**
 * @param {object} options
 * @param {Questions} options.questions
 * @param {ReturnType<typeof import("./pool.js").createPool>} options.pool
 * @param {number} options.replicates
 * @param {ResultEvents} options.events
 */
export function createResults({ questions, pool, replicates, events }) {
  /** @type {Wanted | null} */
  let waiting = null;
  let patience = 0;
  /** @type {{ wanted: Wanted, sets: RunSet[], begun: number, hasPicture: boolean, lastPicture: number, timer: number, refine: () => void } | null} */
  let now = null;

  /**
   * Asks for the picture of some plans.
   * @param {Wanted} wanted
   */
  function show(wanted) {
    const isBusy = now && !now.hasPicture && performance.now() - now.begun < WAITING_AT_MOST;
    if (!now || !isBusy) {
      begin(wanted);
      return;
    }
    if (!waiting) patience = window.setTimeout(() => waiting && begin(waiting), WAITING_AT_MOST);
    waiting = wanted;
  }

  /** @param {Wanted} wanted */
  function begin(wanted) {
    waiting = null;
    clearTimeout(patience);
    if (now) clearTimeout(now.timer);
    now = null;
    const keys = wanted.plans.map((plan) => JSON.stringify(plan.question));
    pool.keepOnly(new Set(keys));
    /** @type {(count: number) => RunSet[]} */
    const runAll = (count) => wanted.plans.map((plan, place) =>
      pool.run(keys[place], plan.question, Math.min(count, replicates), () => hear(sets)));
    // The workers start before the plans are described here: both take their time at once.
    /** @type {RunSet[]} */
    const sets = runAll(FIRST_REPLICATES);
    const described = wanted.plans.map((plan) => withinReach(questions.describe(plan.question)));
    const troubled = wanted.plans.flatMap((plan, place) =>
      described[place].description ? [] : [{ id: plan.id, problems: described[place].problems }],
    );
    const warnings = described[wanted.current]?.description?.warnings ?? [];
    events.onProblems(troubled, warnings);
    if (troubled.length > 0) {
      pool.keepOnly(new Set());
      events.onProgress(1);
      return;
    }
    now = { wanted, sets, begun: performance.now(), hasPicture: false, lastPicture: 0, timer: 0, refine: () => runAll(replicates) };
    now.timer = window.setTimeout(() => hear(sets), FIRST_PATIENCE);
    hear(sets);
  }

  /** @param {RunSet[]} sets The runs that are spoken of; outdated ones are not listened to. */
  function hear(sets) {
    if (!now || now.sets !== sets) return;
    const refused = sets.findIndex((set) => set.problems);
    if (refused >= 0) {
      const problems = sets[refused].problems ?? [];
      const id = now.wanted.plans[refused].id;
      now = null;
      events.onProblems([{ id, problems }], []);
      events.onProgress(1);
      if (waiting) begin(waiting);
      return;
    }
    const common = commonReplicates(sets).length;
    const settled = Math.min(...sets.map((set) => set.values.size + set.failed.size));
    const complete = settled >= replicates;
    events.onProgress(complete ? 1 : progressOf(sets));
    if (complete || isTimeToDraw(common, settled)) draw(complete);
    // Where the first replicates all fail, others may still do.
    else if (!now.hasPicture && common === 0 && settled >= FIRST_REPLICATES) now.refine();
  }

  /**
   * @param {number} common Replicates that all plans have.
   * @param {number} settled Replicates of which all plans know what became of them.
   */
  function isTimeToDraw(common, settled) {
    if (!now || common === 0) return false;
    const time = performance.now();
    if (now.hasPicture) return time - now.lastPicture > BETWEEN_PICTURES;
    return settled >= FIRST_REPLICATES || (common > 1 && time - now.begun > FIRST_PATIENCE);
  }

  /** @param {boolean} complete */
  function draw(complete) {
    if (!now) return;
    const { wanted, sets } = now;
    const computed = wanted.plans.flatMap((plan, place) => {
      const description = questions.describe(plan.question).description;
      return description ? [{ ...plan, description, runs: sets[place] }] : [];
    });
    const picture = pictureOf(questions, computed, { baseline: wanted.baseline, current: wanted.current, wanted: replicates });
    if (picture) {
      if (!now.hasPicture) refineAfterPaint(now);
      now.hasPicture = true;
      now.lastPicture = performance.now();
      events.onPicture(picture);
    } else if (complete) {
      now.hasPicture = true;
      events.onProblems(failuresOf(wanted, sets), []);
    }
    if (complete && now) clearTimeout(now.timer);
    if (waiting) begin(waiting);
  }

  /**
   * The rest begins when the first picture can be seen: until then, workers would take from it what it needs.
   * @param {NonNullable<typeof now>} drawn
   */
  function refineAfterPaint(drawn) {
    const refine = () => setTimeout(() => {
      if (now === drawn) drawn.refine();
    });
    if (document.hidden) refine();
    else requestAnimationFrame(refine);
  }

  /** @param {RunSet[]} sets */
  function progressOf(sets) {
    const settled = sets.reduce((sum, set) => sum + set.values.size + set.failed.size, 0);
    return settled / (sets.length * replicates);
  }

  return { show };
}

/**
 * A plan whose schools would not fit into a browser is not even tried.
 * @param {import("./questions.js").Described} described
 * @returns {import("./questions.js").Described}
 */
function withinReach(described) {
  const { description } = described;
  const students = description ? description.schools * description.values["school.students"] : 0;
  if (students <= STUDENTS_AT_MOST) return described;
  const problem = {
    what: say("page.errors.too_large", { students: number(students), most: number(STUDENTS_AT_MOST) }),
    remedy: say("page.errors.too_large_remedy"),
    isOwn: true,
  };
  return { description: null, problems: [problem] };
}

/**
 * Why plans have no run at all.
 * @param {Wanted} wanted
 * @param {RunSet[]} sets
 */
function failuresOf(wanted, sets) {
  return wanted.plans.flatMap((plan, place) => {
    const reasons = [...new Set(sets[place].failed.values())];
    return reasons.length > 0 ? [{ id: plan.id, problems: reasons.map((what) => ({ what })) }] : [];
  });
}
