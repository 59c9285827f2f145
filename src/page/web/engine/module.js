// @ts-check
/**
 * The engine as a function from question to answer: unpacks it, compiles it, and passes messages in and out of its
 * memory.
 *
 * A message is a JSON text with numbers behind it: the length of the text and the count of numbers as two words, the
 * text filled up with blanks to a multiple of four bytes, then the numbers.
 */

/** @import { Answer } from "./types.js" */
import { EngineFailure, asFailure, speaksOfMemory } from "./failure.js";

const WORD = 4;
const HEADER_BYTES = 2 * WORD;
const BLANK = 0x20;
const NO_FLOATS = new Float32Array(0);

/**
 * @typedef {object} Engine
 * @property {(question: object, floats?: Float32Array) => { answer: Answer, floats: Float32Array }} ask Throws an
 *   EngineFailure where the engine breaks down; it is dead then.
 */

/**
 * The bytes of the module from its packed form: base64 of gzip.
 * @param {string} packed
 * @returns {Promise<Uint8Array<ArrayBuffer>>}
 */
export async function unpackEngine(packed) {
  if (typeof WebAssembly !== "object" || typeof DecompressionStream !== "function") {
    throw new EngineFailure("unavailable", "");
  }
  const letters = atob(packed.trim());
  const bytes = new Uint8Array(letters.length);
  for (let place = 0; place < letters.length; place += 1) bytes[place] = letters.charCodeAt(place);
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}

/**
 * Compiles the module once, for all instances of it.
 * @param {Uint8Array<ArrayBuffer>} bytes
 */
export async function compileEngine(bytes) {
  try {
    return await WebAssembly.compile(bytes);
  } catch (error) {
    const failure = asFailure(error);
    // A browser that cannot compile it lacks what the engine is built with.
    throw new EngineFailure(failure.kind === "memory" ? "memory" : "unavailable", failure.message);
  }
}

/**
 * Starts one instance.
 * @param {WebAssembly.Module} module
 * @returns {Promise<Engine>}
 */
export async function startEngine(module) {
  let lastPanic = "";
  /** @type {any} */
  let exports;
  const host = {
    /** @param {number} at @param {number} length */
    panicked(at, length) {
      lastPanic = new TextDecoder().decode(new Uint8Array(exports.memory.buffer, at, length));
    },
  };
  exports = (await WebAssembly.instantiate(module, { host })).exports;
  const session = exports.start();

  /** @type {Engine["ask"]} */
  function ask(question, floats = NO_FLOATS) {
    try {
      const text = new TextEncoder().encode(JSON.stringify(question));
      const size = sizeOf(text, floats);
      const at = exports.allocate(size);
      writeMessage(new Uint8Array(exports.memory.buffer, at, size), text, floats);
      const answered = exports.ask(session, at, size);
      // Memory may have grown meanwhile, so every view of it is made anew.
      const length = new DataView(exports.memory.buffer).getUint32(answered, true);
      const bytes = new Uint8Array(exports.memory.buffer, answered + WORD, length).slice();
      exports.release(answered, WORD + length);
      return answerOf(bytes);
    } catch (error) {
      const failure = asFailure(error);
      if (lastPanic !== "") throw new EngineFailure(speaksOfMemory(lastPanic) ? "memory" : failure.kind, lastPanic);
      // The engine says why it panics; only where it finds no memory it stops without a word.
      throw error instanceof WebAssembly.RuntimeError ? new EngineFailure("memory", failure.message) : failure;
    }
  }

  return { ask };
}

/** @param {Uint8Array} text */
function paddedLength(text) {
  return Math.ceil(text.length / WORD) * WORD;
}

/**
 * @param {Uint8Array} text
 * @param {Float32Array} floats
 */
function sizeOf(text, floats) {
  return HEADER_BYTES + paddedLength(text) + floats.byteLength;
}

/**
 * Writes a message into the engine's memory.
 * @param {Uint8Array} place
 * @param {Uint8Array} text
 * @param {Float32Array} floats
 */
function writeMessage(place, text, floats) {
  const padded = paddedLength(text);
  const words = new DataView(place.buffer, place.byteOffset);
  words.setUint32(0, padded, true);
  words.setUint32(WORD, floats.length, true);
  place.fill(BLANK, HEADER_BYTES, HEADER_BYTES + padded);
  place.set(text, HEADER_BYTES);
  place.set(new Uint8Array(floats.buffer, floats.byteOffset, floats.byteLength), HEADER_BYTES + padded);
}

/**
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @returns {{ answer: Answer, floats: Float32Array }}
 */
function answerOf(bytes) {
  const words = new DataView(bytes.buffer);
  const [length, count] = [words.getUint32(0, true), words.getUint32(WORD, true)];
  const answer = JSON.parse(new TextDecoder().decode(bytes.subarray(HEADER_BYTES, HEADER_BYTES + length)));
  return { answer, floats: new Float32Array(bytes.buffer, HEADER_BYTES + length, count) };
}
