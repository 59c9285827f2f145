// @ts-check
/**
 * Takes a figure out of the page: as SVG, as PNG in twice the dots, its numbers as CSV, and on paper.
 */
import { say } from "../words.js";

/** @typedef {import("./frame.js").Figure} Figure */

/**
 * @typedef {object} ExportOptions
 * @property {string} [fontCss] The rules of the page that carry its fonts as data, so that a file carries its letters.
 * @property {string} [fileName] Without ending; made from the title if left out.
 * @property {string} [language] BCP 47, for the printed page.
 */

const PNG_DOTS = 2;

/**
 * A figure as the text of a file that needs nothing else.
 * @param {Figure} figure
 * @param {string} [fontCss]
 */
function svgFile(figure, fontCss = "") {
  const style = fontCss === "" ? "" : `<style>${fontCss.replace(/&/g, "&amp;").replace(/</g, "&lt;")}</style>`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${figure.svg.replace("</desc>", `</desc>${style}`)}\n`;
}

/**
 * The numbers of a figure after RFC 4180, with dots in decimals; a missing number is an empty field.
 * @param {Figure} figure
 */
function csvFile(figure) {
  const { columns, rows } = figure.numbers();
  return [columns, ...rows].map((row) => `${row.map(csvField).join(",")}\r\n`).join("");
}

/** @param {string | number} value */
function csvField(value) {
  if (typeof value === "number") return Number.isFinite(value) ? String(Number(value.toPrecision(7))) : "";
  return /[",\r\n]/.test(value) ? `"${value.replace(/"/g, '""')}"` : value;
}

/**
 * A name of a file from a title: small letters, digits and hyphens.
 * @param {string} title
 */
function fileNameOf(title) {
  const plain = title
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase();
  return (
    plain
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "")
      .slice(0, 60) || "figure"
  );
}

/**
 * A figure as PNG, in twice the dots of the page.
 * @param {Figure} figure
 * @param {string} [fontCss]
 * @returns {Promise<Blob>}
 */
async function pngFile(figure, fontCss = "") {
  const image = new Image();
  // Data, not a blob's address: pages opened from disk may not read back what they drew from one.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgFile(figure, fontCss))}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(figure.width * PNG_DOTS);
  canvas.height = Math.round(figure.height * PNG_DOTS);
  const context = canvas.getContext("2d");
  if (!context) throw new Error(say("page.export.no_picture"));
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error(say("page.export.no_picture")))), "image/png");
  });
}

/**
 * Hands a file to the person.
 * @param {string} name
 * @param {Blob} content
 */
export function saveFile(name, content) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/**
 * Prints a figure alone, with its table below. It is best drawn on the light ground.
 * @param {Figure} figure
 * @param {ExportOptions} [options]
 */
function printFigure(figure, options = {}) {
  const frame = document.createElement("iframe");
  frame.setAttribute("aria-hidden", "true");
  frame.tabIndex = -1;
  frame.style.cssText = "position:fixed;width:0;height:0;border:0;right:0;bottom:0";
  frame.addEventListener("load", () => {
    const page = frame.contentWindow;
    if (!page) return;
    page.addEventListener("afterprint", () => frame.remove());
    page.document.title = figure.title;
    page.focus();
    page.print();
  });
  frame.srcdoc = printedPage(figure, options);
  document.body.append(frame);
}

/** @param {Figure} figure @param {ExportOptions} options */
function printedPage(figure, options) {
  const look =
    "body{margin:0;font-family:Schoolwide Sans,Inter,Helvetica,Arial,sans-serif;color:#1f2933}" +
    "svg{width:100%;height:auto;max-height:92vh}";
  const language = options.language ? ` lang="${options.language.replace(/[^\w-]/g, "")}"` : "";
  const head = `<head><meta charset="utf-8"><style>${options.fontCss ?? ""}${look}</style></head>`;
  return `<!doctype html><html${language}>${head}<body>${figure.svg}</body></html>`;
}

/**
 * Buttons that save and print a figure. `figureOf` is asked at every press, so that it is the figure of that moment.
 * @param {(purpose: "svg" | "png" | "csv" | "print") => Figure} figureOf
 * @param {ExportOptions & { onFailure?: (message: string) => void }} [options]
 * @returns {HTMLElement}
 */
export function figureTools(figureOf, options = {}) {
  const tools = document.createElement("div");
  tools.className = "figure-tools";
  tools.setAttribute("role", "group");
  tools.setAttribute("aria-label", say("page.export.tools", { title: figureOf("csv").title }));
  /** @type {(ending: string, type: string, content: BlobPart) => void} */
  const save = (ending, type, content) => {
    const name = options.fileName ?? fileNameOf(figureOf("csv").title);
    saveFile(`${name}.${ending}`, new Blob([content], { type }));
  };
  /** @type {Record<"svg" | "png" | "csv" | "print", () => void | Promise<void>>} */
  const actions = {
    svg: () => save("svg", "image/svg+xml", svgFile(figureOf("svg"), options.fontCss)),
    png: async () => save("png", "image/png", await pngFile(figureOf("png"), options.fontCss)),
    csv: () => save("csv", "text/csv;charset=utf-8", csvFile(figureOf("csv"))),
    print: () => printFigure(figureOf("print"), options),
  };
  for (const purpose of /** @type {(keyof typeof actions)[]} */ (Object.keys(actions))) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = say(`page.export.${purpose}`);
    button.title = say(`page.export.${purpose}_meaning`);
    button.addEventListener("click", async () => {
      try {
        await actions[purpose]();
      } catch (error) {
        options.onFailure?.(
          say("page.export.failed", { reason: error instanceof Error ? error.message : String(error) }),
        );
      }
    });
    tools.append(button);
  }
  return tools;
}
