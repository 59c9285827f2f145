/** The page of every scenario that ships opens and answers; the nation's is refused with what can be done instead. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { inEveryBrowser, visit } from "./each_browser.js";
import { CHROMIUM, emptyFolder, pageOf, PROGRAM, ROOT } from "./support.js";

const NATION = "united_states";
/** There to check the model, and asked by nobody in a workshop. */
const OF_A_STUDY = "published_patterns";
const SCENARIOS = readdirSync(path.join(ROOT, "scenarios")).filter((file) => file.endsWith(".toml")).map((file) => path.basename(file, ".toml"));

if (!PROGRAM) {
  console.error("NOT TESTED: the pages of other scenarios, because SCHOOLWIDE does not name the program");
  describe("The pages of other scenarios", { skip: "SCHOOLWIDE does not name the program" }, () => {});
} else {
  inEveryBrowser("The page of another scenario", (kind) => {
    for (const scenario of SCENARIOS.filter((name) => ![NATION, OF_A_STUDY, "typical_high_school"].includes(name))) {
      it(`opens and answers: ${scenario}`, async () => {
        const person = await visit(kind, {}, pageOf(scenario));
        assert.match(await person.firstAnswer(), /reaches|same|distinguished/);
        assert.notEqual(await person.text("h1"), "");
      });
    }
  }, [CHROMIUM]);

  it("The nation is refused, with what can be done instead", () => {
    const out = path.join(emptyFolder("nation"), "what_if.html");
    const { status, stderr } = spawnSync(/** @type {string} */ (PROGRAM), ["what-if", NATION, "--out", out], { cwd: ROOT, encoding: "utf8" });
    assert.notEqual(status, 0);
    assert.match(stderr, /nation/);
  });
}
