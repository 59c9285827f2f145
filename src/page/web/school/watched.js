// @ts-check
/**
 * One run of one school as the engine watched it: every teacher's state in every week and what moved it, and the
 * school's own state. Week 0 is before anything happens; every other week is seen at its end.
 */

/**
 * @typedef {object} WatchAnswer What the engine says of the numbers.
 * @property {number} weeks The last week.
 * @property {number} weeks_per_year
 * @property {number} teachers
 * @property {string[]} columns Of every teacher, the reasons included.
 * @property {string[]} reasons
 * @property {string[]} school_columns
 * @property {[number, number][][]} ties By school year: who looks to whom.
 * @property {[number, number][]} teams First teacher of a team, and the first after it.
 */

/** @typedef {{ watched: WatchAnswer, floats: Float32Array }} Watch */

/**
 * @typedef {object} WatchedSchool
 * @property {number} weeks The last week.
 * @property {number} weeksPerYear
 * @property {number} teachers
 * @property {[number, number][]} teams
 * @property {(week: number) => [number, number][]} ties Pairs of teachers with a tie in that week's year.
 * @property {(week: number, teacher: number, column: string) => number} of A teacher's value, NaN where it is unknown.
 * @property {(week: number, column: string) => number} ofSchool
 * @property {(week: number, teacher: number) => boolean} isNew Whether the teacher came in the summer before this year.
 * @property {(week: number, teacher: number) => boolean} isLeaving Whether the teacher goes at the end of this year;
 *   known in its last weeks.
 * @property {(week: number) => number} newLeaderSince The week in which the leader of this week came; 0 for the first.
 */

/** For so many weeks before the summer it shows who will go. */
const WEEKS_OF_LEAVING = 6;

/**
 * @param {Watch} watch
 * @returns {WatchedSchool}
 */
export function watchedSchool({ watched, floats }) {
  const { weeks, weeks_per_year: weeksPerYear, teachers, teams, columns, school_columns: schoolColumns } = watched;
  const places = new Map(columns.map((name, index) => [name, index]));
  const schoolPlaces = new Map(schoolColumns.map((name, index) => [name, index]));
  const schoolStart = (weeks + 1) * teachers * columns.length;
  const pairsByYear = watched.ties.map(distinctPairs);
  /** @type {(week: number, teacher: number, column: string) => number} */
  const of = (week, teacher, column) => {
    const place = places.get(column);
    return place === undefined ? NaN : floats[(week * teachers + teacher) * columns.length + place];
  };
  /** @type {(week: number, column: string) => number} */
  const ofSchool = (week, column) => {
    const place = schoolPlaces.get(column);
    return place === undefined ? NaN : floats[schoolStart + week * schoolColumns.length + place];
  };
  const yearOf = (/** @type {number} */ week) => Math.floor((Math.max(1, week) - 1) / weeksPerYear);
  const firstWeekOf = (/** @type {number} */ week) => yearOf(week) * weeksPerYear + 1;
  return {
    weeks,
    weeksPerYear,
    teachers,
    teams,
    ties: (week) => pairsByYear[yearOf(week)] ?? pairsByYear[pairsByYear.length - 1] ?? [],
    of,
    ofSchool,
    isNew: (week, teacher) => of(firstWeekOf(week), teacher, "arrived") === 1,
    isLeaving: (week, teacher) => {
      const next = firstWeekOf(week) + weeksPerYear;
      return next <= weeks && next - week <= WEEKS_OF_LEAVING && of(next, teacher, "arrived") === 1;
    },
    newLeaderSince: (week) => {
      for (let start = firstWeekOf(week); start > 1; start -= weeksPerYear) {
        if (ofSchool(start, "leader_left") === 1) return start;
      }
      return 0;
    },
  };
}

/**
 * The team of a teacher, counted from 1.
 * @param {WatchedSchool} school
 * @param {number} teacher
 */
export function teamOf(school, teacher) {
  return school.teams.findIndex(([start, end]) => teacher >= start && teacher < end) + 1;
}

/**
 * How many teachers implement in a week: those whose fidelity is at least a threshold.
 * @param {WatchedSchool} school
 * @param {number} week
 * @param {number} threshold
 */
export function teachersImplementing(school, week, threshold) {
  let count = 0;
  for (let teacher = 0; teacher < school.teachers; teacher += 1) {
    if (school.of(week, teacher, "fidelity") >= threshold) count += 1;
  }
  return count;
}

/**
 * Every pair once, whoever looks to whom.
 * @param {[number, number][]} ties
 * @returns {[number, number][]}
 */
function distinctPairs(ties) {
  /** @type {Map<string, [number, number]>} */
  const pairs = new Map();
  for (const [from, to] of ties) {
    const pair = /** @type {[number, number]} */ (from < to ? [from, to] : [to, from]);
    pairs.set(pair.join(), pair);
  }
  return [...pairs.values()];
}
