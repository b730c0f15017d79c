import { IntlMessageFormat } from "intl-messageformat";
import type { Language } from "../contract/settings/settings";
import enAccounts from "./en/accounts.json";
import enDiagnostics from "./en/diagnostics.json";
import enEdit from "./en/edit.json";
import enFacts from "./en/facts.json";
import enFailures from "./en/failures.json";
import enHistory from "./en/history.json";
import enNotifications from "./en/notifications.json";
import enPin from "./en/pin.json";
import enProxy from "./en/proxy.json";
import enSettings from "./en/settings.json";
import enShortcuts from "./en/shortcuts.json";
import enStart from "./en/start.json";
import enStatus from "./en/status.json";
import enTray from "./en/tray.json";
import enUpdates from "./en/updates.json";
import enWindow from "./en/window.json";
import ruAccounts from "./ru/accounts.json";
import ruDiagnostics from "./ru/diagnostics.json";
import ruEdit from "./ru/edit.json";
import ruFacts from "./ru/facts.json";
import ruFailures from "./ru/failures.json";
import ruHistory from "./ru/history.json";
import ruNotifications from "./ru/notifications.json";
import ruPin from "./ru/pin.json";
import ruProxy from "./ru/proxy.json";
import ruSettings from "./ru/settings.json";
import ruShortcuts from "./ru/shortcuts.json";
import ruStart from "./ru/start.json";
import ruStatus from "./ru/status.json";
import ruTray from "./ru/tray.json";
import ruUpdates from "./ru/updates.json";
import ruWindow from "./ru/window.json";

const ru = {
  ...ruAccounts,
  ...ruDiagnostics,
  ...ruEdit,
  ...ruFacts,
  ...ruFailures,
  ...ruHistory,
  ...ruNotifications,
  ...ruPin,
  ...ruProxy,
  ...ruSettings,
  ...ruShortcuts,
  ...ruStart,
  ...ruStatus,
  ...ruTray,
  ...ruUpdates,
  ...ruWindow,
};
const en: Record<TextKey, string> = {
  ...enAccounts,
  ...enDiagnostics,
  ...enEdit,
  ...enFacts,
  ...enFailures,
  ...enHistory,
  ...enNotifications,
  ...enPin,
  ...enProxy,
  ...enSettings,
  ...enShortcuts,
  ...enStart,
  ...enStatus,
  ...enTray,
  ...enUpdates,
  ...enWindow,
};

/** The key of one text in `locales/`; Russian is the source, and English must have the same keys. */
export type TextKey = keyof typeof ru;

/** The texts of one language. */
export type Texts = {
  language: Language;
  /**
   * The text of `key` (an ICU message, so that plurals follow `Intl.PluralRules`) with `values` put in as they are:
   * clean outside text first. Throws when a value of the message is missing.
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
