/** Up to four plans are kept in a tray, with names of one's own; any of them can be the baseline. */
import assert from "node:assert/strict";
import { it } from "node:test";
import { inEveryBrowser, sharedVisit } from "./each_browser.js";

const NAME = "Name of the plan";

inEveryBrowser("The tray", (kind) => {
  const open = sharedVisit(kind);

  it("takes four plans, and no more", async () => {
    const person = await open();
    await person.press("Keep a copy");
    await person.press("Copy “What if”");
    assert.equal((await names(person)).length, 4);
    for (const button of ["Keep a copy", "Copy “What if”"]) {
      assert.equal(await (await person.button(button)).evaluate((one) => /** @type {HTMLButtonElement} */ (one).disabled), true, button);
    }
  });

  it("gives every plan a name and a colour of its own", async () => {
    const person = await open();
    const [given, colours] = [await names(person), await person.page.$$eval(".plan .swatch", (all) => all.map((one) => getComputedStyle(one).backgroundColor))];
    assert.equal(new Set(given).size, 4, given.join(", "));
    assert.equal(new Set(colours).size, 4, colours.join(", "));
  });

  it("renames a plan everywhere at once", async () => {
    const person = await open();
    const fields = await person.page.$$(`.plan input[aria-label='${NAME}']`);
    await fields[3].focus();
    await fields[3].evaluate((one) => /** @type {HTMLInputElement} */ (one).select());
    await person.page.keyboard.type("Trust first");
    await person.reads("Changed in “Trust first” against the strategy “Managed change”", "#changes-title");
    await person.page.keyboard.press("Tab");
    assert.match(await person.answer(), /“Trust first”/);
    await person.reads("Trust first", "#card-reach .finding");
  });

  it("works on the plan that is chosen, and leaves the others as they are", async () => {
    const person = await open();
    await person.type("Trust between teachers and leader", "80");
    await person.click(await role(person, 1, "what if"));
    assert.deepEqual(await person.changes(), []);
    await person.click(await role(person, 3, "what if"));
    assert.equal((await person.changes()).length, 1);
  });

  it("compares with the plan that is made the baseline", async () => {
    const person = await open();
    await person.click(await role(person, 1, "baseline"));
    assert.match(await person.answer(), /“Trust first” .*“What if”/);
  });

  it("draws all plans where that is wanted", async () => {
    const person = await open();
    await person.click(await person.field("All plans of the tray"));
    await person.answer();
    for (const name of await names(person)) await person.reads(name, "#card-reach svg");
    await person.click(await person.field("All plans of the tray"));
  });

  it("makes “what if” the plan, and puts it back to the plan", async () => {
    const person = await open();
    await person.press("Make “what if” the baseline");
    assert.match(await person.answer(), /come out the same in every one of 16 runs/);
    await person.press("Undo");
    assert.equal((await person.changes()).length, 1);
    await person.press("Put “what if” back to the baseline");
    assert.deepEqual(await person.changes(), []);
  });

  it("deletes any plan but the last", async () => {
    const person = await open();
    for (let left = 4; left > 1; left -= 1) await person.click(await person.button(/^Delete /));
    assert.equal((await names(person)).length, 1);
    assert.equal(await (await person.button(/^Delete /)).evaluate((one) => /** @type {HTMLButtonElement} */ (one).disabled), true);
    assert.match(await person.answer(), /reaches \S+ % of the students consistently\./);
  });

  it("brings deleted plans back with undo", async () => {
    const person = await open();
    for (let back = 0; back < 3; back += 1) await person.press("Undo");
    assert.equal((await names(person)).length, 4);
  });

  it("keeps a name that is given while the plan is still computed", async () => {
    const person = await open();
    await person.type("Teachers", "44");
    await (await person.find(".is-current input", NAME)).focus();
    await person.page.keyboard.press("End");
    await person.page.keyboard.type("!");
    assert.match(await person.answer(), /!”/);
  });

  it("never leaves the focus nowhere", async () => {
    const person = await open();
    await person.keys(await person.button(/^Delete /), "Enter");
    await person.frames();
    assert.notEqual(await person.focused(), "nothing");
  });
});

/** @param {import("./person.js").Person} person @returns {Promise<string[]>} */
function names(person) {
  return person.page.$$eval(".plan input[aria-label]", (all) => all.map((one) => /** @type {HTMLInputElement} */ (one).value));
}

/** @param {import("./person.js").Person} person @param {number} plan @param {string} name */
async function role(person, plan, name) {
  const radios = await person.page.$$(`.plan:nth-child(${plan + 1}) input[type=radio]`);
  return radios[name === "baseline" ? 0 : 1];
}
