import type { Language } from "../contract/settings/settings";
import { createTexts, type Texts } from "./texts";

/** A text with ordinary spaces for its no-break ones. Where those must stand is tested of all texts at once. */
export function plain(text: string): string {
  return text.replaceAll("\u00a0", " ");
}

/** The texts of `language` with ordinary spaces alone. */
export function createPlainTexts(language: Language): Texts {
  const texts = createTexts(language);
  return { language, t: (key, values) => plain(texts.t(key, values)) };
}
