// @ts-check
/**
 * What can go wrong with the engine itself, as opposed to problems of a scenario, which it answers in words.
 */

/** @typedef {"unavailable" | "memory" | "panic" | "workers"} FailureKind */

/** The engine is missing or has died: `kind` chooses the words of the page, `message` is what the engine said. */
export class EngineFailure extends Error {
  /**
   * @param {FailureKind} kind
   * @param {string} message
   */
  constructor(kind, message) {
    super(message);
    this.name = "EngineFailure";
    /** @type {FailureKind} */
    this.kind = kind;
  }
}

/**
 * Any error as a failure of the engine: memory that ran out is told apart from everything else.
 * @param {unknown} error
 * @returns {EngineFailure}
 */
export function asFailure(error) {
  if (error instanceof EngineFailure) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new EngineFailure(speaksOfMemory(message) ? "memory" : "panic", message);
}

/**
 * Browsers and the engine name a lack of memory in different words.
 * @param {string} message
 */
export function speaksOfMemory(message) {
  return /out of memory|memory allocation|could not allocate|capacity overflow|allocation failed/i.test(message);
}
