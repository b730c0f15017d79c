/** Inputs that hold no characters. */
const withoutCharacters = new Set(["button", "checkbox", "color", "radio", "range", "reset", "submit"]);

/**
 * What would be lost with this element: `none`: it is no field; `as-it-was`: nothing was typed. A search is emptied by
 * Esc.
 */
export function typedState(target: EventTarget | null): "none" | "as-it-was" | "changed" {
  if (target instanceof HTMLElement && target.isContentEditable) return "changed";
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return "none";
  if (withoutCharacters.has(target.type)) return "none";
  if (target.type === "search") return target.value === "" ? "as-it-was" : "changed";
  return target.value === target.defaultValue ? "as-it-was" : "changed";
}

/** The first field of the page with text that was not sent; null: there is none. The search field does not count. */
export function typedField(page: Document): HTMLElement | null {
  const fields = [...page.querySelectorAll<HTMLElement>("input:not([type=search]), textarea")];
  return fields.find((field) => typedState(field) === "changed") ?? null;
}
