import { describe, expect, test } from "vitest";
import { defaultNotificationSettings } from "../../contract/settings/notification-settings";
import { defaultSettings, type Language } from "../../contract/settings/settings";
import { drawnAt, drawnWindow } from "../dev/drawn-window";
import { sampleAccount, sampleApp } from "../dev/sample-account";

/** The settings with everything opened that a choice opens. */
function drawnSettings(language: Language): string {
  const { quietHours } = defaultNotificationSettings;
  const state = sampleApp([sampleAccount(drawnAt)], {
    language,
    settings: {
      ...defaultSettings,
      notifications: { ...defaultNotificationSettings, quietHours: { ...quietHours, isOn: true } },
      proxy: { mode: "manual", address: "proxy.example.ru:3128", userName: "office" },
    },
  });
  return drawnWindow(state, { name: "settings" });
}

/** The one sentence of each setting, by its name. */
function sentences(html: string): Map<string, string> {
  const ofSettings = [...html.matchAll(/<p[^>]* id="setting-([a-z-]+)"[^>]*>(.*?)<\/p>/gs)];
  const ofSwitches = [...html.matchAll(/data-setting="(kind-[a-z]+|quiet-urgent)".*?<p[^>]*>(.*?)<\/p>/gs)];
  const all = [...ofSettings, ...ofSwitches].map(([, name = "", text = ""]) => [name, text] as const);
  return new Map(all.filter(([name]) => name !== "kinds"));
}

describe.each(["ru", "en"] as const)("the settings in %s", (language) => {
  const html = drawnSettings(language);

  test("are fewer than 25, everything opened, and each that is drawn is counted", () => {
    const names = [...html.matchAll(/data-setting="([a-z-]+)"/g)].map(([, name = ""]) => name);
    const settings = names.filter((name) => name !== "kinds" && name !== "diagnostics");
    expect(new Set(settings).size).toBe(settings.length);
    expect(settings.length).toBeLessThan(25);
    expect(settings.length).toBeGreaterThan(20);
  });

  test("have one sentence each", () => {
    const names = [...html.matchAll(/data-setting="([a-z-]+)"/g)].map(([, name = ""]) => name);
    const said = sentences(html);
    expect(names.filter((name) => name !== "kinds" && !said.has(name))).toEqual([]);
    const odd = [...said].filter(([, text]) => !/^[^.!?]+(\.[^.!?\s]+)*[^.!?]*[.!?]$/.test(text));
    expect(odd).toEqual([]);
  });
});
