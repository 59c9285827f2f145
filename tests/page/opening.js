/** The page opens from disk, alone: it computes its answer without asking anybody for anything. */
import assert from "node:assert/strict";
import { statSync } from "node:fs";
import { it } from "node:test";
import { fileURLToPath } from "node:url";
import { inEveryBrowser, sharedVisit } from "./each_browser.js";
import { pageOf } from "./support.js";

const MEGABYTE = 1024 * 1024;

inEveryBrowser("The opened page", (kind) => {
  const open = sharedVisit(kind, {}, pageOf());

  it("answers in one sentence, without a network", async () => {
    const person = await open();
    const answer = await person.answer();
    assert.match(answer, /^“What if” reaches \d+ points more than “As planned”, 95 % interval .+, better in \d+ % of 64 runs, equal in \d+ %\.$/);
    assert.match(await person.text("#answer"), /64 simulated schools, the same under both plans, after 5 years/);
  });

  it("asks for nothing outside its file", async () => {
    const person = await open();
    const asked = await person.page.evaluate(() => performance.getEntriesByType("resource").map((entry) => entry.name));
    assert.deepEqual(asked.filter((address) => !/^(data|blob):/.test(address)), []);
    assert.deepEqual(person.troubles, []);
  });

  it("may not ask, even if a scenario brought a foreign address along", async () => {
    const person = await open();
    const policy = await person.page.$eval("meta[http-equiv=Content-Security-Policy]", (one) => one.getAttribute("content") ?? "");
    assert.match(policy, /default-src 'none'/);
    assert.doesNotMatch(policy, /connect-src|https?:|\*/);
  });

  it("is named after its scenario", async () => {
    const person = await open();
    assert.match(await person.page.title(), /A typical high school/);
    assert.deepEqual(await person.texts("h1"), ["A typical high school"]);
  });

  it("says with how many runs every figure was drawn", async () => {
    const person = await open();
    assert.match(await person.text("#card-reach svg"), /64 runs/);
  });

  it("says what the plan asks of the leader, and of a budget only where there is one", async () => {
    const person = await open();
    const said = await person.text(".meter + .hint");
    assert.match(said, /^On average the plan asks for \d+.% of an ordinary leader's capacity\. It is never more than the leader has\.$/);
  });

  it("leaves no word without its text", async () => {
    const person = await open();
    const keys = await person.page.evaluate(() => document.body.innerText.match(/\bpage\.\w+(\.\w+)*|\{\w+\}/g) ?? []);
    assert.deepEqual(keys, []);
  });
});

it("The page fits into one and a half megabytes", () => {
  assert.ok(statSync(fileURLToPath(pageOf())).size <= 1.5 * MEGABYTE);
});
