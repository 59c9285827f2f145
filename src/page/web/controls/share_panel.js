// @ts-check
/**
 * Sharing and keeping: the link and its QR code, saving a plan as a scenario file, opening a file, a link or a code.
 */

import { say } from "../words.js";
import { button, element, setText } from "./dom.js";
import { qrDrawing } from "./qr_picture.js";

/**
 * @param {object} options
 * @param {HTMLDialogElement} options.dialog
 * @param {() => Promise<string>} options.link The link to the state as it is.
 * @param {(text: string) => { size: number, rows: string[] } | null} options.qr
 * @param {() => Promise<void>} options.onSave
 * @param {(file: File) => Promise<void>} options.onFile
 * @param {(code: string) => Promise<boolean>} options.onCode Whether there was a state in it.
 */
export function createSharePanel({ dialog, link, qr, onSave, onFile, onCode }) {
  // From a file there is no address that would mean anything elsewhere: a code is shared, and called one.
  const isFile = location.protocol === "file:";
  const words = isFile
    ? { label: "page.share.code", copied: "page.share.code_copied", qr: "page.share.code_qr", tooLong: "page.share.code_too_long", hint: "page.share.from_file" }
    : { label: "page.share.link", copied: "page.share.copied", qr: "page.share.qr", tooLong: "page.share.too_long", hint: "page.share.from_web" };
  const address = element("input", { id: "share-link", readonly: true, onfocus: () => address.select() });
  const said = element("p", { class: "hint", role: "status" });
  const drawing = element("div", { class: "qr" });
  const file = element("input", {
    id: "share-file", type: "file", accept: ".toml,text/plain",
    onchange: async () => {
      const chosen = file.files?.[0];
      if (chosen) await onFile(chosen);
      file.value = "";
      dialog.close();
    },
  });
  const code = element("input", { id: "share-code", autocomplete: "off" });
  dialog.append(
    element("h2", { id: "share-title" }, say("page.share.title")),
    element("div", { class: "line" },
      element("label", { for: "share-link" }, say(words.label)), address,
      button(say("page.share.copy"), copy)),
    said,
    element("p", { class: "hint" }, say(words.hint)),
    drawing,
    element("h3", {}, say("page.share.keep")),
    element("p", { class: "hint" }, say("page.share.save_hint")),
    button(say("page.share.save"), onSave),
    element("h3", {}, say("page.share.open")),
    element("div", { class: "line" }, element("label", { for: "share-file" }, say("page.share.open_file")), file),
    element("form", { class: "line", onsubmit: openCode },
      element("label", { for: "share-code" }, say("page.share.open_code")), code,
      element("button", {}, say("page.share.open_button"))),
    element("div", { class: "buttons" }, button(say("page.close"), () => dialog.close())));

  /** @param {SubmitEvent} event By the button, or by Enter in the field. */
  async function openCode(event) {
    event.preventDefault();
    if (await onCode(code.value)) {
      code.value = "";
      dialog.close();
    } else {
      setText(said, say("page.share.no_code"));
    }
  }

  async function copy() {
    try {
      await navigator.clipboard.writeText(address.value);
    } catch {
      // Without a clipboard, as on some pages from disk, the old way still works.
      address.select();
      document.execCommand("copy");
    }
    setText(said, say(words.copied));
  }

  async function open() {
    address.value = await link();
    setText(said, "");
    const squares = qr(address.value);
    if (squares) drawing.innerHTML = qrDrawing(squares, say(words.qr));
    else drawing.textContent = say(words.tooLong);
    dialog.showModal();
  }

  return { open };
}
