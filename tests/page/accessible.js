/** Everyone can use the page: on a phone and on a projector, light and dark, without a mouse and without eyes. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { it } from "node:test";
import { inEveryBrowser, visit } from "./each_browser.js";
import { CHROMIUM, FIREFOX } from "./support.js";

/** @typedef {import("./person.js").Person} Person */

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const WIDTHS = [360, 1024, 1920];

/**
 * What may cover or extend the page: what then is to be looked at, and how somebody gets there and back.
 * @type {{ name: string, place: string, enter: (person: Person) => Promise<unknown>, leave: (person: Person) => Promise<unknown> }[]}
 */
const STATES = [
  { name: "with everything opened", place: "body", enter: openDetails, leave: closeDetails },
  { name: "with a teacher chosen", place: "#school", enter: chooseTeacher, leave: async () => {} },
  { name: "with the sharing dialog", place: "#share", enter: (person) => person.press("Share and save"), leave: closeDialog },
  { name: "with help", place: "#help", enter: (person) => person.press("Help"), leave: closeDialog },
  { name: "while presenting", place: "#present", enter: (person) => person.press("Present"), leave: closeDialog },
  { name: "with a problem", place: "#errors", enter: (person) => person.drop("broken.toml", "teachers = -3"), leave: (person) => person.press("Close") },
  { name: "while predicting", place: "#results", enter: (person) => person.press("Predict before you see"), leave: (person) => person.press("Do not predict") },
];

/** What has another shape where there is more room. */
const WIDE_STATES = STATES.slice(0, 2);

inEveryBrowser("axe finds nothing", (kind) => {
  for (const width of WIDTHS) {
    it(`at ${width} pixels, light and dark, whatever is open`, async () => {
      const person = await visit(kind, { width, isStill: true });
      await person.answer();
      await person.page.evaluate(AXE);
      /** @type {Set<string>} */
      const found = new Set();
      for (const { name, place, enter, leave } of width === WIDTHS[0] ? STATES : WIDE_STATES) {
        await enter(person);
        for (const isDark of [false, true]) {
          await person.seesDark(isDark, true);
          await person.frames();
          // Darkness changes colours and nothing else.
          for (const one of await violations(person, place, isDark ? ["color-contrast"] : null)) found.add(`${name}: ${one}`);
        }
        const isWide = await person.page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
        if (isWide) found.add(`${name}: the page scrolls to the side`);
        await leave(person);
      }
      assert.deepEqual([...found], []);
    });
  }
}, [CHROMIUM]);

inEveryBrowser("Under the mouse", (kind) => {
  it("buttons can be read, light and dark", async () => {
    const person = await visit(kind, { isStill: true });
    await person.answer();
    await person.page.evaluate(AXE);
    await chooseTeacher(person);
    const found = [await unreadable(person, ".school-play"), await unreadable(person, "#toolbar button:last-child")];
    await person.press("Predict before you see");
    await person.type("You expect", "20");
    found.push(await unreadable(person, ".predict button.main"), await unreadable(person, ".predict button:not(.main)"));
    assert.deepEqual(found.flat(), []);
  });
}, [CHROMIUM]);

inEveryBrowser("axe finds nothing", (kind) => {
  it("on the page as it opens", async () => {
    const person = await visit(kind);
    await person.answer();
    await person.page.evaluate(AXE);
    assert.deepEqual(await violations(person), []);
  });
}, [FIREFOX]);

