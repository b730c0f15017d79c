import { parseNotificationSettings } from "../../contract/notification-settings";
import { parseProxySettings } from "../../contract/proxy-settings";
import { defaultSettings, type Settings, settingsSchema } from "../../contract/settings";
import type { DataFile, Parsed } from "../storage/data-file";
import { defaultIconTone } from "../system/default-icon-tone";

export type SettingsStore = {
  current: () => Settings;
  /** Takes over the given keys, keeps the rest, and saves. */
  change: (patch: Partial<Settings>) => void;
};

/** What a system's users expect before they choose: in the menu bar of macOS, icons have one tone. */
export function defaultsOn(platform: NodeJS.Platform): Settings {
  return { ...defaultSettings, iconTone: defaultIconTone(platform) };
}

/** Settings from any JSON value, key by key: a key that does not fit falls back to its default alone. */
export function parseSettings(json: unknown, defaults: Settings = defaultSettings): Parsed<Settings> {
  const isObject = typeof json === "object" && json !== null && !Array.isArray(json);
  const given = isObject ? new Map(Object.entries(json)) : new Map<string, unknown>();
  let isWhole = isObject;
  function read<K extends keyof Settings>(key: K): Settings[K] {
    if (!given.has(key)) return defaults[key];
    const read = settingsSchema.safeParse({ ...defaults, [key]: given.get(key) });
    if (!read.success) isWhole = false;
    return read.success ? read.data[key] : defaults[key];
  }
  const notifications = parseNotificationSettings(given.get("notifications"));
  const proxy = parseProxySettings(given.get("proxy"));
  if (!notifications.isWhole || !proxy.isWhole) isWhole = false;
  const value: Settings = {
    language: read("language"),
    theme: read("theme"),
    pollIntervalMinutes: read("pollIntervalMinutes"),
    notifications: notifications.value,
    accountOrder: read("accountOrder"),
    iconTone: read("iconTone"),
    iconCounts: read("iconCounts"),
    startAtLogin: read("startAtLogin"),
    globalShortcut: read("globalShortcut"),
    proxy: proxy.value,
    hasReadTrayAdvice: read("hasReadTrayAdvice"),
    wasToldOfHiding: read("wasToldOfHiding"),
  };
  // What is not given is the default, and no loss: with a key to read at all, it is never all that was lost.
  return { value, loss: isWhole ? null : isObject ? "part" : "all" };
}

/** The user's settings, saved at each change. */
export function createSettingsStore(file: DataFile<Settings>): SettingsStore {
  let settings = file.read();
  return {
    current: () => settings,
    change(patch) {
      const read = settingsSchema.safeParse({ ...settings, ...patch });
      if (!read.success) return;
      settings = read.data;
      file.write(settings);
    },
  };
}
