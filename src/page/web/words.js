// @ts-check
/**
 * The words and numbers of the page, in its language.
 *
 * No other module holds a word that is shown. The page calls `useWords` once with its data block; from then on every
 * part says what it has to say with `say`, and formats numbers only with the functions below. They follow the rules
 * of the program's own figures: small shares never become a false nothing, a missing number is a dash, and an interval
 * that excludes zero is never printed as touching it.
 */

/**
 * @typedef {object} PageWords
 * @property {Record<string, string>} words Every word of the page, by its full key.
 * @property {Record<string, string>} numbers How numbers are written.
 * @property {Record<string, string>} names Translated names of the scenario's things; may lack some.
 */

/** @type {PageWords} */
let wordsInUse = { words: {}, numbers: {}, names: {} };

/** What stands where a number is missing. */
export const MISSING_NUMBER = "–";

/** More decimals than any difference of simulated shares can need. */
const MOST_DECIMALS = 9;

/**
 * Takes the words of the data block; called once, before anything is shown.
 * @param {PageWords} data
 */
export function useWords(data) {
  wordsInUse = { words: data.words ?? {}, numbers: data.numbers ?? {}, names: data.names ?? {} };
}

/**
 * A text by its key, with the words in braces filled in. A key without a text is shown as it is, so that it is found.
 * @param {string} key
 * @param {Record<string, string | number>} [values]
 * @returns {string}
 */
export function say(key, values = {}) {
  return filledIn(wordsInUse.words[key] ?? key, values);
}

/**
 * Whether there is a text for a key.
 * @param {string} key
 */
export function hasWords(key) {
  return key in wordsInUse.words;
}

/**
 * The translated name of something, or the name it has in the scenario or the registry.
 * @param {string} key Such as "measures.consistent_reach.label" or "fate_names.pockets".
 * @param {string} otherwise
 */
export function named(key, otherwise) {
  return wordsInUse.names[key] ?? otherwise;
}

/**
 * Whether there is a translated name.
 * @param {string} key
 */
export function isNamed(key) {
  return key in wordsInUse.names;
}

/**
 * A number with so many decimals, in the language's own signs.
 * @param {number} value
 * @param {number} [digits]
 */
export function number(value, digits = 0) {
  if (!Number.isFinite(value)) return MISSING_NUMBER;
  const written = Math.abs(value).toFixed(digits);
  return (value < 0 && !isNothing(written) ? writtenAs("minus", "−") : "") + withOwnDecimal(written);
}

/**
 * A share (0 to 1) as a whole percentage; shares that would round to nothing or everything say so: "<1 %", ">99 %".
 * @param {number} share
 */
export function percent(share) {
  if (!Number.isFinite(share)) return MISSING_NUMBER;
  return filledIn(writtenAs("percent", "{number} %"), { number: wholeShare(share) });
}

/**
 * A share (0 to 1) as a percentage with the decimals that it was given with: "97.5 %".
 * @param {number} share
 */
export function exactPercent(share) {
  const shown = 100 * share;
  const written = String(Number(shown.toFixed(3)));
  return filledIn(writtenAs("percent", "{number} %"), { number: number(shown, written.split(".")[1]?.length ?? 0) });
}

/**
 * The size of a difference of shares in percentage points, without its sign.
 * @param {number} share
 * @param {number} [digits] Decimals; one, or two where one would say nothing, if left out.
 */
export function points(share, digits = pointDigits(share)) {
  return number(100 * Math.abs(share), digits);
}

/**
 * A difference of shares in percentage points with its sign: "+12.3", "−0.04".
 * @param {number} share
 * @param {number} [digits]
 */
export function signedPoints(share, digits = pointDigits(share)) {
  if (!Number.isFinite(share)) return MISSING_NUMBER;
  const written = number(100 * share, digits);
  return share > 0 && !isNothing((100 * share).toFixed(digits)) ? `+${written}` : written;
}

/**
 * The same for an axis, without decimals that say nothing: "+12", "0".
 * @param {number} share
 */
export function shortPoints(share) {
  const written = signedPoints(share);
  const nothing = `${writtenAs("decimal", ".")}0`;
  return written.endsWith(nothing) ? written.slice(0, -nothing.length) : written;
}

