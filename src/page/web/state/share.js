// @ts-check
/**
 * The whole state in the fragment of a link: short enough for a chat and for a QR code.
 *
 * A code is `#1.` and JSON, deflated, in the letters that links allow. The JSON is a list without keys; it begins with
 * the scenario's name and a digest of its text, so that a link to another scenario is noticed, and ends with whether the
 * scenario came from a file, so that the page can say which one to open.
 */

/** @import { State } from "./plans.js" */
import { PLANS_AT_MOST } from "./plans.js";

/** What every code begins with; the number is that of its form. */
const CODE_START = "#1.";

/**
 * @typedef {object} ScenarioMark What a code says of the scenario that its plans belong to.
 * @property {string} name
 * @property {string} digest Of its text: where it is the same, so is the scenario.
 * @property {boolean} isFromFile Whether it was opened on the page, and is not the page's own.
 */

/**
 * The code of a state.
 * @param {State} state
 * @param {ScenarioMark} mark
 * @returns {Promise<string>}
 */
export async function codeOf(state, mark) {
  const plans = state.plans.map(({ id, name, strategy, changes }) => [id, name, strategy, changes]);
  const json = JSON.stringify([mark.name, mark.digest, state.baseline, state.current, plans, mark.isFromFile]);
  const packed = await throughStream(new TextEncoder().encode(json), new CompressionStream("deflate-raw"));
  return CODE_START + inLinkLetters(packed);
}

/**
 * The state of a code, wherever in a text it stands; nothing where there is none or it is broken.
 * @param {string} text A fragment, a link, or a text around one.
 * @returns {Promise<{ state: State, mark: ScenarioMark } | null>}
 */
export async function stateOf(text) {
  const found = /#1\.([\w-]+)/.exec(text);
  if (!found) return null;
  try {
    const bytes = await throughStream(fromLinkLetters(found[1]), new DecompressionStream("deflate-raw"));
    return readState(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return null;
  }
}

/**
 * Whether a fragment means to be a code.
 * @param {string} fragment
 */
export function isCode(fragment) {
  return fragment.startsWith(CODE_START);
}

/**
 * A short digest of a scenario's text. It tells versions of one file apart, and guards nothing.
 * @param {string} text
 */
export function digestOf(text) {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(36);
}

/**
 * Only what has the shape of a state is taken from a link that anybody may have written.
 * @param {any} written
 */
function readState([name, digest, baseline, current, written, isFromFile]) {
  const plans = written.slice(0, PLANS_AT_MOST).map(readPlan);
  const ids = plans.map((/** @type {{ id: number }} */ plan) => plan.id);
  if (!ids.includes(baseline) || !ids.includes(current) || new Set(ids).size < ids.length) return null;
  const mark = { name: String(name), digest: String(digest), isFromFile: isFromFile === true };
  return { state: { plans, baseline, current }, mark };
}

/** @param {any} written */
function readPlan([id, name, strategy, changes]) {
  if (!Number.isInteger(id) || id < 1 || id > PLANS_AT_MOST) throw new Error("no place");
  const texts = Object.entries(changes).map(([key, value]) => [String(key), String(value)]);
  return { id, name: String(name).slice(0, 60), strategy: String(strategy), changes: Object.fromEntries(texts) };
}

/**
 * @param {Uint8Array} bytes
 * @param {CompressionStream | DecompressionStream} stream
 */
async function throughStream(bytes, stream) {
  const through = new Blob([/** @type {Uint8Array<ArrayBuffer>} */ (bytes)]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(through).arrayBuffer());
}

/** @param {Uint8Array} bytes */
function inLinkLetters(bytes) {
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** @param {string} letters */
function fromLinkLetters(letters) {
  const text = atob(letters.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
