/** The page computes what the command line computes: the same sentence, the same bands, from the file that it saves. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { inEveryBrowser, sharedVisit } from "./each_browser.js";
import { emptyFolder, pageOf, PROGRAM, ROOT } from "./support.js";

const REACH = "consistent_reach";
const WEEKS = [36, 72, 108, 144, 180];
/** Tables keep six digits of what browsers keep seven of. */
const CLOSE = 2e-5;

if (!PROGRAM) {
  console.error("NOT TESTED: the page's numbers against the program's, because SCHOOLWIDE does not name the program");
  describe("The numbers of the page", { skip: "SCHOOLWIDE does not name the program" }, () => {});
} else {
  inEveryBrowser("The numbers of the page", (kind) => {
    const open = sharedVisit(kind, {}, pageOf());

    it("are those of the scenario's own run", async () => {
      const person = await open();
      const answer = await person.answer();
      const tables = run("typical_high_school");
      assertSays(answer, tables("comparison").find((row) => row.measure === REACH && row.strategy === "managed_change"));
      await assertTableShows(person, "As planned", tables("bands"), "coaching_only");
      await assertTableShows(person, "What if", tables("bands"), "managed_change");
    });

    it("are those of the saved file's run, after the school and the strategy were changed", async () => {
      const person = await open();
      await person.type("Skill in managing change", "75");
      await person.keys(await person.handle("Instructional coaching, spell 2: begins after"), "PageUp", "ArrowRight");
      await person.click(await person.field("at the end of year 3"));
      const answer = await person.answer();
      await person.press("Share and save");
      const { name, content } = await person.saved(() => person.press("Save “what if” as a scenario file"));
      await person.press("Close");
      const file = path.join(emptyFolder("saved"), name);
      writeFileSync(file, content);
      const tables = run(file);
      await assertTableShows(person, "What if", tables("bands"), "managed_change");
      const before = endsOf(run("typical_high_school")("outcomes"), "coaching_only");
      assertSays(answer, difference(before, endsOf(tables("outcomes"), "managed_change")));
    });
  });
}

/** @typedef {Record<string, string>} Row */

/**
 * Runs a scenario and reads its tables.
 * @param {string} scenario
 * @returns {(table: string) => Row[]}
 */
function run(scenario) {
  const out = emptyFolder("run");
  execFileSync(/** @type {string} */ (PROGRAM), ["run", scenario, "--replicates", "64", "--format", "none", "--out", out], { cwd: ROOT, stdio: "pipe" });
  return (table) => rowsOf(readFileSync(path.join(out, `${table}.csv`), "utf8"));
}

/** @param {string} text @returns {Row[]} */
function rowsOf(text) {
  const [head, ...lines] = text.trim().split(/\r?\n/).map((line) => line.split(","));
  return lines.map((cells) => Object.fromEntries(head.map((name, place) => [name, cells[place]])));
}

/** @param {Row[]} outcomes @param {string} strategy */
function endsOf(outcomes, strategy) {
  return outcomes.filter((row) => row.strategy === strategy).map((row) => Number(row[REACH]));
}

/** Mean of paired differences, and how often the second is better. @param {number[]} before @param {number[]} after */
function difference(before, after) {
  const differences = after.map((value, place) => value - before[place]);
  /** @param {(one: number) => boolean} is */
  const share = (is) => differences.filter(is).length / differences.length;
  const mean = differences.reduce((sum, one) => sum + one, 0) / differences.length;
  return { difference: mean, chance_beats_reference: share((one) => one > 0), chance_equals_reference: share((one) => one === 0) };
}

/**
 * @param {string} answer
 * @param {Record<string, string | number> | undefined} row
 */
function assertSays(answer, row) {
  assert.ok(row);
  const percent = (/** @type {unknown} */ share) => Math.round(100 * Number(share) + 1e-9);
  assert.match(answer, new RegExp(`reaches ${percent(row.difference)} points more than`));
  assert.match(answer, new RegExp(`better in ${percent(row.chance_beats_reference)} % of 64 runs, equal in ${percent(row.chance_equals_reference)} %`));
  if (row.ci_low) assert.match(answer, new RegExp(`95 % interval \\+${percent(row.ci_low)} to \\+${percent(row.ci_high)}`));
}

/**
 * The table below the first figure, and its file, say the bands of a strategy.
 * @param {import("./person.js").Person} person
 * @param {string} plan
 * @param {Row[]} bands
 * @param {string} strategy
 */
async function assertTableShows(person, plan, bands, strategy) {
  const expected = bands.filter((row) => row.measure === REACH && row.strategy === strategy);
  const shown = await person.table("#card-reach");
  const ends = shown.filter((row) => row.Plan === plan && row.Time.startsWith("End of year"));
  assert.deepEqual(ends.map((row) => row.Mean), WEEKS.map((week) => inPercent(Number(expected[week].mean))), plan);
  const { content } = await person.saved(async () => person.click(await person.find("#card-reach button", "CSV")));
  const written = rowsOf(content.toString()).filter((row) => row.plan === plan);
  assert.equal(written.length, expected.length);
  written.forEach((row, place) => {
    for (const [name, value] of Object.entries(row)) {
      const column = /^(mean|q\d\d)/.exec(name)?.[0];
      if (column) assert.ok(Math.abs(Number(value) - Number(expected[place][column])) <= CLOSE, `${plan}, row ${place + 1}, ${name}`);
    }
  });
}

/** @param {number} share */
function inPercent(share) {
  return share > 0 && share < 0.005 ? "<1 %" : `${Math.round(100 * share + 1e-9)} %`;
}
