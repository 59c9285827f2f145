/** Whoever predicts sees nothing of the result before it is revealed: neither with the eyes nor with a screen reader. */
import assert from "node:assert/strict";
import { it } from "node:test";
import { inEveryBrowser, sharedVisit } from "./each_browser.js";

const EXPECTATION = "You expect";

inEveryBrowser("A prediction", (kind) => {
  const open = sharedVisit(kind);
  /** What the plan reaches, such as "35 %". */
  let reach = "";

  it("covers whatever tells the result, for everyone", async () => {
    const person = await open();
    await person.answer();
    await person.page.waitForFunction(() => /points/.test(document.querySelector("#live")?.textContent ?? ""));
    reach = (await person.texts(".plan-reach"))[1];
    await person.table("#card-reach");
    await person.press("Predict before you see");
    assert.equal(await person.text("#answer-sentence"), "The result is covered until you reveal it.");
    assert.deepEqual(await exposed(person), []);
  });

  it("leads the focus to the expectation", async () => {
    const person = await open();
    assert.equal(await person.focused(), "expected");
  });

  it("says nothing before anybody has: the field is empty, and there is nothing to reveal", async () => {
    const person = await open();
    assert.equal(await expectation(person), "");
    assert.equal(await canReveal(person), false);
  });

  it("is what is typed into the field as it is found", async () => {
    const person = await open();
    await person.page.keyboard.type("20");
    assert.equal(await expectation(person), "20");
    assert.equal(await canReveal(person), true);
  });

  it("is refused where it cannot be a share, and the page says so", async () => {
    const person = await open();
    for (const text of ["120", "-1", "2.5"]) {
      await person.type(EXPECTATION, text);
      assert.equal(await refusal(person), "true", text);
      await person.reads("Enter a whole number from 0 to 100.", ".predict .problem");
      assert.equal(await canReveal(person), false, text);
    }
    await person.type(EXPECTATION, "0");
    assert.equal(await refusal(person), null);
    assert.deepEqual(await person.texts(".predict .problem"), [""]);
    assert.equal(await canReveal(person), true);
  });

  it("leaves what the baseline reaches to be seen", async () => {
    const person = await open();
    await person.reads("As planned", ".predict svg");
    assert.doesNotMatch(await person.text(".predict svg"), /What if/);
  });

  it("stays covered while plans are changed and looked at", async () => {
    const person = await open();
    await person.type("Trust between teachers and leader", "51");
    await person.choose("Strategy", "Volunteers first");
    assert.deepEqual(await exposed(person), []);
    await person.press("Undo");
    await person.press("Undo");
    assert.deepEqual(await exposed(person), []);
  });

  it("is typed, moved by keys, or drawn", async () => {
    const person = await open();
    await person.type(EXPECTATION, "20");
    const slider = await person.handle(EXPECTATION);
    await person.keys(slider, "ArrowRight");
    assert.equal(await expectation(person), "21");
    const drawing = await person.page.$(".predict-picture");
    await drawing?.evaluate((one) => one.scrollIntoView({ block: "center" }));
    const box = await drawing?.boundingBox();
    assert.ok(box);
    await person.page.mouse.click(box.x + box.width / 2, box.y + box.height / 3);
    await person.frames();
    assert.ok(Number(await expectation(person)) > 50, await expectation(person));
    await person.reads(`${await expectation(person)} %`, ".predict svg");
    await person.type(EXPECTATION, "20");
  });

  it("is revealed beside the result, in words", async () => {
    const person = await open();
    await person.press("Reveal");
    const [, result] = /You expected 20 %\. “What if” reaches (\d+) %: \d+ points? (?:more|less) than you expected\. Half of the schools lie between/.exec(await person.text(".predict-result")) ?? [];
    assert.equal(`${result} %`, reach);
    await person.reads(/reaches \d+ points more than/, "#answer-sentence");
    await person.reads("you expected 20 %", "#card-reach svg");
  });

  it("can be covered again, and ended", async () => {
    const person = await open();
    await person.press("Cover it again");
    assert.deepEqual(await exposed(person), []);
    await person.page.keyboard.type("30");
    assert.equal(await expectation(person), "30", "what was expected before gives way to what is typed");
    await person.press("Do not predict");
    await person.reads(/reaches \d+ points more than/, "#answer-sentence");
    assert.equal(await person.focused(), "Predict before you see");
  });

  it("is over once the plan is no longer the one that was predicted", async () => {
    const person = await open();
    await person.press("Predict before you see");
    await person.type(EXPECTATION, "20");
    await person.press("Reveal");
    await person.type("Trust between teachers and leader", "90");
    await person.button("Predict before you see");
    await person.press("Take back all");
  });
});

/** @param {import("./person.js").Person} person */
async function expectation(person) {
  return (await person.field(EXPECTATION)).evaluate((one) => /** @type {HTMLInputElement} */ (one).value);
}

/** @param {import("./person.js").Person} person */
async function canReveal(person) {
  return (await person.button("Reveal")).evaluate((one) => !(/** @type {HTMLButtonElement} */ (one).disabled));
}

/** @param {import("./person.js").Person} person */
async function refusal(person) {
  return (await person.field(EXPECTATION)).evaluate((one) => one.getAttribute("aria-invalid"));
}

/**
 * Everything within reach of eyes or of assistive technology that would give the result away.
 * @param {import("./person.js").Person} person
 */
function exposed({ page }) {
  return page.evaluate(() => {
    const places = [".plan-reach", "#answer .answer-values", "#answer .spark svg", "figure svg", "figure table", ".finding", "#school"];
    const said = document.querySelector("#live")?.textContent ?? "";
    return [...(/points|\d\s%/.test(said) ? [said] : []), ...places.filter((place) => [...document.querySelectorAll(place)].some((one) => one.checkVisibility() && (one.textContent ?? "").trim() !== ""))];
  });
}
