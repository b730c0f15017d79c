import type { Language, LanguageChoice } from "../../contract/settings";

/**
 * The language in force: the command line's, else the user's choice, else English where the system asks for English
 * first and Russian everywhere else: it is the language of the operator and of its customers.
 *
 * @param systemLanguages the system's preferred languages, most wanted first, such as `ru-RU`
 */
export function languageOf(
  forced: Language | null,
  choice: LanguageChoice,
  systemLanguages: readonly string[],
): Language {
  if (forced !== null) return forced;
  if (choice !== "system") return choice;
  return systemLanguages[0]?.toLowerCase().startsWith("en") ? "en" : "ru";
}
