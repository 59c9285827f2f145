/** "Our principal leaves in year 3: what should we change now?", asked on a phone. */
import assert from "node:assert/strict";
import { it } from "node:test";
import { inEveryBrowser, sharedVisit } from "./each_browser.js";

inEveryBrowser("A departure", (kind) => {
  const open = sharedVisit(kind, { width: 360, height: 740 });

  it("that one plan alone has is said to be so, beside the year that was ticked", async () => {
    const person = await open();
    await person.answer();
    await person.click(await person.find("#jump a", "School"));
    assert.doesNotMatch(await person.text("#setting"), /“As planned” is without this/);
    await person.click(await person.field("at the end of year 3"));
    await person.reads("“As planned” is without this. To see what helps when the leader leaves, let it happen in all plans.", "#setting");
  });

  it("happens in all plans at a press, which can be undone", async () => {
    const person = await open();
    await person.press("Let it happen in all plans");
    const changes = async () => (await person.texts(".plan .hint")).map((text) => text.split(", ").at(-1));
    assert.deepEqual(await changes(), ["1 change", "1 change"]);
    assert.doesNotMatch(await person.text("#setting"), /is without this/);
    await person.press("Undo");
    assert.deepEqual(await changes(), ["unchanged", "1 change"]);
    await person.press("Redo");
    assert.deepEqual(await changes(), ["1 change", "1 change"]);
  });

  it("can then be answered: what is planned loses its leader, and one thing is changed", async () => {
    const person = await open();
    await person.press("Make “what if” the baseline");
    assert.match(await person.answer(), /come out the same/);
    await person.keys(await person.handle("Shared leadership, spell 1: intensity"), "End");
    assert.match(await person.answer(), /^“What if” (reaches \S+ points more than “As planned”|and “As planned” cannot be distinguished)/);
    assert.ok((await person.changes()).some((change) => change.startsWith("Shared leadership: 100 % throughout")));
  });
});
