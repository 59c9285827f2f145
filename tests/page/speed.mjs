/**
 * How long people wait, measured in the browsers: from a key press to the first picture and to the full bands, over
 * fifty changes of one handle, and from opening the file to the first picture.
 *
 *     SCHOOLWIDE=../../target/release/schoolwide node speed.mjs
 */
import { cpus } from "node:os";
import { existsSync } from "node:fs";
import { BROWSERS, closeBrowsers, pageOf, visit } from "./support.js";

const HANDLE = "Skill in managing change";
const CHANGES = 50;
const OPENINGS = 5;
const PERCENTILES = { median: 0.5, "90 %": 0.9 };

const [{ model }] = cpus();
console.log(`${model.trim()}, ${cpus().length} processors; milliseconds`);
for (const kind of BROWSERS) {
  if (!existsSync(kind.executablePath)) {
    console.log(`${kind.name} is not installed`);
    continue;
  }
  const openings = [];
  for (let opening = 0; opening < OPENINGS; opening += 1) openings.push(await openingTime(kind));
  const { first, full } = await changeTimes(kind);
  console.log(`${kind.name}, from opening the file to the first picture: ${inWords(openings)} of ${OPENINGS}`);
  console.log(`${kind.name}, from a key press to the first picture: ${inWords(first)} of ${CHANGES}`);
  console.log(`${kind.name}, from a key press to the full bands: ${inWords(full)} of ${CHANGES}`);
}
await closeBrowsers();

/** @param {import("./support.js").Kind} kind */
async function openingTime(kind) {
  const person = await visit(kind, {
    before: () => {
      const look = () => {
        if (!document.querySelector("#card-reach svg")) {
          requestAnimationFrame(look);
          return;
        }
        const painted = new MessageChannel();
        painted.port1.onmessage = () => Object.assign(window, { openedAfter: performance.now() });
        requestAnimationFrame(() => painted.port2.postMessage(null));
      };
      look();
    },
  }, pageOf());
  await person.page.waitForFunction(() => "openedAfter" in window);
  const time = await person.page.evaluate(() => /** @type {any} */ (window).openedAfter);
  await person.answer();
  await person.page.close();
  return time;
}

/** @param {import("./support.js").Kind} kind */
async function changeTimes(kind) {
  const person = await visit(kind, {}, pageOf());
  await person.answer();
  const handle = await person.handle(HANDLE);
  await person.keys(handle, "Home");
  await person.answer();
  await person.page.evaluate(watchChanges);
  /** @type {{ first: number[], full: number[] }} */
  const times = { first: [], full: [] };
  for (let change = 0; change < CHANGES; change += 1) {
    await person.keys(handle, "ArrowRight");
    await person.page.waitForFunction(() => /** @type {any} */ (window).measured.full > 0);
    const { pressed, first, full } = await person.page.evaluate(() => /** @type {any} */ (window).measured);
    times.first.push(first - pressed);
    times.full.push(full - pressed);
  }
  await person.page.close();
  return times;
}

/** Runs in the page: notes when a key is pressed, and when what comes of it has been painted. */
function watchChanges() {
  const measured = { pressed: 0, first: 0, full: 0 };
  Object.assign(window, { measured });
  /** @param {"first" | "full"} what */
  const noteWhenPainted = (what) => requestAnimationFrame(() => {
    const painted = new MessageChannel();
    painted.port1.onmessage = () => {
      measured[what] ||= performance.now();
    };
    painted.port2.postMessage(null);
  });
  addEventListener("keydown", (event) => Object.assign(measured, { pressed: event.timeStamp, first: 0, full: 0 }), true);
  new MutationObserver(() => {
    noteWhenPainted("first");
    const isFull = document.querySelector("progress.is-done") && /^64 /.test(document.querySelector("#answer .hint")?.textContent ?? "");
    if (isFull && !/wanted|in all/.test(document.querySelector("#answer .hint")?.textContent ?? "")) noteWhenPainted("full");
  }).observe(/** @type {Element} */ (document.querySelector("#card-reach .picture")), { childList: true });
}

/** @param {number[]} times */
function inWords(times) {
  const sorted = times.toSorted((a, b) => a - b);
  return Object.entries(PERCENTILES).map(([name, share]) => `${name} ${Math.round(sorted[Math.ceil(share * sorted.length) - 1])}`).join(", ");
}
