// @ts-check
/**
 * Where teachers stand in a picture of their school: by teams, or classroom by classroom. A place depends on nothing
 * but the number of teachers and their teams, so it is the same in every week and under every plan.
 */

/** @typedef {"teams" | "rooms"} SchoolArrangement */

/**
 * @typedef {object} SchoolLayout
 * @property {SchoolArrangement} arrangement
 * @property {[number, number][]} places The middle of every teacher's mark, in pixels.
 * @property {number} radius Of the mark of an ordinary teacher.
 * @property {{ x: number, y: number, across: number, down: number }[]} ovals Around teams; none in rooms.
 */

const LARGEST_RADIUS = 15;
/** Teams up to this size form a ring; larger ones fill a disc. */
const LARGEST_RING = 9;
/** How much wider than high, or higher than wide, a team may be. */
const MOST_STRETCH = 1.5;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/**
 * @param {SchoolArrangement} arrangement
 * @param {number} teachers
 * @param {[number, number][]} teams
 * @param {number} width
 * @param {number} height
 * @returns {SchoolLayout}
 */
export function schoolLayout(arrangement, teachers, teams, width, height) {
  return arrangement === "rooms" ? roomsLayout(teachers, width, height) : teamsLayout(teams, width, height);
}

/**
 * Classrooms in rows, in the order of teams.
 * @param {number} teachers
 * @param {number} width
 * @param {number} height
 * @returns {SchoolLayout}
 */
function roomsLayout(teachers, width, height) {
  const { columns, cellWidth, cellHeight } = gridOf(teachers, width, height);
  return {
    arrangement: "rooms",
    places: Array.from({ length: teachers }, (_, index) => [
      ((index % columns) + 0.5) * cellWidth,
      (Math.floor(index / columns) + 0.5) * cellHeight,
    ]),
    radius: Math.min(LARGEST_RADIUS * 1.6, Math.min(cellWidth, cellHeight) / 2 - 2),
    ovals: [],
  };
}

/**
 * Teams in cells of a grid, each team as a ring or a disc.
 * @param {[number, number][]} teams
 * @param {number} width
 * @param {number} height
 * @returns {SchoolLayout}
 */
function teamsLayout(teams, width, height) {
  const { rows, cellWidth, cellHeight } = gridOf(teams.length, width, height);
  const room = Math.min(cellWidth, cellHeight) / 2;
  // A team uses the room of its cell, but stays a team to the eye.
  const [across, down] = [cellWidth, cellHeight].map((side) => Math.min(side / 2, MOST_STRETCH * room));
  /** @type {[number, number][]} */
  const places = [];
  const ovals = [];
  let radius = Math.min(LARGEST_RADIUS, room * 0.3);
  // Rows hold as many teams as each other, give or take one, and stand in the middle.
  const firstIn = (/** @type {number} */ row) => Math.floor((row * teams.length) / rows);
  for (const [index, [start, end]] of teams.entries()) {
    let row = 0;
    while (firstIn(row + 1) <= index) row += 1;
    const inRow = firstIn(row + 1) - firstIn(row);
    const x = (width - inRow * cellWidth) / 2 + (index - firstIn(row) + 0.5) * cellWidth;
    const y = (row + 0.5) * cellHeight;
    const members = end - start;
    const spread = members === 1 ? 0 : 0.68;
    radius = Math.min(radius, roomBetween(members, spread * room));
    for (let member = 0; member < members; member += 1) {
      const [distance, angle] = placeInTeam(member, members);
      places[start + member] = [
        x + distance * spread * across * Math.cos(angle),
        y + distance * spread * down * Math.sin(angle),
      ];
    }
    ovals.push({ x, y, across: across * 0.96, down: down * 0.96 });
  }
  return { arrangement: "teams", places, radius: Math.max(2.5, radius), ovals };
}

/**
 * Distance from the middle of the team (0 to 1) and direction of a member.
 * @param {number} member
 * @param {number} members
 */
function placeInTeam(member, members) {
  if (members <= LARGEST_RING) return [1, (member / members) * 2 * Math.PI - Math.PI / 2];
  return [Math.sqrt((member + 0.5) / members), member * GOLDEN_ANGLE];
}

/**
 * The largest radius with which members of a team do not touch.
 * @param {number} members
 * @param {number} spread
 */
function roomBetween(members, spread) {
  if (members === 1) return LARGEST_RADIUS;
  const apart =
    members <= LARGEST_RING ? 2 * spread * Math.sin(Math.PI / members) : (1.7 * spread) / Math.sqrt(members);
  // Influential teachers are drawn larger than ordinary ones.
  return (apart * 0.46) / 1.25;
}

/**
 * Columns and rows in which so many cells are as square as can be.
 * @param {number} cells
 * @param {number} width
 * @param {number} height
 */
function gridOf(cells, width, height) {
  let best = { columns: 1, rows: Math.max(1, cells), cellWidth: width, cellHeight: height / Math.max(1, cells) };
  for (let columns = 1; columns <= cells; columns += 1) {
    const rows = Math.ceil(cells / columns);
    const [cellWidth, cellHeight] = [width / columns, height / rows];
    if (Math.min(cellWidth, cellHeight) > Math.min(best.cellWidth, best.cellHeight)) {
      best = { columns, rows, cellWidth, cellHeight };
    }
  }
  return best;
}

/**
 * The teacher whose mark is nearest to a point, within reach; -1 where there is none.
 * @param {SchoolLayout} layout
 * @param {number} x
 * @param {number} y
 */
export function teacherAt(layout, x, y) {
  let [nearest, least] = [-1, Math.max(22, layout.radius * 1.5)];
  layout.places.forEach(([left, top], teacher) => {
    const apart = Math.hypot(left - x, top - y);
    if (apart < least) [nearest, least] = [teacher, apart];
  });
  return nearest;
}

/**
 * The nearest teacher in a direction; the same teacher where there is none.
 * @param {SchoolLayout} layout
 * @param {number} from
 * @param {number} across -1, 0 or 1
 * @param {number} down
 */
export function teacherTowards(layout, from, across, down) {
  const [x, y] = layout.places[from];
  let [next, least] = [from, Infinity];
  layout.places.forEach(([left, top], teacher) => {
    const along = (left - x) * across + (top - y) * down;
    const aside = Math.abs((left - x) * down) + Math.abs((top - y) * across);
    // What lies far aside is in another direction.
    if (along < 1 || aside > 2 * along) return;
    const apart = along + 2 * aside;
    if (apart < least) [next, least] = [teacher, apart];
  });
  return next;
}
