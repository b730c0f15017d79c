import type { Language } from "../../contract/settings/settings";
import { createTexts, type Texts } from "../../locales/texts";

/** Returns the function that gives the texts of the current language; they are built again only when it changes. */
export function createCurrentTexts(language: () => Language): () => Texts {
  let texts: Texts | null = null;
  return () => {
    const current = language();
    if (texts?.language !== current) texts = createTexts(current);
    return texts;
  };
}
