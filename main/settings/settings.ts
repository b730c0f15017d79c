import { defaultSettings, type Settings, settingsSchema } from "../../contract/settings/settings";
import type { DataFile } from "../storage/data-file";
import { type Parse, storedFormat } from "../storage/stored-format";
import { defaultIconTone } from "../system/default-icon-tone";

/** What a system's users expect before they choose: in the menu bar of macOS, icons have one tone. */
export function defaultsOn(platform: NodeJS.Platform): Settings {
  return { ...defaultSettings, iconTone: defaultIconTone(platform) };
}

/** The reader of `settings.json`: a key that does not fit falls back to its default alone. */
export function settingsFormat(defaults: Settings): Parse<Settings> {
  return storedFormat(
    () => defaults,
    ({ object }) => object(settingsSchema, defaults),
  );
}

/** The user's settings, saved at each change. */
export function createSettingsStore(file: DataFile<Settings>) {
  let settings = file.read();
  return {
    current: (): Settings => settings,
    /**
     * Replaces these keys, keeps the rest, and saves; returns whether the disk took it. Values that do not fit change
     * nothing.
     */
    change(patch: Partial<Settings>): boolean {
      const read = settingsSchema.safeParse({ ...settings, ...patch });
      if (!read.success) return false;
      settings = read.data;
      return file.write(settings);
    },
  };
}

export type SettingsStore = ReturnType<typeof createSettingsStore>;
