/** Every value can be changed by mouse, by keyboard and by typing, and the answer follows. */
import assert from "node:assert/strict";
import { beforeEach, it } from "node:test";
import { inEveryBrowser, sharedVisit, visit } from "./each_browser.js";

const SKILL = "Skill in managing change";
const COACHING_STARTS = "Instructional coaching, spell 2: begins after";
const COACHING_INTENSITY = "Instructional coaching, spell 2: intensity";

inEveryBrowser("A change", (kind) => {
  const open = sharedVisit(kind);
  beforeEach(async () => {
    const person = await open();
    if ((await person.changes()).length > 0) await person.press("Take back all");
  });

  it("made by dragging a handle of the time line moves the spell, and the answer follows", async () => {
    const person = await open();
    const before = await person.answer();
    await person.drag(await person.handle(COACHING_STARTS), 60, 0);
    const [change] = await person.changes();
    assert.match(change, /^Instructional coaching: 30 % until week 18 of year 1.*; 70 % after week \d of year 2.* instead of/);
    assert.notEqual(await person.answer(), before);
  });

  it("made by dragging a bar's height changes the intensity", async () => {
    const person = await open();
    const handle = await person.handle(COACHING_INTENSITY);
    await person.drag(handle, 0, 20);
    assert.ok(Number(await valueOf(handle)) < 0.7);
    assert.match((await person.changes())[0], /^Instructional coaching/);
  });

  it("is said on the bar, whose edge never goes through the number", async () => {
    const person = await open();
    const handle = await person.handle(COACHING_INTENSITY);
    for (const key of /** @type {const} */ (["Home", "PageUp", "ArrowUp", "PageUp", "ArrowUp", "PageUp", "End"])) {
      await person.keys(handle, key);
      const cut = await person.page.$$eval(".spell-fill", (all) => all.filter((one) => {
        const { bottom, height, content } = getComputedStyle(one, "::after");
        const edge = one.clientHeight;
        return content !== "none" && parseFloat(bottom) < edge - 1 && parseFloat(bottom) + parseFloat(height) > edge + 1;
      }).map((one) => one.getAttribute("data-intensity")));
      assert.deepEqual(cut, [], key);
    }
  });

  it("made by the arrow keys moves a handle by one step", async () => {
    const person = await open();
    const handle = await person.handle(COACHING_STARTS);
    const before = Number(await valueOf(handle));
    await person.keys(handle, "ArrowRight", "ArrowRight", "ArrowLeft");
    assert.equal(Number(await valueOf(handle)), before + 1);
    assert.equal(await handle.evaluate((one) => one.getAttribute("aria-valuetext")), "week 19 of year 1");
  });

  it("made by the page keys moves a handle by a quarter of a year", async () => {
    const person = await open();
    const handle = await person.handle(COACHING_STARTS);
    const before = Number(await valueOf(handle));
    await person.keys(handle, "PageUp");
    assert.equal(Number(await valueOf(handle)), before + 9);
  });

  it("made by Home and End goes to the ends, and no further", async () => {
    const person = await open();
    const handle = await person.handle(COACHING_INTENSITY);
    await person.keys(handle, "End");
    assert.equal(await valueOf(handle), "1");
    await person.keys(handle, "ArrowUp");
    assert.equal(await valueOf(handle), "1");
    await person.keys(handle, "Home");
    assert.equal(await valueOf(handle), "0");
  });

  it("made by Delete on a handle removes the spell, and undoing brings it back", async () => {
    const person = await open();
    await person.keys(await person.handle("Alumni survey, spell 1: intensity"), "Delete");
    assert.deepEqual(await person.changes(), ["Alumni survey: taken out (was 30 % throughout)"]);
    await person.press("Undo");
    await person.handle("Alumni survey, spell 1: intensity");
  });

  it("made with the keys of a slider reaches the field beside it, the list of changes and the answer", async () => {
    const person = await open();
    const before = await person.answer();
    const slider = await person.handle(SKILL);
    await person.keys(slider, "ArrowRight");
    assert.match((await person.changes())[0], /^Skill in managing change: \d+ % instead of \d+ %$/);
    await person.keys(slider, "End");
    const most = await slider.evaluate((one) => one.getAttribute("max"));
    assert.equal(await fieldValue(person, SKILL), most);
    assert.notEqual(await person.answer(), before);
    await person.keys(slider, "Home");
    assert.equal(await fieldValue(person, SKILL), await slider.evaluate((one) => one.getAttribute("min")));
  });

  it("made by typing a number moves the slider, beyond its ends if need be", async () => {
    const person = await open();
    const slider = await person.handle(SKILL);
    assert.ok(Number(await slider.evaluate((one) => one.getAttribute("max"))) < 97);
    await person.type(SKILL, "97");
    await person.frames();
    assert.equal(await slider.evaluate((one) => /** @type {HTMLInputElement} */ (one).value), "97");
    assert.deepEqual(await person.changes(), ["Skill in managing change: 97 % instead of 35 %"]);
  });

  it("to a number between two steps of the slider is shown as it holds, and the slider goes on from there", async () => {
    const person = await open();
    const slider = await person.handle(SKILL);
    await person.type(SKILL, "97.5");
    await person.frames();
    assert.equal(await slider.evaluate((one) => /** @type {HTMLInputElement} */ (one).value), "97.5");
    assert.equal(await slider.evaluate((one) => one.getAttribute("aria-valuetext")?.replace(/\s/, " ")), "97.5 %");
    assert.deepEqual(await person.changes(), ["Skill in managing change: 97.5 % instead of 35 %"]);
    for (const [key, expected] of /** @type {const} */ ([["ArrowLeft", "97"], ["ArrowLeft", "96"], ["ArrowRight", "97"]])) {
      await person.keys(slider, key);
      assert.equal(await fieldValue(person, SKILL), expected);
    }
  });

  it("to what the model does not allow is refused in words, and leaves no part of the number behind", async () => {
    const person = await open();
    await person.type(SKILL, "240");
    await person.reads(/100 %/, ".handle .problem");
    await person.page.keyboard.press("Tab");
    assert.equal(await fieldValue(person, SKILL), "35");
    assert.deepEqual(await person.changes(), []);
  });

  it("of a strategy replaces the practices, and keeps changes of the school", async () => {
    const person = await open();
    await person.type(SKILL, "80");
    await person.choose("Strategy", "Coaching only");
    assert.deepEqual((await person.changes()).map((text) => text.slice(0, 24)), ["Skill in managing change"]);
    assert.equal((await person.texts(".practices > li")).length, 3);
    await person.choose("Strategy", "Managed change");
  });

  it("of when the leader leaves is said in words", async () => {
    const person = await open();
    await person.click(await person.field("at the end of year 3"));
    assert.deepEqual(await person.changes(), ["The leader leaves for certain: the end of year 3 instead of nobody for certain"]);
    assert.match(await person.answer(), /“What if” (reaches|and)/);
  });

  it("in all plans is made in the baseline, too", async () => {
    const person = await open();
    await person.click(await person.field("in all plans"));
    await person.type("Parents' support at the start", "30");
    assert.equal((await person.texts(".plan .hint")).filter((text) => text.endsWith("1 change")).length, 2);
    await person.click(await person.field("in “what if” only"));
    await person.press("Undo");
  });

  it("can be made to any number of the model, found by its name", async () => {
    const person = await open();
    await person.click(await person.find("summary", "Any other number of the model"));
    await person.type("Number", "beliefs.peer_pull");
    await person.press("Add a handle");
    const slider = await person.page.waitForSelector("::-p-xpath(//details[.//code='beliefs.peer_pull']/preceding-sibling::input)");
    assert.ok(slider);
    assert.equal(await slider.evaluate((one) => /** @type {HTMLInputElement} */ (one).value), "1.4");
    await slider.focus();
    await person.page.keyboard.press("ArrowRight");
    assert.deepEqual(await person.changes(), ["Pull to the colleagues' belief: 1.5 % a week instead of 1.4 % a week"]);
  });
});

