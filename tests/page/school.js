/** The school itself: one run, week by week, under both plans; a teacher tells why. */
import assert from "node:assert/strict";
import { it } from "node:test";
import { inEveryBrowser, sharedVisit, visit } from "./each_browser.js";

inEveryBrowser("The school", (kind) => {
  const open = sharedVisit(kind);

  it("stands under both plans beside each other, once the answer is there", async () => {
    const person = await open();
    await person.answer();
    await person.page.$eval("#school", (one) => one.scrollIntoView());
    await person.page.waitForSelector(".school-plan");
    assert.deepEqual(await person.texts(".school-name"), ["As planned", "What if"]);
    assert.equal(await person.text(".school-week"), "before the first week");
  });

  it("is scrubbed to any week", async () => {
    const person = await open();
    const slider = await person.handle("Week");
    await person.keys(slider, "End");
    assert.equal(await person.text(".school-week"), "week 36 of year 5");
    assert.equal(await slider.evaluate((one) => one.getAttribute("aria-valuetext")), "week 36 of year 5");
    await person.keys(slider, "ArrowLeft");
    assert.equal(await person.text(".school-week"), "week 35 of year 5");
    assert.ok((await person.texts(".school-note")).some((text) => /^[1-9]\d* of 40 teachers implement/.test(text)));
  });

  it("is played and paused", async () => {
    const person = await open();
    await person.keys(await person.handle("Week"), "Home");
    await person.press("Play");
    await person.page.waitForFunction(() => Number(/** @type {HTMLInputElement} */ (document.querySelector(".school-slider")).value) > 5);
    await person.press("Pause");
    const week = await person.text(".school-week");
    await person.page.evaluate(() => new Promise((next) => setTimeout(next, 300)));
    assert.equal(await person.text(".school-week"), week);
  });

  it("is drawn: colours of teachers change with the weeks", async () => {
    const person = await open();
    const drawn = () => person.page.$$eval(".school-canvas", (all) => /** @type {HTMLCanvasElement} */ (all[1]).toDataURL().length);
    await person.keys(await person.handle("Week"), "Home");
    const first = await drawn();
    await person.keys(await person.handle("Week"), "End");
    assert.notEqual(await drawn(), first);
  });

  it("lets a teacher be touched, who tells what pushed and pulled under each plan", async () => {
    const person = await open();
    const teachers = await person.page.$$(".school-plan:nth-child(2) .school-teachers button");
    assert.equal(teachers.length, 40);
    await person.click(teachers[7]);
    const why = await person.text(".school-why");
    for (const word of ["Belief", "Norm", "Skill", "Strain", "As planned", "What if"]) assert.match(why, new RegExp(word, "i"));
    assert.equal(await teachers[7].evaluate((one) => one.getAttribute("aria-pressed")), "true");
  });

  it("tells another story in another week", async () => {
    const person = await open();
    const before = await person.text(".school-why");
    await person.keys(await person.handle("Week"), "PageDown");
    await person.frames();
    assert.notEqual(await person.text(".school-why"), before);
  });

  it("is walked through by arrow keys; Escape closes what a teacher tells", async () => {
    const person = await open();
    const teachers = await person.page.$$(".school-plan:nth-child(2) .school-teachers button");
    await person.keys(teachers[7], "ArrowRight");
    const name = await person.focused();
    assert.match(name ?? "", /^Teacher \d+.*%/);
    await person.page.keyboard.press("Enter");
    await (await person.find(".school-why button", "Close")).focus();
    await person.page.keyboard.press("Escape");
    assert.deepEqual(await person.texts(".school-why"), []);
    assert.equal(await person.focused(), name);
  });

  it("has a table of every teacher in the week", async () => {
    const person = await open();
    const rows = await person.table("#school");
    assert.equal(rows.length, 80);
  });

  it("shows another run where that is asked for", async () => {
    const person = await open();
    const run = await person.text(".school-run");
    await person.press("Another run");
    assert.notEqual(await person.text(".school-run"), run);
  });

  it("follows the plan: what is changed is watched anew", async () => {
    const person = await open();
    await person.choose("Strategy", "Status quo");
    await person.answer();
    await person.page.$eval("#school", (one) => one.scrollIntoView());
    await person.keys(await person.handle("Week"), "End");
    await person.page.waitForFunction(() => /^0 of 40/.test(document.querySelectorAll(".school-note")[1].textContent ?? "") || /^[1-5] of/.test(document.querySelectorAll(".school-note")[1].textContent ?? ""));
  });
});

inEveryBrowser("The school of a district", (kind) => {
  it("is the one that is chosen, and the page says which one is seen", async () => {
    const person = await visit(kind);
    await person.firstAnswer();
    await person.type("Students", "120");
    await person.type("Teachers", "12");
    await person.click(await person.find("summary", "Any other number of the model"));
    for (const [key, value] of [["district.schools", "3"], ["district.size_spread", "0.5"]]) {
      await person.type("Number", key);
      await person.press("Add a handle");
      await person.page.keyboard.type(value);
      await person.frames();
    }
    // So that both plans are of such a district.
    await person.press("Make “what if” the baseline");
    await person.answer();
    await person.page.$eval("#school", (one) => one.scrollIntoView());
    const school = await person.field("School of the district");
    const options = await school.evaluate((one) => [.../** @type {any} */ (one).options].map((each) => each.text));
    assert.deepEqual(options, ["1 of 3", "2 of 3", "3 of 3"]);
    const teachers = () => person.page.$$eval(".school-note", (all) => all.map((one) => /of (\d+)/.exec(one.textContent ?? "")?.[1]));
    const seen = [];
    for (const option of options) {
      await person.choose("School of the district", option);
      seen.push((await teachers()).join(" and "));
    }
    assert.equal(new Set(seen).size, 3, `schools of three sizes: ${seen.join(", ")}`);
  });

  it("is not spoken of where there is one school", async () => {
    const person = await visit(kind);
    await person.answer();
    await person.page.$eval("#school", (one) => one.scrollIntoView());
    await person.page.waitForSelector(".school-plan");
    assert.doesNotMatch(await person.text("#school"), /district/);
  });
});
