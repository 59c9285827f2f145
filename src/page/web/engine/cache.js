// @ts-check
/**
 * A memory of answers that keeps those used last.
 */

/**
 * A cache of at most `most` entries; the one that was not used for longest goes first.
 * @template V
 * @param {number} most
 */
export function createCache(most) {
  /** @type {Map<string, V>} */
  const entries = new Map();
  return {
    /**
     * @param {string} key
     * @returns {V | undefined}
     */
    get(key) {
      const value = entries.get(key);
      if (value !== undefined) {
        // A map remembers the order of insertion: inserted again, an entry counts as the newest.
        entries.delete(key);
        entries.set(key, value);
      }
      return value;
    },
    /**
     * @param {string} key
     * @param {V} value
     */
    set(key, value) {
      entries.delete(key);
      entries.set(key, value);
      for (const oldest of entries.keys()) {
        if (entries.size <= most) break;
        entries.delete(oldest);
      }
    },
    clear() {
      entries.clear();
    },
  };
}
