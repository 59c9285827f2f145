// @ts-check
/**
 * Why a teacher moved in a week: what pushed and pulled belief, and what speaks for and against teaching this way, as
 * numbers and in sentences.
 */
import { MISSING_NUMBER, number, percent, points, say, signedPoints } from "../words.js";

/** @typedef {import("./watched.js").WatchedSchool} WatchedSchool */

/** What adds up to the week's move of belief, upward or downward. */
export const BELIEF_REASONS = [
  "colleagues",
  "anchor",
  "sides",
  "own_evidence",
  "peer_evidence",
  "rationale",
  "student_voice",
  "design_team",
  "reactance",
  "isolation",
  "strain_on_belief",
  "parents",
  "chance",
];
/** What speaks for teaching this way. */
export const INTENTION_TERMS = ["intention_belief", "intention_norm", "intention_skill", "intention_mandate"];
/** What speaks against it. */
export const THRESHOLD_TERMS = ["threshold", "threshold_inertia", "threshold_strain", "threshold_first_year"];
/** What adds up to the effort that effort moves towards. */
export const AIM_TERMS = ["effort_decided", "effort_routine", "effort_newcomers"];

/** Less than this of belief does not move anybody. */
const HARDLY_MOVED = 0.0005;
/** Less than this of effort in a week is no change worth telling. */
const STEADY_EFFORT = 0.002;

/** @typedef {{ key: string, name: string, value: number }} Reason */

/**
 * What moved a teacher's belief in a week, in a fixed order.
 * @param {WatchedSchool} school
 * @param {number} week
 * @param {number} teacher
 * @returns {Reason[]}
 */
export function beliefReasons(school, week, teacher) {
  return BELIEF_REASONS.map((key) => reasonOf(school, week, teacher, key, 1));
}

/**
 * What speaks for teaching this way, upward, and against it, downward.
 * @param {WatchedSchool} school
 * @param {number} week
 * @param {number} teacher
 * @returns {Reason[]}
 */
export function effortReasons(school, week, teacher) {
  return [
    ...INTENTION_TERMS.map((key) => reasonOf(school, week, teacher, key, 1)),
    ...THRESHOLD_TERMS.map((key) => reasonOf(school, week, teacher, key, -1)),
  ];
}

/**
 * What effort moves towards: what is decided for, what a routine holds up, and what newcomers take.
 * @param {WatchedSchool} school
 * @param {number} week
 * @param {number} teacher
 * @returns {Reason[]}
 */
export function aimReasons(school, week, teacher) {
  return AIM_TERMS.map((key) => reasonOf(school, week, teacher, key, 1));
}

/**
 * @param {WatchedSchool} school
 * @param {number} week
 * @param {number} teacher
 * @param {string} key
 * @param {number} sign
 * @returns {Reason}
 */
function reasonOf(school, week, teacher, key, sign) {
  return { key, name: say(`page.reasons.${key}`), value: sign * school.of(week, teacher, key) };
}

/**
 * The strongestReason push and the strongestReason pull of a week, as a sentence.
 * @param {Reason[]} reasons
 */
export function beliefSentence(reasons) {
  const known = reasons.filter(({ value }) => Math.abs(value) >= HARDLY_MOVED);
  const up = strongestReason(known.filter(({ value }) => value > 0));
  const down = strongestReason(known.filter(({ value }) => value < 0));
  const clauses = [up && say(`page.reasons.${up.key}_up`), down && say(`page.reasons.${down.key}_down`)];
  // What moved more is said first.
  if (up && down && Math.abs(down.value) > up.value) clauses.reverse();
  const [first, second] = clauses.filter((clause) => clause !== undefined);
  if (first === undefined) return say("page.reasons.hardly_moved");
  return beginningLarge(
    second === undefined ? say("page.reasons.one", { first }) : say("page.reasons.two", { first, second }),
  );
}

/**
 * How far belief moved in a week, in words.
 * @param {WatchedSchool} school
 * @param {number} week
 * @param {number} teacher
 */
export function beliefMove(school, week, teacher) {
  const reasons = beliefReasons(school, week, teacher);
  const sum = reasons.reduce((total, { value }) => total + value, 0);
  return say("page.reasons.belief_moved", {
    points: signedPoints(sum),
    belief: percent(school.of(week, teacher, "belief")),
  });
}

/**
 * What speaks most for and against teaching this way, what a routine holds up, and what became of effort, in sentences.
 * @param {WatchedSchool} school
 * @param {number} week
 * @param {number} teacher
 */
export function effortSentence(school, week, teacher) {
  if (week === 0) return say("page.reasons.effort_is", { effort: percent(school.of(week, teacher, "effort")) });
  const reasons = effortReasons(school, week, teacher);
  const forIt = strongestReason(reasons.filter(({ value }) => value > 0));
  const against = strongestReason(reasons.filter(({ value }) => value < 0));
  const effort = school.of(week, teacher, "effort");
  const before = school.of(week, teacher, "arrived") !== 1 ? school.of(week - 1, teacher, "effort") : NaN;
  const change = effort - before;
  const became = !Number.isFinite(change)
    ? "is"
    : Math.abs(change) < STEADY_EFFORT
      ? "stays"
      : change > 0
        ? "rises"
        : "falls";
  const sum = (/** @type {number} */ sign) =>
    reasons.reduce((total, { value }) => (value * sign > 0 ? total + Math.abs(value) : total), 0);
  const held = school.of(week, teacher, "effort_routine");
  return [
    say("page.reasons.for_and_against", {
      for: number(sum(1), 2),
      against: number(sum(-1), 2),
      most_for: forIt?.name ?? MISSING_NUMBER,
      most_against: against?.name ?? MISSING_NUMBER,
    }),
    ...(held >= STEADY_EFFORT ? [say("page.reasons.routine_holds", { points: points(held) })] : []),
    say(`page.reasons.effort_${became}`, { effort: percent(effort) }),
  ].join(" ");
}

/**
 * The largest size that any of some reasons has in any week of some runs: the scale of their bars, the same all along.
 * @param {WatchedSchool[]} schools
 * @param {number} teacher
 * @param {string[]} keys
 */
export function largestReason(schools, teacher, keys) {
  let largest = 0;
  for (const school of schools) {
    for (let week = 1; week <= school.weeks; week += 1) {
      for (const key of keys) largest = Math.max(largest, Math.abs(school.of(week, teacher, key)) || 0);
    }
  }
  return largest;
}

/** @param {Reason[]} reasons @returns {Reason | undefined} */
function strongestReason(reasons) {
  return reasons.reduce(
    (most, reason) => (most === undefined || Math.abs(reason.value) > Math.abs(most.value) ? reason : most),
    /** @type {Reason | undefined} */ (undefined),
  );
}

/** @param {string} text */
function beginningLarge(text) {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
