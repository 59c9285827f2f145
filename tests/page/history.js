/** Whatever was changed can be taken back: step by step, value by value, or all at once. */
import assert from "node:assert/strict";
import { beforeEach, it } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { inEveryBrowser, sharedVisit } from "./each_browser.js";

const SKILL = "Skill in managing change";
const TRUST = "Trust between teachers and leader";
/** Milliseconds after which another change of the same handle is a step of its own. */
const NEW_STEP = 1000;

inEveryBrowser("A change that was made", (kind) => {
  const open = sharedVisit(kind);
  beforeEach(async () => {
    const person = await open();
    if ((await person.changes()).length > 0) await person.press("Take back all");
  });

  it("is undone and made again by buttons, one step at a time", async () => {
    const person = await open();
    await person.type(SKILL, "60");
    await person.type(TRUST, "70");
    await person.press("Undo");
    assert.deepEqual(await person.changes(), [`${SKILL}: 60 % instead of 35 %`]);
    await person.press("Undo");
    assert.deepEqual(await person.changes(), []);
    await person.press("Redo");
    await person.press("Redo");
    assert.equal((await person.changes()).length, 2);
    assert.equal(await (await person.button("Redo")).evaluate((one) => /** @type {HTMLButtonElement} */ (one).disabled), true);
  });

  it("is undone and made again by Ctrl Z and Ctrl Y, and screen readers hear of it", async () => {
    const person = await open();
    await person.keys(await person.handle(SKILL), "ArrowRight");
    await person.withControl("z");
    assert.deepEqual(await person.changes(), []);
    await person.page.waitForFunction(() => document.querySelector("[aria-live]")?.textContent === "The last change is undone.");
    await person.withControl("y");
    assert.deepEqual(await person.changes(), [`${SKILL}: 36 % instead of 35 %`]);
  });

  it("quickly, as while a handle is dragged, is one step; after a rest, another", async () => {
    const person = await open();
    const slider = await person.handle(SKILL);
    await person.keys(slider, "ArrowRight", "ArrowRight", "ArrowRight");
    await pause(NEW_STEP);
    await person.keys(slider, "ArrowRight");
    await person.press("Undo");
    assert.deepEqual(await person.changes(), [`${SKILL}: 38 % instead of 35 %`]);
    await person.press("Undo");
    assert.deepEqual(await person.changes(), []);
  });

  it("is gone for good from what can be made again, once something else is changed", async () => {
    const person = await open();
    await person.type(SKILL, "60");
    await person.press("Undo");
    await person.type(TRUST, "70");
    assert.equal(await (await person.button("Redo")).evaluate((one) => /** @type {HTMLButtonElement} */ (one).disabled), true);
  });

  it("is taken back alone beside its handle or in the list, or with all others", async () => {
    const person = await open();
    await person.type(SKILL, "60");
    await person.type(TRUST, "70");
    await person.keys(await person.handle("Alumni survey, spell 1: intensity"), "End");
    await person.press(`Put back: ${SKILL}`);
    assert.equal((await person.changes()).length, 2);
    await person.press(/^Take back: Trust/);
    assert.equal((await person.changes()).length, 1);
    await person.press("Take back the changes of Alumni survey");
    assert.deepEqual(await person.changes(), []);
    await person.type(SKILL, "60");
    await person.type(TRUST, "70");
    await person.press("Take back all");
    assert.deepEqual(await person.changes(), []);
    assert.match(await person.text("#changes"), /Nothing yet/);
  });

  it("to the usual value is no change", async () => {
    const person = await open();
    await person.type(SKILL, "60");
    await person.type(SKILL, "35");
    assert.deepEqual(await person.changes(), []);
  });

  it("keeps the focus where it was, also when its button goes away", async () => {
    const person = await open();
    await person.type(SKILL, "60");
    await person.keys(await person.button(/^Take back: Skill/), "Enter");
    assert.deepEqual(await person.changes(), []);
    assert.notEqual(await person.focused(), "nothing");
  });
});

