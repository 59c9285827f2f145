/**
 * The same tests in every browser that is installed; of one that is not, it says loudly that nothing was tested. A page
 * that is open over several tests, or in one, must not have reported an error or sent a request when it is left.
 */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { after, afterEach, describe } from "node:test";
import { BROWSERS, closeBrowsers, visit as openPage } from "./support.js";

/** @typedef {import("./person.js").Person} Person */
/** @typedef {import("./support.js").Kind} Kind */
/** @typedef {import("./support.js").Visit} Visit */

/** @type {Person[]} Of the test that runs. */
let visits = [];

after(closeBrowsers);

/**
 * @param {string} subject
 * @param {(kind: Kind) => void} tests
 * @param {Kind[]} [kinds]
 */
export function inEveryBrowser(subject, tests, kinds = BROWSERS) {
  for (const kind of kinds) {
    const skip = existsSync(kind.executablePath) ? false : `${kind.name} is not installed at ${kind.executablePath}`;
    if (skip) console.error(`NOT TESTED: ${subject}: ${skip}`);
    describe(`${subject}, in ${kind.name}`, { skip }, () => {
      afterEach(async () => {
        const ended = visits;
        visits = [];
        for (const person of ended) await leave(person);
      });
      tests(kind);
    });
  }
}

/**
 * Opens a page for the test that runs.
 * @param {Kind} kind
 * @param {Visit} [wanted]
 * @param {string} [page]
 */
export async function visit(kind, wanted, page) {
  const person = await openPage(kind, wanted, page);
  visits.push(person);
  return person;
}

/**
 * Keeps a page open over all tests of a subject, which follow each other on it.
 * @param {Kind} kind
 * @param {Visit} [wanted]
 * @param {string} [page]
 * @returns {() => Promise<Person>}
 */
export function sharedVisit(kind, wanted, page) {
  /** @type {Promise<Person> | null} */
  let person = null;
  after(async () => {
    if (person) await leave(await person);
  });
  return () => (person ??= openPage(kind, wanted, page));
}

/** @param {Person} person */
async function leave(person) {
  await person.page.close();
  if (!person.expectsErrors) assert.deepEqual(person.troubles, [], "errors or requests of the page");
}
