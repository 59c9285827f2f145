// @ts-check
/**
 * Keeps the focus on the page: what has it may be removed, hidden or switched off by what it does, and whoever works
 * without a mouse then goes on nearby, and not at the top of the page.
 */

/** Whatever the Tab key can reach. */
const REACHABLE = "a[href], button, input, select, textarea, summary, [tabindex='0']";

/**
 * @typedef {object} Step A place on the way from what has the focus up to the page.
 * @property {Element} at
 * @property {Element | null} next What follows it.
 */

/** @returns {() => void} To be called when controls may have gone. */
export function createFocusKeeper() {
  /** @type {Step[]} */
  let way = [];
  document.addEventListener("focusin", ({ target }) => {
    way = target instanceof Element ? wayUpFrom(target) : [];
  });

  return () => {
    const [first] = way;
    if (!first || !isGone(first.at)) return;
    const now = document.activeElement;
    if (now && now !== document.body && now !== first.at) return;
    nearestTo(way)?.focus({ preventScroll: true });
  };
}

/** @param {Element} from */
function wayUpFrom(from) {
  /** @type {Step[]} */
  const way = [];
  for (let at = /** @type {Element | null} */ (from); at && at !== document.body; at = at.parentElement) {
    way.push({ at, next: at.nextElementSibling });
  }
  return way;
}

/** @param {Element} place */
function isGone(place) {
  return !place.isConnected || place.matches(":disabled") || place.closest("[hidden]") !== null
    || (place instanceof HTMLElement && place.style.visibility === "hidden");
}

/**
 * What can have the focus, within the innermost place that is left: something of the same kind after what is gone, or
 * else before it. A section without anything to reach is left with its heading.
 * @param {Step[]} way
 * @returns {HTMLElement | null}
 */
function nearestTo(way) {
  const [{ at: gone }] = way;
  const left = way.findIndex(({ at }) => at.isConnected && !isGone(at));
  // What has gone along with it stands nowhere any more; what followed may.
  const edge = gone.isConnected ? gone : way[left - 1]?.next ?? null;
  for (const { at } of way.slice(Math.max(left, 0))) {
    const reachable = /** @type {HTMLElement[]} */ ([...at.querySelectorAll(REACHABLE)]).filter((one) => !isGone(one) && one.checkVisibility());
    const alike = reachable.filter((one) => one.tagName === gone.tagName);
    const found = nearest(alike, edge) ?? nearest(reachable, edge);
    if (found) return found;
    const heading = document.getElementById(at.getAttribute("aria-labelledby") ?? "");
    if (heading) {
      heading.tabIndex = -1;
      return heading;
    }
  }
  return null;
}

/**
 * @param {HTMLElement[]} places In the order of the page.
 * @param {Element | null} edge
 */
function nearest(places, edge) {
  const isAfter = (/** @type {HTMLElement} */ one) =>
    edge?.isConnected && (one === edge || (edge.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0);
  return places.find(isAfter) ?? places.at(-1);
}
