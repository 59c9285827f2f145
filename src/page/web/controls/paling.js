// @ts-check
/**
 * What is shown pales where it takes a while until it is what is wanted again, so that nobody reads an old answer as the
 * new one.
 */
import { setAttribute } from "./dom.js";

/** Milliseconds within which a new picture is expected. */
const SOON = 400;

/**
 * @param {HTMLElement[]} places
 * @returns {(isOutdated: boolean) => void} Says whether what is shown is outdated.
 */
export function createPaling(places) {
  let timer = 0;

  /** @param {boolean} isOutdated */
  function pale(isOutdated) {
    for (const place of places) {
      place.classList.toggle("is-outdated", isOutdated);
      setAttribute(place, "aria-busy", isOutdated ? "true" : null);
    }
  }

  return (isOutdated) => {
    clearTimeout(timer);
    if (isOutdated) timer = window.setTimeout(() => pale(true), SOON);
    else pale(false);
  };
}
