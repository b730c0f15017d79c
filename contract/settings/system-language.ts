import type { Language } from "./settings";

/**
 * The language for a system that prefers these, most wanted first, such as `ru-RU`: English where it asks for English
 * first, Russian everywhere else, as the language of the operator and of its customers.
 */
export function systemLanguage(preferred: readonly string[]): Language {
  return preferred[0]?.toLowerCase().startsWith("en") ? "en" : "ru";
}
