/**
 * The browsers and the pages that are tested: starts every browser once, cut off from the network, and makes every page
 * once, into a folder that goes away again.
 *
 * Pages come from the program, whose path stands in the variable SCHOOLWIDE. A page that stands ready in a file can be
 * tested instead: its path stands in SCHOOLWIDE_PAGE.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import puppeteer from "puppeteer-core";
import { Person } from "./person.js";

/** The folder in which the program finds its scenarios and languages. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
/** The program, or nothing where it has not been built. */
export const PROGRAM = process.env.SCHOOLWIDE && path.resolve(process.env.SCHOOLWIDE);

/** Runs of every plan on the page as it is made, and on the quick one. */
export const RUNS = 64;
export const FEW_RUNS = 16;

/** Where nothing listens: a request that leaves a browser gets nowhere. */
const NOWHERE = "127.0.0.1:9";

const folder = mkdtempSync(path.join(tmpdir(), "what-if-"));
const downloads = path.join(folder, "downloads");
mkdirSync(downloads);

/**
 * @typedef {object} Kind A browser, and how it is started.
 * @property {string} name
 * @property {"chrome" | "firefox"} browser
 * @property {string} executablePath
 * @property {string[]} args
 * @property {Record<string, unknown>} [extraPrefsFirefox]
 *
 * @typedef {{ width?: number, height?: number, fragment?: string, before?: () => void, expectsErrors?: boolean, isDark?: boolean, isStill?: boolean }} Visit
 *   `before` runs in the page ahead of its own code.
 */

/** @type {Kind} */
export const CHROMIUM = {
  name: "Chromium", browser: "chrome", executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", `--proxy-server=${NOWHERE}`, "--host-resolver-rules=MAP * ~NOTFOUND"],
};
/** @type {Kind} */
export const FIREFOX = {
  name: "Firefox", browser: "firefox", executablePath: "/usr/bin/firefox-esr", args: [],
  extraPrefsFirefox: {
    "network.proxy.type": 1, "network.proxy.http": "127.0.0.1", "network.proxy.http_port": 9,
    "network.proxy.ssl": "127.0.0.1", "network.proxy.ssl_port": 9,
    "browser.download.folderList": 2, "browser.download.dir": downloads, "browser.download.alwaysOpenPanel": false,
  },
};
export const BROWSERS = [CHROMIUM, FIREFOX];

/** @type {Map<Kind, Promise<import("puppeteer-core").Browser>>} */
const started = new Map();
/** @type {Map<string, string>} */
const made = new Map();

/** Leaves nothing behind. */
export async function closeBrowsers() {
  for (const browser of started.values()) await (await browser).close();
  started.clear();
  rmSync(folder, { recursive: true, force: true });
}

/**
 * Opens a page as somebody would: from disk, with nothing but what the file holds.
 * @param {Kind} kind
 * @param {Visit} [visit]
 * @param {string} [page] The address of the file; the quick page if none is given.
 */
export async function visit(kind, visit = {}, page = quickPage()) {
  const { width = 1280, height = 900, fragment = "", before, expectsErrors = false, isDark, isStill } = visit;
  const browser = await browserOf(kind);
  const tab = await browser.newPage();
  const person = new Person(tab, downloads, expectsErrors);
  await tab.setViewport({ width, height });
  if (before) await tab.evaluateOnNewDocument(before);
  if (isDark !== undefined || isStill !== undefined) {
    await person.seesDark(isDark ?? false, isStill);
  }
  await tab.goto(page + fragment);
  return person;
}

/** @param {Kind} kind */
function browserOf(kind) {
  const known = started.get(kind) ?? puppeteer.launch({
    ...kind, headless: true, downloadBehavior: { policy: "allow", downloadPath: downloads },
  });
  started.set(kind, known);
  return known;
}

/**
 * The address of the page of a scenario, in a language other than English if one is named.
 * @param {string} [scenario]
 * @param {string} [language] Its file.
 */
export function pageOf(scenario = "typical_high_school", language = "") {
  const ready = process.env.SCHOOLWIDE_PAGE;
  if (ready && scenario === "typical_high_school" && language === "") return pathToFileURL(path.resolve(ready)).href;
  const name = [scenario, path.basename(language, ".toml")].join(" ").trim();
  const file = made.get(name) ?? makePage(name, scenario, language);
  made.set(name, file);
  return pathToFileURL(file).href;
}

/** The same page with fewer runs: all that people do on it is the same, and waiting is shorter. */
export function quickPage() {
  const known = made.get("quick") ?? path.join(folder, "quick.html");
  if (!made.has("quick")) {
    const text = readFileSync(fileURLToPath(pageOf()), "utf8");
    const quick = text.replace(`"replicates":${RUNS}`, `"replicates":${FEW_RUNS}`);
    if (quick === text) throw new Error("The page does not say how many runs it makes.");
    writeFileSync(known, quick);
    made.set("quick", known);
  }
  return pathToFileURL(known).href;
}

/**
 * @param {string} name
 * @param {string} scenario
 * @param {string} language
 */
function makePage(name, scenario, language) {
  if (!PROGRAM) throw new Error("Neither SCHOOLWIDE names the program nor SCHOOLWIDE_PAGE a page.");
  const file = path.join(folder, `${name}.html`);
  const options = language === "" ? [] : ["--language", language];
  execFileSync(PROGRAM, ["what-if", scenario, "--out", file, ...options], { cwd: ROOT, stdio: "pipe" });
  return file;
}

/** A folder of its own that goes away with the others. @param {string} name */
export function emptyFolder(name) {
  return mkdtempSync(path.join(folder, `${name}-`));
}
