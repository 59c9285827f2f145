// @ts-check
/**
 * The questions that the page asks its own instance of the engine, with the answers that are worth remembering.
 */

/** @import { Description, PlanQuestion, Problem, Registry, CompareRow } from "./types.js" */
/** @import { Engine } from "./module.js" */
import { createCache } from "./cache.js";

/** So many described plans are remembered. */
const REMEMBERED_DESCRIPTIONS = 64;

/** @typedef {{ description: Description | null, problems: Problem[] }} Described */

/**
 * A scenario that is open: its text with every strategy that can be chosen, those that it lists itself, and the one
 * with which they are compared.
 * @typedef {{ name: string, text: string, strategies: string[], reference: string }} OpenedScenario
 */

/**
 * @param {Engine} engine
 */
export function createQuestions(engine) {
  /** @type {ReturnType<typeof createCache<Described>>} */
  const described = createCache(REMEMBERED_DESCRIPTIONS);
  /** @type {Registry} */
  const registry = engine.ask({ ask: "registry" }).answer.ok;

  /**
   * What the scenario is under a plan, or why it cannot be.
   * @param {PlanQuestion} plan
   * @returns {Described}
   */
  function describe(plan) {
    const key = JSON.stringify(plan);
    const remembered = described.get(key);
    if (remembered) return remembered;
    const { answer, floats } = engine.ask({ ask: "describe", plan });
    const known = answer.problems
      ? { description: null, problems: answer.problems }
      : { description: withWeeks(answer.ok, floats), problems: [] };
    described.set(key, known);
    return known;
  }

  /**
   * Opens a scenario; what was remembered of the last one is forgotten. Its text comes back with every strategy that
   * can be chosen in it.
   * @param {string} name
   * @param {string} text
   * @returns {{ scenario: OpenedScenario | null, problems: Problem[] }}
   */
  function open(name, text) {
    const { answer } = engine.ask({ ask: "open", name, text });
    if (answer.ok) described.clear();
    return { scenario: answer.ok ?? null, problems: answer.problems ?? [] };
  }

  /**
   * The distribution of measures over runs: by measure, week by week from week 0 on, `[mean, q05, q25, q50, q75, q95, count]`.
   * @param {string[]} measures
   * @param {number} runs
   * @param {number} weeks
   * @param {Float32Array} values
   */
  function bands(measures, runs, weeks, values) {
    return engine.ask({ ask: "bands", measures, runs, weeks }, values).floats.slice();
  }

  /**
   * Paired differences: the second half of the runs minus the first, replicate by replicate.
   * @param {number} runs
   * @param {number} weeks
   * @param {Float32Array} values
   * @returns {{ rows: CompareRow[], weekly: Float32Array }}
   */
  function compare(runs, weeks, values) {
    const { answer, floats } = engine.ask({ ask: "compare", runs, weeks }, values);
    return { rows: answer.ok.rows, weekly: floats.slice() };
  }

  /**
   * One run of one school, week by week and teacher by teacher.
   * @param {PlanQuestion} plan
   * @param {number} replicate
   * @param {number} school Which one of the district, from 0.
   * @returns {{ watched: any, floats: Float32Array, problems: Problem[] }}
   */
  function watch(plan, replicate, school) {
    const { answer, floats } = engine.ask({ ask: "watch", plan, replicate, school });
    return { watched: answer.ok ?? null, floats: floats.slice(), problems: answer.problems ?? [] };
  }

  /**
   * A scenario file that runs a plan.
   * @param {PlanQuestion} plan
   * @param {string} title
   * @param {string} comment
   * @returns {{ file: { name: string, text: string } | null, problems: Problem[] }}
   */
  function save(plan, title, comment) {
    const { answer } = engine.ask({ ask: "save", plan, title, comment });
    return { file: answer.ok ?? null, problems: answer.problems ?? [] };
  }

  /**
   * The squares of a QR code, or nothing where the text is too long for one.
   * @param {string} text
   * @returns {{ size: number, rows: string[] } | null}
   */
  function qr(text) {
    return engine.ask({ ask: "qr", text }).answer.ok ?? null;
  }

  return { registry, describe, open, bands, compare, watch, save, qr };
}

/** @typedef {ReturnType<typeof createQuestions>} Questions */

/**
 * @param {any} answer
 * @param {Float32Array} floats Demand of every week, then capacity of every week.
 * @returns {Description}
 */
function withWeeks(answer, floats) {
  return {
    ...answer,
    demand: floats.slice(0, answer.weeks),
    capacity: floats.slice(answer.weeks, 2 * answer.weeks),
  };
}
