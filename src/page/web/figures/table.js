// @ts-check
/**
 * The table of a figure, as HTML that can be read without seeing the figure.
 */
import { say } from "../words.js";

/** @typedef {import("./frame.js").FigureTable} FigureTable */

/**
 * A table under a line that opens it. It scrolls by itself where it is wider than the page.
 * @param {FigureTable} table
 * @param {{ summary?: string, open?: boolean }} [options]
 * @returns {HTMLDetailsElement}
 */
export function tableDetails(table, options = {}) {
  const details = document.createElement("details");
  details.className = "figure-table";
  details.open = options.open ?? false;
  const summary = document.createElement("summary");
  summary.textContent = options.summary ?? say("page.table.open", { title: table.caption });
  details.append(summary, tableRegion(table));
  return details;
}

/**
 * Puts new numbers into a table that stands already, and leaves it open or closed as it is.
 * @param {HTMLDetailsElement} details
 * @param {FigureTable} table
 */
export function refillTable(details, table) {
  const region = details.querySelector(".figure-table-region");
  const fresh = tableRegion(table);
  if (region instanceof HTMLElement) {
    fresh.scrollLeft = region.scrollLeft;
    region.replaceWith(fresh);
  } else {
    details.append(fresh);
  }
}

/**
 * The table itself, in a region that the keyboard can scroll.
 * @param {FigureTable} table
 */
function tableRegion(table) {
  const region = document.createElement("div");
  region.className = "figure-table-region";
  region.tabIndex = 0;
  region.setAttribute("role", "region");
  region.setAttribute("aria-label", table.caption);
  const element = document.createElement("table");
  const caption = document.createElement("caption");
  caption.textContent = table.caption;
  const head = document.createElement("thead");
  head.append(tableRow(table.columns, () => "col"));
  const body = document.createElement("tbody");
  body.append(...table.rows.map((cells) => tableRow(cells, (index) => (index === 0 ? "row" : ""))));
  element.append(caption, head, body);
  region.append(element);
  return region;
}

/**
 * @param {string[]} cells
 * @param {(index: number) => "col" | "row" | ""} scope
 */
function tableRow(cells, scope) {
  const row = document.createElement("tr");
  cells.forEach((text, index) => {
    const heads = scope(index);
    const cell = document.createElement(heads ? "th" : "td");
    if (heads) cell.setAttribute("scope", heads);
    cell.textContent = text;
    row.append(cell);
  });
  return row;
}
