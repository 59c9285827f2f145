// @ts-check
/**
 * Files in and out: a scenario file that the program runs, and that the page opens again.
 *
 * A saved file carries the code of the whole state in a comment, so that the page comes back as it was. Whoever edits
 * the file is believed: the code counts only where the rest of the file is still what it would save.
 */

/**
 * A name for a file: small letters, digits and underscores.
 * @param {...string} parts
 */
export function fileName(...parts) {
  const plain = parts.map((part) =>
    part.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^a-z0-9]+/g, "_").replace(/^_+|_+$/g, ""),
  );
  return plain.filter((part) => part !== "").join("_").slice(0, 80) || "plan";
}

/**
 * A scenario without its comments, its title and empty lines, to see whether two say the same.
 * @param {string} text
 */
export function withoutComments(text) {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  return lines.filter((line) => line !== "" && !/^(#|title\s*=)/.test(line)).join("\n");
}

/**
 * Lets files be dropped anywhere on the page.
 * @param {HTMLElement} place Marked while a file hovers over it.
 * @param {(file: File) => void} onFile
 */
export function acceptDrops(place, onFile) {
  /** @param {DragEvent} event */
  const hasFiles = (event) => event.dataTransfer?.types.includes("Files") ?? false;
  place.addEventListener("dragover", (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    place.classList.add("is-dropping");
  });
  place.addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) place.classList.remove("is-dropping");
  });
  place.addEventListener("drop", (event) => {
    place.classList.remove("is-dropping");
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    onFile(file);
  });
}
