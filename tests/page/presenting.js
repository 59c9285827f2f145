/** On a projector: two figures in large letters and nothing else; keys lead through the plans. */
import assert from "node:assert/strict";
import { it } from "node:test";
import { inEveryBrowser, sharedVisit } from "./each_browser.js";

inEveryBrowser("The presentation", (kind) => {
  const open = sharedVisit(kind, { width: 1920, height: 1080 });

  it("shows the plan that is worked on, with two figures that fit on the screen", async () => {
    const person = await open();
    await person.press("Keep a copy");
    await person.type("Trust between teachers and leader", "90");
    await person.answer();
    await person.press("Present");
    await person.reads("What if, copy", "#present h2");
    await person.reads("3 of 3", ".present-place");
    assert.equal((await person.texts("#present svg[role=img]")).length, 2);
    assert.match(await person.text("#present"), /reaches \d+ points more than “As planned”/);
    assert.equal(await person.page.$eval("#present", (one) => one.scrollHeight > one.clientHeight), false);
  });

  it("has no controls but the way out", async () => {
    const person = await open();
    assert.deepEqual(await person.page.$$eval("#present :is(button, input, select, summary, a)", (all) =>
      all.filter((one) => one.checkVisibility()).map((one) => one.getAttribute("aria-label"))), ["Leave the presentation"]);
  });

  it("steps through the plans by arrow keys, and stops at both ends", async () => {
    const person = await open();
    const { keyboard } = person.page;
    await keyboard.press("ArrowLeft");
    await person.reads(/^What if$/, "#present h2");
    for (const key of /** @type {const} */ (["ArrowLeft", "ArrowLeft"])) await keyboard.press(key);
    await person.reads(/^As planned$/, "#present h2");
    await person.reads("1 of 3", ".present-place");
    await person.reads("“As planned” reaches <1 % of the students consistently.", ".present-sentence");
    for (const key of /** @type {const} */ (["ArrowRight", "ArrowRight", "ArrowRight"])) await keyboard.press(key);
    await person.reads(/^What if, copy$/, "#present h2");
    await person.reads("3 of 3", ".present-place");
    await person.reads("Trust between teachers and leader: 90 % instead of 50 %", ".present-changes");
  });

  it("leaves the page behind where it is, whatever key is pressed", async () => {
    const person = await open();
    const before = await person.page.evaluate(() => scrollY);
    for (const key of /** @type {const} */ (["End", " ", "Home", "End"])) await person.page.keyboard.press(key);
    await person.frames();
    assert.equal(await person.page.evaluate(() => scrollY), before);
    await person.reads(/^What if, copy$/, "#present h2");
  });

  it("is left by Escape, and everything is as it was", async () => {
    const person = await open();
    await person.page.keyboard.press("Escape");
    await person.page.waitForFunction(() => !document.querySelector("dialog[open]"));
    assert.match(await person.answer(), /“What if, copy” .*“As planned”/);
    assert.equal((await person.changes()).length, 1);
    assert.equal(await person.focused(), "Present");
  });

  it("keeps covered what a prediction covers, until Enter reveals it", async () => {
    const person = await open();
    await person.press("Predict before you see");
    await person.press("Present");
    await person.reads("What do you expect? Enter reveals.", ".present-sentence");
    assert.equal((await person.texts("#present svg[role=img]")).length, 0);
    await person.page.keyboard.press("Enter");
    await person.reads(/reaches \d+ points/, ".present-sentence");
    assert.equal((await person.texts("#present svg[role=img]")).length, 2);
    await person.page.keyboard.press("Escape");
    assert.doesNotMatch(await person.text(".predict-result"), /expected/, "nobody has said anything");
  });
});