/**
 * A difference and the ends of its interval in percentage points, in as many decimals as the interval's width calls
 * for; what would print as zero and must not, has more: the difference itself, and both ends where they exclude zero.
 * @param {number} value
 * @param {number} low
 * @param {number} high
 * @returns {{ value: string, low: string, high: string, excludesZero: boolean }}
 */
export function pointsWithInterval(value, low, high) {
  const excludesZero = low > 0 || high < 0;
  const usual = high - low >= 0.04 ? 0 : 1;
  /** @param {number} share */
  const kept = (share) => {
    let digits = usual;
    while (digits < MOST_DECIMALS && isNothing((100 * share).toFixed(digits))) digits += 1;
    return signedPoints(share, share === 0 || !Number.isFinite(share) ? usual : digits);
  };
  return {
    value: kept(value),
    low: excludesZero ? kept(low) : signedPoints(low, usual),
    high: excludesZero ? kept(high) : signedPoints(high, usual),
    excludesZero,
  };
}

/**
 * Two ends as an interval: "+1.2 to +3.4"; a dash if either is missing.
 * @param {string} low
 * @param {string} high
 */
export function interval(low, high) {
  if (low === MISSING_NUMBER || high === MISSING_NUMBER) return MISSING_NUMBER;
  return filledIn(writtenAs("interval", "{low}–{high}"), { low, high });
}

/**
 * A week of the run, counted from 1: "week 12 of year 2"; 0 is "before the first week".
 * @param {number} week
 * @param {number} weeksPerYear
 */
export function weekInWords(week, weeksPerYear) {
  if (week === 0) return say("page.spans.before");
  const year = Math.max(1, Math.ceil(week / weeksPerYear));
  return say("page.spans.week_of_year", { week: week - (year - 1) * weeksPerYear, year });
}

/**
 * How long something lasts: "2 years", "1 year and 18 weeks".
 * @param {number} weeks
 * @param {number} weeksPerYear
 */
export function weeksInWords(weeks, weeksPerYear) {
  const years = Math.floor(weeks / weeksPerYear);
  const rest = weeks - years * weeksPerYear;
  const inYears = say(years === 1 ? "page.spans.year" : "page.spans.years", { number: years });
  const inWeeks = say(rest === 1 ? "page.spans.week" : "page.spans.weeks", { number: rest });
  if (years === 0) return inWeeks;
  return rest === 0 ? inYears : say("page.spans.both", { first: inYears, last: inWeeks });
}

/**
 * A number of simulated runs: "64 runs".
 * @param {number} runs
 */
export function runsInWords(runs) {
  return say(runs === 1 ? "page.spans.run" : "page.spans.runs", { number: runs });
}

/**
 * Names in a row, as the language joins them: "a, b and c".
 * @param {string[]} parts
 */
export function inARow(parts) {
  if (parts.length < 2) return parts.join("");
  return say("page.spans.both", { first: parts.slice(0, -1).join(", "), last: parts[parts.length - 1] });
}

/** @param {number} share */
function wholeShare(share) {
  if (share > 0 && share < 0.005) return "<1";
  if (share >= 0.995 && share < 1) return ">99";
  // Shares of counts fall on exact halves; their last bits must not decide how they round.
  return number(Math.round(share * 100 + 1e-9));
}

/** @param {number} share */
function pointDigits(share) {
  return Math.abs(100 * share) < 0.095 && share !== 0 ? 2 : 1;
}

/** @param {string} written A number without its sign, with a point. */
function isNothing(written) {
  return !/[1-9]/.test(written);
}

/** @param {string} written */
function withOwnDecimal(written) {
  return written.replace(".", writtenAs("decimal", "."));
}

/**
 * @param {string} key
 * @param {string} otherwise
 */
function writtenAs(key, otherwise) {
  return wordsInUse.numbers[key] ?? wordsInUse.words[`numbers.${key}`] ?? otherwise;
}

/**
 * @param {string} text
 * @param {Record<string, string | number>} values
 */
function filledIn(text, values) {
  return text.replace(/\{(\w+)\}/g, (whole, key) => (key in values ? String(values[key]) : whole));
}
