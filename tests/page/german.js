/** A page in another language says nothing in English, and writes numbers as that language does. */
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { inEveryBrowser, visit } from "./each_browser.js";
import { emptyFolder, pageOf, PROGRAM } from "./support.js";

const LANGUAGE = "languages/german.toml";
/** Words that are the same in both languages, and what stands for itself. */
const SAME = /^(\W*|\d.*|SVG|PNG|CSV|.*schoolwide.*|.*Ctrl.*|Tab|Escape|\{.*\})$/i;

if (!PROGRAM) {
  console.error("NOT TESTED: the German page, because SCHOOLWIDE does not name the program");
  describe("A German page", { skip: "SCHOOLWIDE does not name the program" }, () => {});
} else {
  inEveryBrowser("A German page", (kind) => {
    it("has no English word of the catalogue, whatever is opened", async () => {
      const english = await wordsOf(kind, pageOf());
      const person = await visit(kind, {}, pageOf("typical_high_school", LANGUAGE));
      await answered(person);
      const german = await person.page.$eval("#data", (one) => JSON.parse(one.textContent ?? "").words);
      const suspects = new Set(Object.entries(english).filter(([key, text]) => german[key] !== text && !SAME.test(text)).map(([, text]) => text));
      await person.page.$$eval("details", (all) => all.forEach((one) => {
        one.open = true;
      }));
      await person.page.$eval("#school", (one) => one.scrollIntoView());
      await person.page.waitForSelector(".school-teachers button");
      await person.page.$eval(".school-teachers button", (one) => /** @type {HTMLElement} */ (one).click());
      assert.deepEqual((await textsOf(person)).filter((text) => suspects.has(text)), []);
    });

    it("leads what the model says in English with what to do, in German, and marks the rest as English", async () => {
      const person = await visit(kind, {}, pageOf("typical_high_school", LANGUAGE));
      await answered(person);
      await person.drop("kaputt.toml", "[school]\nteachers = -3\n");
      await person.reads(/^kaputt\.toml lässt sich nicht öffnen\s+Berichtigen Sie die Datei/, "#errors");
      assert.deepEqual(await unmarked(person, "#errors"), []);
      await person.press("Schließen");
      await person.type("Lehrkräfte", "3");
      await person.reads(/„Was wäre, wenn“ lässt sich nicht berechnen\. Das Modell nimmt das nicht an/, "#answer");
      await person.reads(/Das Modell nimmt das nicht an/, ".handle .problem");
      for (const place of ["#answer-sentence", ".problem"]) assert.deepEqual(await unmarked(person, place), [], place);
    });

    it("names every number of the model in German", async () => {
      const person = await visit(kind, {}, pageOf("typical_high_school", LANGUAGE));
      await addNumber(person);
      for (const place of [".handle label", "#changes li"]) assert.ok((await person.texts(place)).some((text) => text.includes("Zug zur Überzeugung des Kollegiums")), place);
      assert.deepEqual(await languagesOfOffers(person), [""]);
    });

    it("marks the names of numbers that a language lacks as English, also in the list of changes", async () => {
      const person = await visit(kind, {}, pageOf("typical_high_school", withoutNumbers()));
      await addNumber(person);
      const name = "Pull to the colleagues' belief";
      for (const place of [".handle label[lang=en]", "#changes li [lang=en]"]) assert.deepEqual(await person.texts(place), [name], place);
      assert.match((await person.changes())[0], /: 2 % in der Woche statt 1,4 % in der Woche$/);
      assert.deepEqual(await languagesOfOffers(person), ["en"]);
    });

    it("says so, and writes decimals with a comma", async () => {
      const person = await visit(kind, {}, pageOf("typical_high_school", LANGUAGE));
      await answered(person);
      assert.equal(await person.page.$eval("html", (one) => one.lang), "de");
      assert.doesNotMatch(await person.text("#answer"), /\d\.\d/);
      assert.match(await person.text("#answer"), /64/);
      const lines = (await textsOf(person)).filter((text) => /\bthe\b|\bof\b|\bwith\b|\band\b|\bis\b/.test(text) && !/[äöüß]|\b(und|der|die|das)\b/.test(text));
      assert.deepEqual(lines.filter((text) => !/\d{4}/.test(text)), [], "lines that look English");
    });
  });
}

/**
 * Texts that look English and are not marked as such; there must be some that are.
 * @param {import("./person.js").Person} person
 * @param {string} place
 * @returns {Promise<string[]>}
 */
async function unmarked({ page }, place) {
  const texts = await page.$$eval(place, (all) => all.filter((one) => one.checkVisibility()).flatMap((one) => {
    const found = [];
    const walker = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      found.push({ text: node.textContent ?? "", isMarked: Boolean(node.parentElement?.closest("[lang=en]")) });
    }
    return found;
  }));
  const isEnglish = (/** @type {string} */ text) => /\b(the|of|is|must|at least|from|between|lower|raise|needs?)\b/.test(text);
  assert.ok(texts.some(({ text, isMarked }) => isMarked && isEnglish(text)), `English stands in ${place}: ${JSON.stringify(texts)}`);
  return texts.filter(({ text, isMarked }) => !isMarked && isEnglish(text)).map(({ text }) => text);
}

/** @param {import("./support.js").Kind} kind @param {string} page @returns {Promise<Record<string, string>>} */
async function wordsOf(kind, page) {
  const person = await visit(kind, {}, page);
  return person.page.$eval("#data", (one) => JSON.parse(one.textContent ?? "").words);
}

/** Waits for the answer, in any language. @param {import("./person.js").Person} person */
function answered({ page }) {
  return page.waitForFunction(() => document.querySelector("progress.is-done") && document.querySelector("#card-reach svg"));
}

/**
 * Every text and every name of the page.
 * @param {import("./person.js").Person} person
 */
function textsOf({ page }) {
  return page.evaluate(() => {
    const texts = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.parentElement?.closest("script, style, noscript, datalist")) texts.push((node.textContent ?? "").trim());
    }
    for (const one of document.querySelectorAll("[aria-label], [title], [aria-valuetext]")) {
      for (const name of ["aria-label", "title", "aria-valuetext"]) texts.push((one.getAttribute(name) ?? "").trim());
    }
    return [...new Set(texts)].filter((text) => text !== "");
  });
}

/** A language file that names no number of the model. */
function withoutNumbers() {
  const file = path.join(emptyFolder("language"), "without_numbers.toml");
  const text = readFileSync(new URL(`../../${LANGUAGE}`, import.meta.url), "utf8");
  const tables = text.split(/^(?=\[)/m).filter((table) => !table.startsWith("[parameters."));
  writeFileSync(file, tables.join(""));
  return file;
}

/** Adds a number of the model by its key, and changes it. @param {import("./person.js").Person} person */
async function addNumber(person) {
  await answered(person);
  await person.click(await person.find("summary", "Jede andere Zahl des Modells"));
  await person.type("Zahl", "peer_pull");
  await person.press("Regler aufnehmen");
  await person.page.keyboard.type("2");
  await person.frames();
}

/** In which languages the numbers are that can be added: `en`, or nothing where it is the page's. @param {import("./person.js").Person} person */
async function languagesOfOffers(person) {
  const offers = await person.page.$$eval("#other-numbers option", (all) => all.map((one) => one.lang));
  assert.ok(offers.length > 50);
  return [...new Set(offers)];
}
