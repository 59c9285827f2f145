/**
 * What a person does on the page and sees of it: everything is found by the words that stand there or that a screen
 * reader says, never by how the page is built. Like a person, whoever acts looks again only once the page has drawn what
 * became of it.
 */
import assert from "node:assert/strict";
import { readFileSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** A text as a pattern of itself. @param {string} text */
const literally = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Milliseconds that an answer may take: districts are large. */
const ANSWERING = 60_000;
/** Milliseconds that anything else may take before it counts as broken. */
const PATIENCE = 20_000;

export class Person {
  /**
   * @param {import("puppeteer-core").Page} page
   * @param {string} downloads The folder in which saved files arrive.
   * @param {boolean} expectsErrors
   */
  constructor(page, downloads, expectsErrors) {
    this.page = page;
    this.downloads = downloads;
    this.expectsErrors = expectsErrors;
    /** @type {string[]} Errors that the page reports, and requests that leave it. */
    this.troubles = [];
    page.setDefaultTimeout(PATIENCE);
    page.on("pageerror", (error) => this.troubles.push(`error: ${error}`));
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warn") this.troubles.push(`console: ${message.text()}`);
    });
    page.on("request", (request) => {
      if (!/^(file|data|blob|about):/.test(request.url())) this.troubles.push(`request: ${request.url()}`);
    });
  }

  /** Errors that a browser reports although the page deals with them. @param {RegExp} known */
  forgive(known) {
    this.troubles = this.troubles.filter((trouble) => !known.test(trouble));
  }

  /**
   * The one visible thing of a kind with a name: its label, or else its text.
   * @param {string} kind A CSS selector.
   * @param {string | RegExp} name
   * @returns {Promise<import("puppeteer-core").ElementHandle<HTMLElement>>}
   */
  async find(kind, name) {
    const pattern = typeof name === "string" ? `^${literally(name)}$` : name.source;
    const handle = await this.page.waitForFunction((selector, source) => {
      const expected = new RegExp(source);
      /** @param {any} one */
      const nameOf = (one) => one.getAttribute("aria-label") ?? one.labels?.[0]?.textContent ?? one.textContent;
      const found = [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility() && expected.test(nameOf(one).trim()));
      return found.length > 0 && found[0];
    }, {}, kind, pattern).catch(() => assert.fail(`no ${kind} is called ${name}`));
    return /** @type {any} */ (handle);
  }

  /** @param {string | RegExp} name */
  button(name) {
    return this.find("button", name);
  }

  /** @param {string | RegExp} name */
  async press(name) {
    await this.click(await this.button(name));
  }

  /** @param {import("puppeteer-core").ElementHandle} on */
  async click(on) {
    await on.click();
    await this.frames();
  }

  /** A field to type in. @param {string | RegExp} name */
  field(name) {
    return this.find("input:not([type=range]), select, textarea", name);
  }

  /** A handle of the time line, or a slider. @param {string | RegExp} name */
  handle(name) {
    return this.find("input[type=range], [role=slider]", name);
  }

  /**
   * Puts a text in the place of what a field says.
   * @param {string | RegExp} name
   * @param {string} text
   */
  async type(name, text) {
    const field = await this.field(name);
    await field.click();
    await field.evaluate((one) => /** @type {HTMLInputElement} */ (one).select());
    await this.page.keyboard.press("Delete");
    await this.page.keyboard.type(text);
    await this.frames();
  }

  /**
   * Presses a handle with the mouse, moves it, and lets it go.
   * @param {import("puppeteer-core").ElementHandle<HTMLElement>} handle
   * @param {number} right
   * @param {number} down
   */
  async drag(handle, right, down) {
    const { mouse } = this.page;
    await handle.evaluate((one) => one.scrollIntoView({ block: "center" }));
    const box = await handle.boundingBox();
    assert.ok(box, "the handle can be seen");
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await mouse.move(x, y);
    await mouse.down();
    await mouse.move(x + right / 2, y + down / 2);
    await mouse.move(x + right, y + down);
    await mouse.up();
    await this.frames();
  }

  /**
   * Puts the focus on something and presses keys.
   * @param {import("puppeteer-core").ElementHandle<HTMLElement>} on
   * @param {import("puppeteer-core").KeyInput[]} keys
   */
  async keys(on, ...keys) {
    await on.focus();
    for (const key of keys) await this.page.keyboard.press(key);
    await this.frames();
  }

  /** @param {string} key */
  async withControl(key) {
    await this.page.keyboard.down("Control");
    await this.page.keyboard.press(/** @type {any} */ (key));
    await this.page.keyboard.up("Control");
    await this.frames();
  }

  /**
   * Chooses from a list.
   * @param {string | RegExp} name
   * @param {string} option Its words.
   */
  async choose(name, option) {
    const list = await this.field(name);
    const value = await list.evaluate((one, wanted) =>
      [.../** @type {HTMLSelectElement} */ (/** @type {unknown} */ (one)).options].find((each) => each.text === wanted)?.value, option);
    assert.ok(value, `${name} offers ${option}`);
    await list.select(value);
    await this.frames();
  }

  /** Waits until nothing is computed any more, and returns the answer. */
  async answer() {
    await this.frames();
    await this.page.waitForFunction(() =>
      document.querySelector("progress.is-done") && !document.querySelector("[aria-busy=true]") && !/ so far|being computed/.test(document.querySelector("#answer")?.textContent ?? ""), { timeout: ANSWERING });
    return this.text("#answer-sentence");
  }

  /** Waits for the first picture only, on however few schools it stands. */
  async firstAnswer() {
    await this.page.waitForFunction(() => /reaches|same|distinguished/.test(document.querySelector("#answer-sentence")?.textContent ?? ""), { timeout: ANSWERING });
    return this.text("#answer-sentence");
  }

  /** What something says, without what is hidden, and with every gap an ordinary one. @param {string} selector */
  text(selector) {
    return this.page.$eval(selector, (one) => (/** @type {HTMLElement} */ (one).innerText ?? one.textContent).replace(/[\u00a0\u202f]/g, " ").trim());
  }

  /** The texts of everything visible of a kind. @param {string} selector */
  texts(selector) {
    return this.page.$$eval(selector, (all) => all.filter((one) => one.checkVisibility()).map((one) => (/** @type {HTMLElement} */ (one).innerText ?? one.textContent).replace(/[\u00a0\u202f]/g, " ").trim()));
  }

  /**
   * The numbers of a figure, as its table says them.
   * @param {string} card The figure.
   * @returns {Promise<Record<string, string>[]>}
   */
  async table(card) {
    const details = await this.page.$(`${card} details`);
    assert.ok(details, `${card} has a table`);
    const isOpen = () => details.evaluate((one) => /** @type {HTMLDetailsElement} */ (one).open);
    if (!(await isOpen())) await (await details.$("summary"))?.click();
    await this.frames();
    return details.evaluate((one) => {
      const [head, ...rows] = [...one.querySelectorAll("tr")].map((row) => [...row.children].map((cell) => (cell.textContent ?? "").replace(/[\u00a0\u202f]/g, " ")));
      return rows.map((cells) => Object.fromEntries(head.map((name, place) => [name, cells[place]])));
    });
  }

  /** What has the focus: its name, its text, or else its id. */
  focused() {
    return this.page.evaluate(() => {
      const at = document.activeElement;
      return at === document.body ? "nothing" : (at?.getAttribute("aria-label") ?? at?.textContent) || at?.id;
    });
  }

  /** Where a browser lets that be chosen. @param {boolean} isDark @param {boolean} [isStill] Whether motion is unwanted. */
  seesDark(isDark, isStill = false) {
    return this.page.emulateMediaFeatures([
      { name: "prefers-color-scheme", value: isDark ? "dark" : "light" },
      { name: "prefers-reduced-motion", value: isStill ? "reduce" : "no-preference" },
    ]);
  }

  /** The changes that the page lists. */
  async changes() {
    await this.frames();
    return this.texts("#changes li");
  }

  /** Whatever was done has been drawn. */
  frames() {
    return this.page.evaluate(() => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next))));
  }

  /**
   * Waits until the page says something anywhere.
   * @param {string | RegExp} what
   * @param {string} [where]
   */
  async reads(what, where = "body") {
    const source = what instanceof RegExp ? what.source : literally(what);
    await this.page.waitForFunction((selector, pattern) =>
      [...document.querySelectorAll(selector)].some((one) => new RegExp(pattern).test((/** @type {HTMLElement} */ (one).innerText ?? one.textContent ?? "").replace(/[\u00a0\u202f]/g, " "))), {}, where, source)
      .catch(async () => assert.fail(`${where} does not say ${what}, but: ${(await this.texts(where)).join(" | ").slice(0, 500)}`));
  }

  /**
   * A file that arrives after something is done.
   * @param {() => Promise<unknown>} act
   * @returns {Promise<{ name: string, content: Buffer }>}
   */
  async saved(act) {
    for (const old of readdirSync(this.downloads)) rmSync(path.join(this.downloads, old));
    await act();
    for (const end = Date.now() + PATIENCE; Date.now() < end; await pause(50)) {
      const names = readdirSync(this.downloads);
      const isUnderWay = names.some((name) => /\.(crdownload|part|tmp)$|^\./.test(name));
      const content = names.length > 0 && !isUnderWay && readFileSync(path.join(this.downloads, names[0]));
      if (content && content.length > 0) return { name: names[0], content };
    }
    return assert.fail("no file arrives");
  }

  /**
   * Lets a file fall on the page.
   * @param {string} name
   * @param {string} text
   */
  async drop(name, text) {
    await this.page.evaluate((file, content) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], file));
      for (const kind of ["dragover", "drop"]) {
        document.querySelector("main")?.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
      }
    }, name, text);
  }
}
