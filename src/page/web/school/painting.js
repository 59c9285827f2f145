// @ts-check
/**
 * Paints one week of a school onto a canvas: who looks to whom, and every teacher in the colour of their fidelity.
 */
import { colourOfHeat } from "../figures/colour.js";

/** @typedef {import("../figures/look.js").FigureTheme} FigureTheme */
/** @typedef {import("./layout.js").SchoolLayout} SchoolLayout */
/** @typedef {import("./watched.js").WatchedSchool} WatchedSchool */

/** How much smaller and larger than an ordinary teacher a mark may be. */
const LEAST_SIZE = 0.72;
const MOST_SIZE = 1.25;
const WHOLE_TURN = 2 * Math.PI;

/**
 * @param {HTMLCanvasElement} canvas
 * @param {WatchedSchool} school
 * @param {SchoolLayout} layout
 * @param {{ week: number, chosen: number, theme: FigureTheme }} moment `chosen` is a teacher, or -1.
 */
export function paintSchool(canvas, school, layout, { week, chosen, theme }) {
  const context = canvas.getContext("2d");
  if (!context) return;
  const colours = theme.palette[theme.ground];
  const dots = canvas.width / Math.max(1, canvas.clientWidth || canvas.width);
  context.setTransform(dots, 0, 0, dots, 0, 0);
  context.clearRect(0, 0, canvas.width, canvas.height);
  for (const { x, y, across, down } of layout.ovals) {
    context.beginPath();
    context.ellipse(x, y, across, down, 0, 0, WHOLE_TURN);
    context.fillStyle = colours.grid_line;
    context.globalAlpha = 0.45;
    context.fill();
  }
  context.globalAlpha = 1;
  if (layout.arrangement === "teams") paintTies(context, school, layout, week, chosen, colours);
  for (let teacher = 0; teacher < school.teachers; teacher += 1) {
    paintTeacher(context, school, layout, teacher, {
      week,
      isChosen: teacher === chosen,
      colours,
      heat: theme.palette.heat,
    });
  }
}

/**
 * Gives a canvas as many dots as its place on the screen has.
 * @param {HTMLCanvasElement} canvas
 * @param {number} width
 * @param {number} height
 */
export function fitCanvas(canvas, width, height) {
  const dots = Math.min(3, window.devicePixelRatio || 1);
  canvas.style.height = `${height}px`;
  canvas.width = Math.round(width * dots);
  canvas.height = Math.round(height * dots);
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {WatchedSchool} school
 * @param {SchoolLayout} layout
 * @param {number} week
 * @param {number} chosen
 * @param {import("../figures/look.js").GroundColours} colours
 */
function paintTies(context, school, layout, week, chosen, colours) {
  const ties = school.ties(week);
  const faint = Math.min(0.55, Math.max(0.12, 0.55 * Math.sqrt(150 / Math.max(1, ties.length))));
  /** @type {(pairs: [number, number][], colour: string, width: number, opacity: number) => void} */
  const draw = (pairs, colour, width, opacity) => {
    context.beginPath();
    for (const [one, other] of pairs) {
      context.moveTo(...layout.places[one]);
      context.lineTo(...layout.places[other]);
    }
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.globalAlpha = opacity;
    context.stroke();
    context.globalAlpha = 1;
  };
  draw(ties, colours.axis_line, 0.9, faint);
  if (chosen >= 0)
    draw(
      ties.filter((pair) => pair.includes(chosen)),
      colours.ink,
      1.6,
      0.9,
    );
}

/**
 * A dot or a room. A ring around it: new this year. A cross on it: goes in the summer.
 * @param {CanvasRenderingContext2D} context
 * @param {WatchedSchool} school
 * @param {SchoolLayout} layout
 * @param {number} teacher
 * @param {{ week: number, isChosen: boolean, colours: import("../figures/look.js").GroundColours, heat: string[] }} moment
 */
function paintTeacher(context, school, layout, teacher, { week, isChosen, colours, heat }) {
  const [x, y] = layout.places[teacher];
  const isRoom = layout.arrangement === "rooms";
  const influence = school.of(week, teacher, "influence");
  const size =
    isRoom || !Number.isFinite(influence) ? 1 : Math.min(MOST_SIZE, Math.max(LEAST_SIZE, Math.sqrt(influence)));
  const radius = layout.radius * size;
  const fidelity = school.of(week, teacher, "fidelity");
  /** @type {(reach: number) => void} */
  const outline = (reach) => {
    context.beginPath();
    if (isRoom) context.roundRect(x - reach, y - reach, 2 * reach, 2 * reach, 3);
    else context.arc(x, y, reach, 0, WHOLE_TURN);
  };
  outline(radius);
  context.fillStyle = Number.isFinite(fidelity) ? colourOfHeat(heat, fidelity) : colours.missing;
  context.fill();
  context.lineWidth = 1;
  // The rim keeps the darkest and the brightest visible on every ground.
  context.strokeStyle = colours.muted;
  context.stroke();
  if (school.isNew(week, teacher)) {
    outline(radius + 1.5);
    context.lineWidth = 2;
    context.strokeStyle = colours.ink;
    context.setLineDash([3, 2]);
    context.stroke();
    context.setLineDash([]);
  }
  if (school.isLeaving(week, teacher)) paintCross(context, x, y, radius * 0.75, colours);
  if (isChosen) {
    outline(radius + 4);
    context.lineWidth = 2.5;
    context.strokeStyle = colours.ink;
    context.stroke();
  }
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {number} x
 * @param {number} y
 * @param {number} reach
 * @param {import("../figures/look.js").GroundColours} colours
 */
function paintCross(context, x, y, reach, colours) {
  for (const [width, colour] of /** @type {[number, string][]} */ ([
    [5, colours.ground],
    [2.2, colours.ink],
  ])) {
    context.beginPath();
    context.moveTo(x - reach, y - reach);
    context.lineTo(x + reach, y + reach);
    context.moveTo(x + reach, y - reach);
    context.lineTo(x - reach, y + reach);
    context.lineWidth = width;
    context.lineCap = "round";
    context.strokeStyle = colour;
    context.stroke();
  }
}