inEveryBrowser("Any other number", (kind) => {
  it("is found by words of its name or its key, and where several fit, the page says how many", async () => {
    const person = await visit(kind);
    await person.firstAnswer();
    await person.click(await person.find("summary", "Any other number of the model"));
    const field = await person.field("Number");
    const complaint = () => field.evaluate((one) => /** @type {HTMLInputElement} */ (one).validationMessage);
    for (const [typed, expected] of [["beliefs.", /^\d+ numbers fit/], ["nothing of the kind", /^No number is called that/]]) {
      await person.type("Number", /** @type {string} */ (typed));
      await person.press("Add a handle");
      assert.match(await complaint(), /** @type {RegExp} */ (expected));
    }
    for (const [typed, key] of [["peer_pull", "beliefs.peer_pull"], ["spread of school size", "district.size_spread"]]) {
      await person.type("Number", typed);
      await person.page.keyboard.press("Enter");
      await person.page.waitForSelector(`::-p-xpath(//code[.='${key}'])`);
      assert.equal(await complaint(), "");
    }
  });
});

/** @param {import("puppeteer-core").ElementHandle<HTMLElement>} handle */
function valueOf(handle) {
  return handle.evaluate((one) => one.getAttribute("aria-valuenow"));
}

/** @param {import("./person.js").Person} person @param {string} name */
async function fieldValue(person, name) {
  return (await person.field(name)).evaluate((one) => /** @type {HTMLInputElement} */ (one).value);
}
