/** Whatever goes wrong is said on the page, with what can be done: nothing is swallowed. */
import assert from "node:assert/strict";
import { it } from "node:test";
import { inEveryBrowser, visit } from "./each_browser.js";

inEveryBrowser("A page that cannot go on says so", (kind) => {
  it("where the browser has no WebAssembly", async () => {
    const person = await visit(kind, {
      // @ts-expect-error: browsers set to high security lack it.
      before: () => delete globalThis.WebAssembly,
    });
    await person.reads("This browser cannot run the model, which is compiled to WebAssembly.", "[role=alert]");
    await person.reads("Open the file in a current Chrome, Edge, Firefox or Safari", "[role=alert]");
    assert.equal(await person.page.$eval("#opening", (one) => one.checkVisibility()), false);
  });

  it("where WebAssembly is forbidden", async () => {
    const person = await visit(kind, {
      before: () => {
        WebAssembly.compile = () => Promise.reject(new WebAssembly.CompileError("Wasm code generation disallowed by embedder"));
      },
    });
    await person.reads("This browser cannot run the model", "[role=alert]");
  });

  it("where there are no workers", async () => {
    const person = await visit(kind, {
      before: () => {
        // @ts-expect-error: more than a constructor is not needed to fail.
        globalThis.Worker = class {
          constructor() {
            throw new Error("workers are switched off");
          }
        };
      },
    });
    await person.reads("The browser did not let the page compute in the background.", "[role=alert]");
    await person.reads("workers are switched off", "[role=alert]");
  });

  it("where every worker fails as soon as it starts", async () => {
    const person = await visit(kind, {
      before: () => {
        const Own = Worker;
        globalThis.Worker = class extends Own {
          constructor() {
            super(URL.createObjectURL(new Blob(["throw new Error('broken from the start')"])));
          }
        };
      },
      expectsErrors: true,
    });
    await person.reads("The browser did not let the page compute in the background.", "[role=alert]");
  });

  it("where memory runs out while the model starts", async () => {
    const person = await visit(kind, {
      before: () => {
        // @ts-expect-error: one way of calling it is enough.
        WebAssembly.instantiate = () => Promise.reject(new RangeError("WebAssembly.Memory(): could not allocate memory"));
      },
    });
    await person.reads("The browser has no memory left for a scenario of this size.", "[role=alert]");
  });
});

inEveryBrowser("A page goes on", (kind) => {
  it("where one worker of several dies", async () => {
    const person = await visit(kind, {
      before: () => {
        const Own = Worker;
        let first = true;
        globalThis.Worker = class extends Own {
          /** @param {string | URL} address */
          constructor(address) {
            super(first ? URL.createObjectURL(new Blob(["throw new Error('broken from the start')"])) : address);
            first = false;
          }
        };
      },
      expectsErrors: true,
    });
    assert.match(await person.answer(), /of 16 runs/);
    assert.deepEqual(await person.texts("[role=alert]"), []);
  });

  it("where a plan is too large for a browser, and says what can be done instead", async () => {
    const person = await visit(kind);
    await person.firstAnswer();
    await person.type("Students", "60000");
    await person.click(await person.find("summary", "Any other number of the model"));
    await person.type("Number", "district.schools");
    await person.press("Add a handle");
    await person.page.keyboard.type("200");
    await person.reads(/too large for a browser: \d+ students in all/, "#answer");
    await person.reads(/run it with the command line/, "main");
    await person.press("Take back all");
    assert.match(await person.firstAnswer(), /reaches \d+ points/);
  });

  it("where a large plan takes long: it can be used meanwhile, and the plan can be taken back", async () => {
    const person = await visit(kind);
    const before = await person.answer();
    await person.type("Students", "60000");
    await person.type("Trust between teachers and leader", "60");
    assert.equal((await person.changes()).length, 2);
    await person.press("Take back all");
    assert.equal(await person.answer(), before);
  });

  it("where values contradict each other: the problem stands beside them, and the way back is open", async () => {
    const person = await visit(kind);
    await person.firstAnswer();
    await person.type("Teachers", "3");
    await person.reads(/./, ".handle .problem:not([hidden])");
    await person.reads(/cannot be computed/, "#answer");
    await person.press("Undo");
    assert.match(await person.firstAnswer(), /reaches \d+ points/);
  });
});
