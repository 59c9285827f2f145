// @ts-check
/**
 * Any other number of the model, found by a word of its name or of its key in scenario files.
 */

/** @import { Parameter } from "../engine/types.js" */
import { say } from "../words.js";
import { parameterLanguage, parameterName } from "../state/names.js";
import { button, element } from "./dom.js";

/**
 * @param {Parameter[]} numbers Those that are offered.
 * @param {(key: string) => void} onAdd
 */
export function createNumberSearch(numbers, onAdd) {
  // The browser looks for what is typed in one text for each number, so name and key stand in it together.
  const offers = numbers.map((one) => ({
    key: one.key, name: parameterName(one), text: `${parameterName(one)} (${one.key})`, lang: parameterLanguage(one),
  }));
  const field = element("input", { id: "other-number", list: "other-numbers", autocomplete: "off" });
  const add = () => {
    const found = matching(offers, field.value.trim());
    if (found.length === 1) {
      onAdd(found[0].key);
      field.value = "";
    }
    const isAmbiguous = found.length > 1;
    const isMissing = found.length === 0 && field.value.trim() !== "";
    field.setCustomValidity(
      isAmbiguous ? say("page.setting.several_numbers", { number: found.length }) : isMissing ? say("page.setting.no_such_number") : "");
    field.reportValidity();
  };
  field.addEventListener("input", () => field.setCustomValidity(""));
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter") add();
  });
  const list = element("div", {});
  const node = element("details", { class: "group" },
    element("summary", {}, say("page.setting.other")),
    element("p", { class: "hint" }, say("page.setting.other_hint")),
    element("div", { class: "line" },
      element("label", { for: "other-number" }, say("page.setting.other_name")), field,
      button(say("page.setting.other_add"), add)),
    element("datalist", { id: "other-numbers" },
      ...offers.map(({ text, lang }) => element("option", { value: text, lang }))),
    list);
  return { node, list };
}

/**
 * The number of that name or key; or else all in whose name or key every typed word stands.
 * @template {{ key: string, name: string, text: string }} T
 * @param {T[]} offers
 * @param {string} typed
 * @returns {T[]}
 */
function matching(offers, typed) {
  if (typed === "") return [];
  const exact = offers.find(({ key, name, text }) => [key, name, text].includes(typed));
  if (exact) return [exact];
  const words = typed.toLowerCase().split(/\s+/);
  return offers.filter(({ text }) => words.every((word) => text.toLowerCase().includes(word)));
}
