import { parseNotificationSettings } from "../../contract/notification-settings";
import { defaultSettings, type Settings, settingsSchema } from "../../contract/settings";
import type { DataFile, Parsed } from "../storage/data-file";

export type SettingsStore = {
  current: () => Settings;
  /** Takes over the given keys, keeps the rest, and saves. */
  change: (patch: Partial<Settings>) => void;
};

/** Settings from any JSON value, key by key: a key that does not fit falls back alone. */
export function parseSettings(json: unknown): Parsed<Settings> {
  const isObject = typeof json === "object" && json !== null && !Array.isArray(json);
  const given = isObject ? new Map(Object.entries(json)) : new Map<string, unknown>();
  let isWhole = isObject;
  function read<K extends keyof Settings>(key: K): Settings[K] {
    if (!given.has(key)) return defaultSettings[key];
    const read = settingsSchema.safeParse({ ...defaultSettings, [key]: given.get(key) });
    if (!read.success) isWhole = false;
    return read.success ? read.data[key] : defaultSettings[key];
  }
  const notifications = parseNotificationSettings(given.get("notifications"));
  if (!notifications.isWhole) isWhole = false;
  const value: Settings = {
    language: read("language"),
    theme: read("theme"),
    pollIntervalMinutes: read("pollIntervalMinutes"),
    notifications: notifications.value,
    hasReadTrayAdvice: read("hasReadTrayAdvice"),
    wasToldOfHiding: read("wasToldOfHiding"),
  };
  return { value, isWhole };
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
