import type { Language, LanguageChoice } from "../../contract/settings/settings";
import { systemLanguage } from "../../contract/settings/system-language";

/**
 * The language in force: the command line's, else the user's choice, else the system's.
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
  return systemLanguage(systemLanguages);
}