inEveryBrowser("Without a mouse", (kind) => {
  it("everything is reached by Tab, and shows that it has the focus", async () => {
    const person = await visit(kind);
    await person.firstAnswer();
    const seen = await tabThrough(person);
    assert.equal(seen[0].name, "Skip to the result");
    assert.deepEqual(seen.filter((one) => one.name === "").map((one) => one.html), [], "without a name");
    assert.deepEqual(seen.filter((one) => !one.hasMark).map((one) => one.html), [], "without a visible focus");
    for (const name of ["Undo", "Help", "Predict before you see", "Instructional coaching, spell 2: intensity", "Skill in managing change", "CSV"]) {
      if (name !== "Undo") assert.ok(seen.some((one) => one.name === name), `${name} is reached`);
    }
  });

  it("dialogs take the focus and give it back", async () => {
    const person = await visit(kind);
    for (const name of ["Share and save", "Help"]) {
      await person.keys(await person.button(name), "Enter");
      await person.page.waitForSelector("dialog[open]");
      assert.ok(await person.page.evaluate(() => Boolean(document.activeElement?.closest("dialog"))), `the focus is in ${name}`);
      await person.page.keyboard.press("Escape");
      await person.page.waitForFunction(() => !document.querySelector("dialog[open]"));
      assert.equal(await person.focused(), name);
    }
  });

  it("links lead to the parts of the page, also on a wide screen, and are seen once they are reached", async () => {
    const person = await visit(kind, { width: 1280 });
    await person.firstAnswer();
    assert.equal(await isInSight(person, "#jump"), false);
    for (const [place, target] of ["#tray-title", "#strategy-title", "#setting-title", "#figures", "#school-title"].entries()) {
      const link = `#jump a:nth-child(${place + 1})`;
      await person.page.focus(link);
      assert.equal(await isInSight(person, link), true, link);
      await person.page.keyboard.press("Enter");
      await person.page.waitForFunction((to) => document.activeElement?.matches(to), {}, target);
    }
    assert.equal(await isInSight(person, "#jump"), false);
  });

  it("the link to the result leads there, and leaves the address alone", async () => {
    const person = await visit(kind);
    await person.firstAnswer();
    const address = person.page.url();
    await person.keys(/** @type {any} */ (await person.page.$(".skip")), "Enter");
    assert.ok(await person.page.evaluate(() => document.activeElement?.matches("#results, #results *")));
    assert.equal(person.page.url(), address);
  });
});

inEveryBrowser("On a phone", (kind) => {
  it("the links of the head lead to what they name, below the answer that stays in sight", async () => {
    const person = await visit(kind, { width: 360, height: 740 });
    await person.answer();
    await person.type("Teachers", "44");
    // The answer is higher with a warning in it.
    await person.reads("These are not the same schools", "#answer");
    await person.answer();
    for (const name of ["Strategy", "School", "Weeks", "Plans"]) {
      await person.click(await person.find("#jump a", name));
      await person.page.waitForFunction(() => {
        const top = document.activeElement?.getBoundingClientRect().top ?? -1;
        const bottom = document.querySelector("#answer")?.getBoundingClientRect().bottom ?? 0;
        return top >= bottom - 1 && top < bottom + 60;
      });
    }
  });

  it("long names leave room for what is below the answer: they are cut short, and can be read in full", async () => {
    const person = await visit(kind, { width: 360, height: 740 });
    await person.answer();
    const names = ["Coaching for everyone and nothing else n", "Vision, parents, a team and some coaching"].map((name) => name.slice(0, 40));
    const fields = await person.page.$$(".plan input[aria-label='Name of the plan']");
    for (const [place, name] of names.entries()) {
      await fields[place].evaluate((one) => /** @type {HTMLInputElement} */ (one).select());
      await fields[place].type(name);
    }
    const answer = await person.answer();
    for (const name of names) assert.ok(answer.includes(`“${name}”`), answer);
    const { height, titles } = await person.page.$eval("#answer", (one) => ({
      height: one.getBoundingClientRect().height, titles: [...one.querySelectorAll("[title]")].map((each) => each.getAttribute("title")),
    }));
    assert.ok(height < 740 / 3.5, `the answer is ${height} pixels high`);
    assert.deepEqual(new Set(titles), new Set(names));
  });
});

inEveryBrowser("Without eyes", (kind) => {
  it("the answer is said once it stands, and not while it moves", async () => {
    const person = await visit(kind);
    await person.page.evaluate(() => {
      /** @type {string[]} */
      const said = [];
      Object.assign(window, { said });
      const live = /** @type {Element} */ (document.querySelector("#live"));
      new MutationObserver(() => said.push((live.textContent ?? "").replace(/[\u00a0\u202f]/g, " "))).observe(live, { childList: true, characterData: true, subtree: true });
    });
    const answer = await person.answer();
    await person.keys(await person.handle("Skill in managing change"), "ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight");
    const next = await person.answer();
    await person.page.waitForFunction((text) => /** @type {any} */ (window).said.includes(text), {}, next);
    const said = await person.page.evaluate(() => /** @type {any} */ (window).said);
    assert.ok(said.length <= 2, said.join("\n"));
    assert.ok(said.every((/** @type {string} */ text) => [answer, next].includes(text)), said.join("\n"));
  });
});

