import { IntlMessageFormat } from "intl-messageformat";
import type { Language } from "../contract/settings";
import enFacts from "./en/facts.json";
import enFailures from "./en/failures.json";
import enNotifications from "./en/notifications.json";
import enStatus from "./en/status.json";
import enTray from "./en/tray.json";
import enWindow from "./en/window.json";
import ruFacts from "./ru/facts.json";
import ruFailures from "./ru/failures.json";
import ruNotifications from "./ru/notifications.json";
import ruStatus from "./ru/status.json";
import ruTray from "./ru/tray.json";
import ruWindow from "./ru/window.json";

const ru = { ...ruFacts, ...ruFailures, ...ruNotifications, ...ruStatus, ...ruTray, ...ruWindow };
const en: Record<TextKey, string> = {
  ...enFacts,
  ...enFailures,
  ...enNotifications,
  ...enStatus,
  ...enTray,
  ...enWindow,
};

/** The key of one text in `locales/`; Russian is the source, and English must have the same keys. */
export type TextKey = keyof typeof ru;

/** The texts of one language. */
export type Texts = {
  language: Language;
  /**
   * The text of `key` (an ICU message, so that plurals follow `Intl.PluralRules`) with `values` put in as they are:
   * clean outside text first. Throws when the message wants a value that is not given.
   */
  t: (key: TextKey, values?: Record<string, string | number>) => string;
};

const sources: Record<Language, Record<TextKey, string>> = { ru, en };

/** The texts of `language`; each message is parsed once, when it is first used. */
export function createTexts(language: Language): Texts {
  const messages = new Map<TextKey, IntlMessageFormat>();
  return {
    language,
    t(key, values) {
      const source = sources[language][key];
      // Most texts have no placeholder: parsing them would only cost start-up time.
      if (!/[{}']/.test(source)) return source;
      let message = messages.get(key);
      if (message === undefined) {
        message = new IntlMessageFormat(source, language, undefined, { ignoreTag: true });
        messages.set(key, message);
      }
      return String(message.format(values));
    },
  };
}
