// @ts-check
/**
 * How the school itself fares in a week: students' engagement, parents' support, and what the leader delivers, each as
 * a small bar with its number.
 */
import { percent, say, weekInWords } from "../words.js";
import { element, setText } from "../controls/dom.js";

/** @typedef {import("./watched.js").WatchedSchool} WatchedSchool */

const SCHOOL_MOODS = ["engagement", "support", "delivered"];

/**
 * @returns {{ node: HTMLElement, update: (school: WatchedSchool, week: number) => void }}
 */
export function createSchoolMood() {
  const rows = SCHOOL_MOODS.map((column) => ({ column, ...barRow(say(`page.watch.${column}`)) }));
  const leader = element("p", { class: "school-leader" });
  const node = element("div", { class: "school-mood" }, ...rows.map((row) => row.node), leader);
  /** @param {WatchedSchool} school @param {number} week */
  const update = (school, week) => {
    for (const { column, set } of rows) set(school.ofSchool(week, column));
    const since = school.newLeaderSince(week);
    setText(
      leader,
      since > 0
        ? say("page.watch.new_leader", { time: weekInWords(since, school.weeksPerYear) })
        : say("page.watch.first_leader"),
    );
    leader.classList.toggle("is-new", since > 0);
  };
  return { node, update };
}

/**
 * A name, a bar and its number in a row.
 * @param {string} name
 * @returns {{ node: HTMLElement, set: (share: number) => void }}
 */
export function barRow(name) {
  const fill = element("span", { class: "school-bar-fill" });
  const value = element("span", { class: "school-bar-value" });
  const node = element(
    "div",
    { class: "school-bar" },
    element("span", { class: "school-bar-name" }, name),
    element("span", { class: "school-bar-track", "aria-hidden": "true" }, fill),
    value,
  );
  return {
    node,
    set: (share) => {
      fill.style.width = `${100 * Math.min(1, Math.max(0, Number.isFinite(share) ? share : 0))}%`;
      fill.hidden = !Number.isFinite(share);
      setText(value, percent(share));
    },
  };
}
