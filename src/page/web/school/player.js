// @ts-check
/**
 * Goes through the weeks, from the time before the first: plays and pauses, a slider to any week, a step to either side, and speed. Where people ask
 * for less motion, nothing plays by itself: the button goes some weeks on at every press.
 */
import { say, weekInWords, weeksInWords } from "../words.js";
import { button, element, setAttribute, setText } from "../controls/dom.js";

/** Weeks in a second. */
const PLAYING_SPEEDS = [4, 12, 36];
/** Where nothing moves by itself, a press goes on by so many weeks. */
const STEP_WEEKS = 6;

/**
 * @typedef {object} WeekPlayer
 * @property {HTMLElement} node
 * @property {(weeks: number, weeksPerYear: number) => void} setLength
 * @property {(week: number) => void} setWeek From 0, before the first week; one beyond the end is the end.
 * @property {() => number} week
 * @property {() => boolean} isPlaying
 * @property {() => void} pause
 * @property {() => void} destroy
 */

/**
 * @param {(week: number, isPlaying: boolean) => void} onWeek Whenever another week is to be shown, or playing ends.
 * @returns {WeekPlayer}
 */
export function createWeekPlayer(onWeek) {
  const stillness = window.matchMedia("(prefers-reduced-motion: reduce)");
  let [week, weeks, weeksPerYear] = [0, 0, 36];
  /**
   * Since when it plays, and from which week; nothing where it stands still.
   * @type {{ time: number, week: number } | null}
   */
  let start = null;
  let frame = 0;
  const play = button("", () => (stillness.matches ? step(STEP_WEEKS) : start ? pause() : begin()), {
    class: "school-play main",
  });
  const slider = element("input", {
    type: "range",
    min: 0,
    max: 0,
    step: 1,
    class: "school-slider",
    "aria-label": say("page.watch.week"),
    oninput: () => {
      pause();
      go(slider.valueAsNumber);
    },
  });
  const back = button("‹", () => step(-1), {
    class: "small",
    "aria-label": say("page.watch.week_back"),
    title: say("page.watch.week_back"),
  });
  const on = button("›", () => step(1), {
    class: "small",
    "aria-label": say("page.watch.week_on"),
    title: say("page.watch.week_on"),
  });
  const shown = element("output", { class: "school-week" });
  const speed = element(
    "select",
    { "aria-label": say("page.watch.speed"), onchange: restart },
    ...PLAYING_SPEEDS.map((each) =>
      element("option", { value: each }, say("page.watch.weeks_a_second", { number: each })),
    ),
  );
  speed.value = String(PLAYING_SPEEDS[1]);
  const node = element(
    "div",
    { class: "school-player", role: "group", "aria-label": say("page.watch.player") },
    element("div", { class: "school-player-buttons" }, play, back, on, speed, shown),
    slider,
  );
  stillness.addEventListener("change", settle);
  settle();

  function begin() {
    if (week >= weeks) go(0);
    start = { time: performance.now(), week };
    settle();
    frame = requestAnimationFrame(tick);
  }

  /** @param {number} time */
  function tick(time) {
    if (!start) return;
    const next = start.week + Math.floor(((time - start.time) / 1000) * Number(speed.value));
    if (next >= weeks) {
      start = null;
      settle();
      go(weeks);
      return;
    }
    if (next > week) go(next);
    frame = requestAnimationFrame(tick);
  }

  function restart() {
    if (start) start = { time: performance.now(), week };
  }

  function pause() {
    if (!start) return;
    start = null;
    cancelAnimationFrame(frame);
    settle();
    onWeek(week, false);
  }

  /** @param {number} by */
  function step(by) {
    pause();
    go(week + by);
  }

  /** @param {number} next */
  function go(next) {
    week = Math.min(weeks, Math.max(0, next));
    write();
    onWeek(week, start !== null);
  }

  function write() {
    const words = weekInWords(week, weeksPerYear);
    slider.value = String(week);
    setAttribute(slider, "aria-valuetext", words);
    setText(shown, words);
  }

  /** Writes what the button does now. */
  function settle() {
    if (stillness.matches && start) pause();
    const words = stillness.matches
      ? say("page.watch.go_on", { weeks: weeksInWords(STEP_WEEKS, weeksPerYear) })
      : say(start ? "page.watch.pause" : "page.watch.play");
    setText(play, words);
    speed.hidden = stillness.matches;
  }

  return {
    node,
    setLength: (newWeeks, newWeeksPerYear) => {
      [weeks, weeksPerYear] = [newWeeks, newWeeksPerYear];
      slider.max = String(weeks);
      week = Math.min(week, weeks);
      settle();
      write();
    },
    setWeek: (next) => {
      pause();
      go(next);
    },
    week: () => week,
    isPlaying: () => start !== null,
    pause,
    destroy: () => {
      start = null;
      cancelAnimationFrame(frame);
      stillness.removeEventListener("change", settle);
    },
  };
}
