/** A plan is kept as a scenario file; the page opens its own files and those of others, and says what is wrong in one. */
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { it } from "node:test";
import { inEveryBrowser, sharedVisit } from "./each_browser.js";
import { emptyFolder, ROOT } from "./support.js";

const SKILL = "Skill in managing change";
const SCENARIO = readFileSync(path.join(ROOT, "scenarios/typical_high_school.toml"), "utf8");
const OWN = SCENARIO.replace(/^title = .*$/m, 'title = "Our own school"').replace("teachers = 40", "teachers = 23");

inEveryBrowser("A scenario file", (kind) => {
  const open = sharedVisit(kind);
  /** @type {{ name: string, content: Buffer }} */
  let kept;
  /** What the page showed before another scenario was dropped on it. */
  let before = { title: "", answer: "", plans: [""] };

  it("that the page saves says its changes in full, and carries all plans in a comment", async () => {
    const person = await open();
    await person.type(SKILL, "64");
    await person.press("Keep a copy");
    await person.press("Share and save");
    kept = await person.saved(() => person.press("Save “what if” as a scenario file"));
    await person.press("Close");
    assert.match(kept.name, /^typical_high_school_what_if.*\.toml$/);
    assert.match(kept.content.toString(), /^change_skill = 0\.64$/m);
    assert.match(kept.content.toString(), /^# #1\.[\w-]+$/m);
  });

  it("that the page saved brings all its plans back", async () => {
    const person = await open();
    await person.page.goto(person.page.url().split("#")[0]);
    await person.page.reload();
    await person.answer();
    await choose(person, kept);
    await person.reads("What if, copy", "#changes-title");
    assert.equal((await person.texts(".plan")).length, 3);
    assert.deepEqual(await person.changes(), [`${SKILL}: 64 % instead of 35 %`]);
  });

  it("that was edited since is believed", async () => {
    const person = await open();
    const edited = kept.content.toString().replace("change_skill = 0.64", "change_skill = 0.81");
    await person.drop("edited.toml", edited);
    await person.page.waitForFunction((name) =>
      [...document.querySelectorAll("input[type=range]")].some((one) => one.getAttribute("aria-label") === name && /** @type {HTMLInputElement} */ (one).value === "81"), {}, SKILL);
    assert.match(await person.answer(), /of 16 runs/);
  });

  it("of somebody else can be dropped on the page, and becomes its scenario", async () => {
    const person = await open();
    before = { title: await person.text("h1"), answer: await person.answer(), plans: await person.texts(".plan .hint") };
    await person.drop("our_school.toml", OWN);
    await person.reads("Our own school", "h1");
    assert.equal(await (await person.field("Teachers")).evaluate((one) => /** @type {HTMLInputElement} */ (one).value), "23");
    assert.match(await person.answer(), /of 16 runs/);
    assert.deepEqual(await person.changes(), []);
  });

  it("that was opened is left by Undo: the scenario before comes back, with its plans and its answer", async () => {
    const person = await open();
    const own = await person.answer();
    await person.press("Undo");
    await person.reads(before.title, "h1");
    assert.equal(await person.answer(), before.answer);
    assert.deepEqual(await person.texts(".plan .hint"), before.plans);
    await person.press("Redo");
    await person.reads("Our own school", "h1");
    assert.equal(await person.answer(), own);
  });

  for (const name of ["our_school", "typical_high_school"]) {
    it(`is what plans of it belong to: loaded again without it, the page says so, and takes them up with it: ${name}`, async () => {
      const person = await open();
      await person.drop(`${name}.toml`, OWN);
      await person.reads("Our own school", "h1");
      const before = person.page.url();
      await person.type(SKILL, "66");
      const [answer, changes] = [await person.answer(), await person.changes()];
      await person.page.waitForFunction((old) => location.href !== old, {}, before);
      await person.page.reload();
      await person.reads(`These plans belong to another scenario, the file “${name}.toml”, and are not shown here. Open that file`, "#errors");
      await person.answer();
      assert.notEqual(await person.text("h1"), "Our own school");
      assert.deepEqual(await person.changes(), []);
      await person.drop(`${name}.toml`, OWN);
      await person.reads("Our own school", "h1");
      assert.equal(await person.answer(), answer);
      assert.deepEqual(await person.changes(), changes);
      assert.deepEqual(await person.texts("#errors"), []);
    });
  }

  it("with mistakes is not opened: every mistake is said at its place, and nothing is lost", async () => {
    const person = await open();
    const [title, answer] = [await person.text("h1"), await person.answer()];
    await person.drop("broken.toml", SCENARIO.replace("teachers = 40", "teachers = -3\ntrust = 0.5"));
    await person.reads("broken.toml cannot be opened", "#errors");
    const problems = await person.texts("#errors li");
    assert.ok(problems.some((text) => text.includes("teachers")), problems.join());
    assert.ok(problems.some((text) => text.includes("trust")), problems.join());
    assert.equal(await person.text("h1"), title);
    assert.equal(await person.answer(), answer);
    await person.press("Close");
  });

  it("that is none is not opened, either", async () => {
    const person = await open();
    for (const text of ["", "<html>", "\u0000\u0001", "name = "]) {
      await person.drop("nothing.toml", text);
      await person.reads("nothing.toml cannot be opened", "#errors");
      await person.press("Close");
    }
    assert.equal(await person.text("h1"), "Our own school");
  });

  it("of a nation is refused with what can be done instead", async () => {
    const person = await open();
    await person.drop("united_states.toml", readFileSync(path.join(ROOT, "scenarios/united_states.toml"), "utf8"));
    await person.reads(/united_states\.toml cannot be opened/, "#errors");
    assert.match(await person.text("#errors"), /schoolwide what-if typical_high_school/);
    await person.press("Close");
  });
});

/**
 * Opens a file by the dialog.
 * @param {import("./person.js").Person} person
 * @param {{ name: string, content: Buffer }} file
 */
async function choose(person, { name, content }) {
  const copy = path.join(emptyFolder("opened"), name);
  writeFileSync(copy, content);
  await person.press("Share and save");
  const input = /** @type {import("puppeteer-core").ElementHandle<HTMLInputElement>} */ (await person.page.$("#share-file"));
  await input.uploadFile(copy);
}
