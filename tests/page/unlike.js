/** Where one plan changes the size or kind of its school, nothing claims that both plans meet the same people. */
import assert from "node:assert/strict";
import { it } from "node:test";
import { inEveryBrowser, sharedVisit } from "./each_browser.js";

const SAME = /the same under both plans/;
const UNLIKE = /These are not the same schools and people: the plans differ in the size or kind of school/;

inEveryBrowser("Schools of another size or kind", (kind) => {
  const open = sharedVisit(kind);

  it("are called other people below the answer, which calls schools the same where they are", async () => {
    const person = await open();
    await person.answer();
    assert.match(await person.text("#answer"), SAME);
    assert.doesNotMatch(await person.text("#answer"), UNLIKE);
    for (const change of [() => person.type("Teachers", "44"), () => person.type("Students", "640"), () => person.choose("Kind of school", "elementary")]) {
      await change();
      await person.answer();
      assert.match(await person.text("#answer"), UNLIKE);
      assert.match(await person.text("#answer"), /simulated schools under each plan/);
      assert.doesNotMatch(await person.text("#answer"), SAME);
      await person.press("Take back all");
    }
  });

  it("are the same again where both plans change", async () => {
    const person = await open();
    await person.click(await person.field("in all plans"));
    await person.type("Teachers", "44");
    await person.answer();
    assert.match(await person.text("#answer"), SAME);
    await person.click(await person.field("in “what if” only"));
    await person.press("Undo");
  });

  it("are not said to be the same in the figure of the difference, either", async () => {
    const person = await open();
    await person.type("Teachers", "44");
    await person.answer();
    await person.page.$eval("#card-difference", (one) => one.scrollIntoView());
    const { content } = await person.saved(async () => person.click(await person.find("#card-difference button", "SVG")));
    assert.match(content.toString(), /differ in size or kind/);
    assert.doesNotMatch(content.toString(), /same school/);
  });

  it("are not played beside each other: the page says why only one is seen, and how to see both", async () => {
    const person = await open();
    await person.page.$eval("#school", (one) => one.scrollIntoView());
    await person.reads("Only “What if” is shown: the school of “As planned” is of another size or kind", "#school");
    assert.deepEqual(await person.texts(".school-name"), ["What if"]);
    await person.press("Take back all");
    await person.answer();
    await person.page.$eval("#school", (one) => one.scrollIntoView());
    await person.page.waitForFunction(() => document.querySelectorAll(".school-name").length === 2);
    assert.doesNotMatch(await person.text("#school"), /Only “What if” is shown/);
  });

  it("are not spoken of where there is one plan alone", async () => {
    const person = await open();
    await person.press("Delete “As planned”");
    await person.answer();
    assert.match(await person.text("#answer"), /16 simulated schools, after 5 years\./);
    await person.press("Undo");
  });
});
