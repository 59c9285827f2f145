/**
 * The shapes of what the engine is asked and answers, for the type checker alone: nothing here is run, and the
 * bundle leaves the file out.
 *
 * @typedef {{ strategy: string, changes: string[] }} PlanQuestion A strategy's name, and overrides as scenario files
 *   write them.
 *
 * @typedef {{ what: string, where?: string, remedy?: string, isOwn?: boolean }} Problem `isOwn` marks what the page says
 *   in its own language; the engine speaks English.
 *
 * @typedef {"found" | "recalled" | "assumed"} Standing
 *
 * @typedef {object} Parameter One row of the registry of parameters.
 * @property {string} key
 * @property {string} table
 * @property {string} name
 * @property {string} symbol
 * @property {number} default
 * @property {[number, number]} plausible
 * @property {number} least
 * @property {number} most
 * @property {boolean} whole
 * @property {string} unit
 * @property {string} meaning
 * @property {Standing} standing
 * @property {string} source
 *
 * @typedef {{ name: string, label: string, unit: string, better: "higher" | "lower", meaning: string }} Measure
 *
 * @typedef {object} Registry
 * @property {Parameter[]} parameters
 * @property {Measure[]} measures
 * @property {string[]} targets
 * @property {{ name: string, label: string }[]} fates
 * @property {string[]} levels
 *
 * @typedef {object} Spell A stretch of a practice. Times are in weeks after the start; no `until` means to the end.
 * @property {number} intensity
 * @property {number} from
 * @property {number | null} until
 * @property {string | null} [target]
 *
 * @typedef {object} Strategy
 * @property {string} name
 * @property {string} label
 * @property {string} summary
 * @property {number | null} colour
 * @property {number} capacity
 * @property {number | null} dependence
 * @property {Record<string, Spell[]>} plan
 *
 * @typedef {object} Practice
 * @property {string} name
 * @property {string} label
 * @property {string} meaning
 * @property {string} source
 * @property {number} cost
 * @property {boolean} seats
 *
 * @typedef {object} Description What a scenario is under one plan.
 * @property {string} title
 * @property {string} question
 * @property {number} years
 * @property {number} weeks_per_year
 * @property {number} weeks
 * @property {number} seed
 * @property {string} name
 * @property {string} reference The strategy that the scenario compares others with.
 * @property {number} schools
 * @property {string} level
 * @property {number[]} leader_leaves Weeks after which leaders leave for certain.
 * @property {Record<string, number>} values
 * @property {Strategy[]} strategies
 * @property {Practice[]} practices
 * @property {number} designed_cost Mean cost over the run before a budget, in shares of an ordinary leader's capacity.
 * @property {number} cost The same as the budget pays for it.
 * @property {Problem[]} warnings
 * @property {Float32Array} demand Per week, in shares of an ordinary leader's capacity.
 * @property {Float32Array} capacity Per week, in the same shares.
 *
 * @typedef {{ replicate: number, capacity_used: number, fates: Record<string, number> }} RunFacts
 *
 * @typedef {object} CompareRow
 * @property {string} measure
 * @property {number} value
 * @property {number | null} low
 * @property {number | null} high
 * @property {number} better
 * @property {number} equal
 * @property {number} replicates
 *
 * @typedef {{ ok?: any, problems?: Problem[] }} Answer
 */
