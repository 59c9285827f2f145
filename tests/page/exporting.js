/** Every figure leaves the page as a drawing, a picture and numbers, and the page can be printed. */
import assert from "node:assert/strict";
import { it } from "node:test";
import { inEveryBrowser, sharedVisit, visit } from "./each_browser.js";
import { CHROMIUM } from "./support.js";

const CARDS = ["reach", "difference", "groups", "level", "cost", "fates", "capacity"];
const PNG_MARK = "89504e470d0a1a0a";

inEveryBrowser("A figure", (kind) => {
  const open = sharedVisit(kind);
  /** @param {string} card @param {string} button */
  const saved = async (card, button) => {
    const person = await open();
    await person.page.$eval(`#card-${card}`, (one) => one.scrollIntoView({ block: "center" }));
    await person.page.waitForSelector(`#card-${card} .figure-tools`);
    return person.saved(async () => person.click(await person.find(`#card-${card} button`, button)));
  };

  it("becomes a drawing that stands alone: with its title, its letters and where it is from", async () => {
    await (await open()).answer();
    const { name, content } = await saved("reach", "SVG");
    const drawing = content.toString();
    assert.equal(name, "typical_high_school_reach.svg");
    assert.match(drawing, /^<\?xml version="1\.0" encoding="UTF-8"\?>\s*<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    for (const part of ["<title", "@font-face", "seed 2017", "16 runs"]) assert.ok(drawing.includes(part), part);
    const person = await open();
    const isSound = await person.page.evaluate((text) => new DOMParser().parseFromString(text, "image/svg+xml").querySelector("parsererror") === null, drawing);
    assert.ok(isSound, "a browser reads the drawing");
  });

  it("becomes a picture of its size", async () => {
    const { name, content } = await saved("reach", "PNG");
    assert.equal(name, "typical_high_school_reach.png");
    assert.equal(content.subarray(0, 8).toString("hex"), PNG_MARK);
    assert.ok(content.readUInt32BE(16) >= 1600, "twice the dots of a figure of 860");
  });

  for (const card of CARDS) {
    it(`has numbers, as a table and as a file: ${card}`, async () => {
      const person = await open();
      const { content } = await saved(card, "CSV");
      const [head, ...rows] = content.toString().trim().split("\r\n");
      assert.ok(rows.length > 0);
      assert.ok(rows.every((row) => row.match(/("[^"]*"|[^,]*)(,|$)/g)?.length === rows[0].match(/("[^"]*"|[^,]*)(,|$)/g)?.length));
      assert.doesNotMatch(content.toString(), /NaN|undefined|Infinity/);
      assert.ok(head.includes(","));
      const table = await person.table(`#card-${card}`);
      assert.ok(table.length > 0 && table.every((row) => Object.values(row).every((cell) => cell.trim() !== "")));
    });
  }

  it("is described to those who do not see it", async () => {
    const person = await open();
    const unnamed = await person.page.$$eval("figure svg", (all) => all.filter((one) =>
      one.getAttribute("role") !== "img" || !one.querySelector("title")?.textContent || !one.querySelector("desc")?.textContent).map((one) => one.outerHTML.slice(0, 200)));
    assert.deepEqual(unnamed, []);
  });
});

inEveryBrowser("The printed page", (kind) => {
  const open = sharedVisit(kind, { isDark: true });

  it("shows the answer, the plans and the figures on white, and nothing to press", async () => {
    const person = await open();
    await person.answer();
    await person.page.emulateMediaType("print");
    await person.frames();
    const pressed = await person.page.$$eval("button, input:not([type=radio]):not(.plan-name), select", (all) =>
      all.filter((one) => one.checkVisibility()).map((one) => one.outerHTML.slice(0, 80)));
    assert.deepEqual(pressed, []);
    assert.equal(await person.page.evaluate(() => getComputedStyle(document.body).backgroundColor), "rgb(255, 255, 255)");
    assert.match(await person.text("#answer"), /reaches \d+ points more/);
  });

  it("has every figure, also those that nobody scrolled to", async () => {
    const person = await open();
    await person.page.emulateMediaType("screen");
    await person.page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await person.frames();
    const empty = await person.page.$$eval("figure", (all) => all.filter((one) => !one.hidden && !one.querySelector("svg")).map((one) => one.id));
    assert.deepEqual(empty, []);
  });

  it("becomes a document of a few pages", async () => {
    const person = await open();
    const pages = Buffer.from(await person.page.pdf({ format: "A4" })).toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    assert.ok(pages >= 2 && pages <= 12, `${pages} pages`);
  });

  it("has no heading without what it heads, and says on what its answer stands", async () => {
    const person = await visit(kind, { width: 794, height: 1123 });
    await person.answer();
    await person.page.emulateMediaType("print");
    await person.page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await person.frames();
    assert.match(await person.text("#answer"), /16 simulated schools/);
    const empty = () => person.page.$$eval("h2, h3", (all) => all.filter((one) =>
      one.checkVisibility() && !one.closest("#answer") && one.parentElement?.innerText.trim() === one.innerText.trim()).map((one) => one.textContent));
    assert.deepEqual(await empty(), []);
    assert.equal(await person.page.$eval("#school", (one) => one.checkVisibility()), false);
    await person.page.emulateMediaType("screen");
    await person.page.$eval("#school", (one) => one.scrollIntoView());
    await person.page.waitForSelector(".school-plan");
    await person.page.emulateMediaType("print");
    assert.match(await person.text("#school"), /before the first week/);
    assert.deepEqual(await empty(), []);
  });
}, [CHROMIUM]);
