import type { Language } from "../contract/settings/settings";
import en from "./en/start.json";
import ru from "./ru/start.json";

/** The key of a text that is needed before the icon is there. */
export type StartTextKey = keyof typeof ru;

/** The few texts of the start, which any {@link Texts} has too. None of them wants a value. */
export type StartTexts = { t: (key: StartTextKey) => string };

const sources: Record<Language, Record<StartTextKey, string>> = { ru, en };

/** The texts of the start in `language`, without all the others and what reads ICU messages: they would delay the icon. */
export function createStartTexts(language: Language): StartTexts {
  return { t: (key) => sources[language][key] };
}
