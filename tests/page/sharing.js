/** A link carries all plans: nothing is lost on the way, and what cannot be read is said. */
import assert from "node:assert/strict";
import { it } from "node:test";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { inEveryBrowser, sharedVisit } from "./each_browser.js";

const SKILL = "Skill in managing change";
/** A QR code holds no more letters than this in its easiest form. */
const SHORT = 600;

inEveryBrowser("A link", (kind) => {
  const open = sharedVisit(kind);
  let link = "";

  it("brings back the plans that it was made from, with their answer", async () => {
    const person = await open();
    await person.type("Name of the plan", "Was geplant ist – “heute”");
    await person.type(SKILL, "61");
    await person.keys(await person.handle("Instructional coaching, spell 2: intensity"), "End");
    const [answer, changes, plans] = [await person.answer(), await person.changes(), await person.texts(".plan .hint")];
    link = await sharedLink(person);
    await person.page.goto("about:blank");
    await person.page.goto(link);
    assert.equal(await person.answer(), answer);
    assert.deepEqual(await person.changes(), changes);
    assert.deepEqual(await person.texts(".plan .hint"), plans);
    assert.match(answer, /“Was geplant ist – “heute””/);
  });

  it("is short enough for a chat, and is drawn as a QR code that says so", async () => {
    const person = await open();
    const fragment = new URL(await sharedLink(person, false)).hash;
    assert.ok(fragment.length < SHORT, `${fragment.length} letters`);
    assert.equal(await person.page.$eval("#share .qr svg", (one) => one.getAttribute("aria-label") ?? one.querySelector("title")?.textContent), "QR code of these plans");
    await person.press("Close");
  });

  it("is followed by the address bar, so that loading the page again keeps everything", async () => {
    const person = await open();
    await person.type(SKILL, "62");
    await person.page.waitForFunction((old) => location.href !== old, {}, link);
    await person.page.reload();
    await person.answer();
    assert.ok((await person.changes()).includes(`${SKILL}: 62 % instead of 35 %`));
  });

  it("can be pasted, and undoing leads back to the plans before", async () => {
    const person = await open();
    await person.press("Take back all");
    await paste(person, `Look at this: ${link} – what do you think?`);
    assert.ok((await person.changes()).includes(`${SKILL}: 61 % instead of 35 %`));
    await person.press("Undo");
    assert.deepEqual(await person.changes(), []);
  });

  it("is opened by Enter as well", async () => {
    const person = await open();
    await person.press("Share and save");
    const field = await person.field("A link or a code");
    await field.evaluate((one, value) => {
      /** @type {HTMLInputElement} */ (one).value = value;
    }, link);
    await person.keys(field, "Enter");
    await person.page.waitForFunction(() => !document.querySelector("dialog[open]"));
    assert.ok((await person.changes()).includes(`${SKILL}: 61 % instead of 35 %`));
    await person.press("Undo");
  });

  it("that is damaged is not followed, and the page says so", async () => {
    const person = await open();
    for (const text of [link.slice(0, -9), "#1.AAAA", "#1.", "nothing at all"]) {
      await paste(person, text);
      await person.reads("There are no plans in this text.", "#share");
      await person.press("Close");
    }
    assert.deepEqual(await person.changes(), []);
    // Firefox reports that unpacking failed, although the page says it in its own words.
    person.forgive(/ReadableStream/);
  });

  it("that is damaged in the address bar is said, too, and the page opens as it would without", async () => {
    const person = await open();
    const page = link.split("#")[0];
    await person.page.goto("about:blank");
    await person.page.goto(`${page}#1.c3RvbGVu`);
    await person.answer();
    await person.reads("There are no plans in this text.", "#errors");
    person.forgive(/ReadableStream/);
  });

  it("to plans of another scenario is refused, with the name of that scenario", async () => {
    const person = await open();
    await paste(person, changedLink(link, (state) => {
      state[0] = "my_own_school";
      state[4][0][2] = "my_own_strategy";
    }));
    await person.reads("These plans belong to another scenario, “my_own_school”, and are not shown here.", "#errors");
    assert.deepEqual(await person.changes(), []);
    await person.press("Close");
  });

  it("to another version of the scenario changes nothing until somebody wants it all the same", async () => {
    const person = await open();
    const answer = await person.answer();
    await paste(person, changedLink(link, (state) => {
      state[1] = "older";
    }));
    await person.reads("another version of the scenario “typical_high_school”", "#errors");
    assert.deepEqual(await person.changes(), []);
    assert.equal(await person.answer(), answer);
    await person.press("Show them in this scenario all the same");
    assert.equal((await person.changes()).length, 2);
    assert.deepEqual(await person.texts("#errors"), []);
  });

  it("with a value that the model refuses shows the problem, and the rest of the page goes on", async () => {
    const person = await open();
    await paste(person, changedLink(link, (state) => {
      state[4][1][3] = { "leader.change_skill": "7.0", "no.such_number": "1" };
    }));
    await person.reads(/cannot be computed/, "#answer");
    await person.press("Take back all");
    assert.match(await person.answer(), /reaches/);
  });

  it("cannot smuggle in anything that runs", async () => {
    const person = await open();
    await paste(person, changedLink(link, (state) => {
      state[4][1][1] = '<img src=x onerror="document.title=1"><b>bold</b>';
    }));
    await person.answer();
    assert.equal(await person.page.evaluate(() => document.querySelectorAll("main img, main b").length), 0);
    assert.notEqual(await person.page.title(), "1");
    await person.press("Undo");
  });
});

/**
 * The link that the page offers: from a file it is a code, which goes behind the address of the page.
 * @param {import("./person.js").Person} person
 * @param {boolean} [closes]
 */
async function sharedLink(person, closes = true) {
  await person.press("Share and save");
  const link = await (await person.field("Code of these plans")).evaluate((one) => /** @type {HTMLInputElement} */ (one).value);
  if (closes) await person.press("Close");
  return new URL(link, person.page.url()).href;
}

/** @param {import("./person.js").Person} person @param {string} text */
async function paste(person, text) {
  await person.press("Share and save");
  await (await person.field("A link or a code")).evaluate((one, value) => {
    /** @type {HTMLInputElement} */ (one).value = value;
  }, text);
  await person.press("Open");
  await person.frames();
}

/**
 * The same link with something else in it.
 * @param {string} link
 * @param {(state: any) => void} change
 */
function changedLink(link, change) {
  const [page, code] = link.split("#1.");
  const state = JSON.parse(inflateRawSync(Buffer.from(code, "base64url")).toString());
  change(state);
  return `${page}#1.${deflateRawSync(JSON.stringify(state)).toString("base64url")}`;
}