inEveryBrowser("Who asks for less motion", (kind) => {
  it("sees nothing move by itself: the school goes on by steps", async () => {
    const person = await visit(kind, { isDark: false, isStill: true });
    await person.answer();
    await person.page.$eval("#school", (one) => one.scrollIntoView());
    await person.press(/^6 weeks on|^Go on/);
    await person.reads("week 6 of year 1", ".school-week");
    const moving = await person.page.evaluate(() => document.getAnimations().length);
    assert.equal(moving, 0);
  });
}, [CHROMIUM]);

/** @param {Person} person */
async function openDetails(person) {
  await person.page.$$eval("details", (all) => all.forEach((one) => {
    one.open = true;
  }));
  for (const button of await person.page.$$("button[aria-expanded=false]")) await button.evaluate((one) => /** @type {HTMLElement} */ (one).click());
}

/** @param {Person} person */
async function closeDetails(person) {
  await person.page.$$eval("details", (all) => all.forEach((one) => {
    one.open = false;
  }));
}

/** @param {Person} person */
async function chooseTeacher(person) {
  await person.page.$eval("#school", (one) => one.scrollIntoView());
  await person.page.waitForSelector(".school-teachers button");
  await person.page.$eval(".school-teachers button", (one) => /** @type {HTMLElement} */ (one).click());
}

/** @param {Person} person */
async function closeDialog(person) {
  await person.page.keyboard.press("Escape");
  await person.page.waitForFunction(() => !document.querySelector("dialog[open]"));
}

/**
 * What axe finds wrong.
 * @param {Person} person
 * @param {string} [place]
 * @param {string[] | null} [rules] All of them, unless some are named.
 * @returns {Promise<string[]>}
 */
function violations({ page }, place = "html", rules = null) {
  return page.evaluate(async (where, runOnly) => {
    const found = await /** @type {any} */ (window).axe.run(where, { resultTypes: ["violations"], ...(runOnly && { runOnly }) });
    return found.violations.flatMap((/** @type {any} */ { id, nodes }) => nodes.map((/** @type {any} */ node) => `${id}: ${node.html.slice(0, 120)}`));
  }, place, rules);
}

/**
 * Whether the middle of something can be seen, and is not cut away or covered.
 * @param {Person} person
 * @param {string} place
 */
function isInSight({ page }, place) {
  return page.$eval(place, (one) => {
    const { left, top, width, height } = one.getBoundingClientRect();
    const found = document.elementFromPoint(left + width / 2, top + height / 2);
    return found !== null && one.contains(found);
  });
}

/**
 * What axe finds hard to read on a button under the mouse.
 * @param {Person} person
 * @param {string} button The first visible one of a kind.
 */
async function unreadable(person, button) {
  const all = await person.page.$$(button);
  const seen = await Promise.all(all.map((one) => one.evaluate((each) => each.checkVisibility())));
  const first = all[seen.indexOf(true)];
  assert.ok(first, `${button} can be seen`);
  await first.hover();
  const found = [];
  for (const isDark of [false, true]) {
    await person.seesDark(isDark, true);
    await person.frames();
    assert.ok(await first.evaluate((one) => one.matches(":hover:not(:disabled)")), `${button} is under the mouse`);
    found.push(...await violations(person, button, ["color-contrast"]));
  }
  return found;
}

/**
 * What the Tab key leads through, from the top of the page to its end.
 * @param {Person} person
 * @returns {Promise<{ name: string, html: string, hasMark: boolean }[]>}
 */
async function tabThrough({ page }) {
  // A page behind another one marks nothing.
  await page.bringToFront();
  await page.waitForFunction(() => document.hasFocus());
  const seen = [];
  for (let presses = 0; presses < 500; presses += 1) {
    await page.keyboard.press("Tab");
    const one = await page.evaluate(focusedNow);
    if (!one || (seen.length > 0 && one.html === seen[0].html)) break;
    seen.push(one);
  }
  return seen;
}

/** Runs in the page: what has the focus, if anything has. */
function focusedNow() {
  const at = /** @type {any} */ (document.activeElement);
  if (!at || at === document.body) return null;
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(at);
  const labels = [...(at.labels ?? [])].map((label) => label.textContent).join(" ");
  const named = document.getElementById(at.getAttribute("aria-labelledby") ?? "")?.textContent;
  return {
    name: (at.getAttribute("aria-label") ?? named ?? (labels || at.textContent)).trim(),
    html: at.outerHTML.slice(0, 120),
    hasMark: (outlineStyle !== "none" && parseFloat(outlineWidth) >= 1) || boxShadow !== "none",
  };
}
