import { describe, expect, test } from "vitest";
import { unknown } from "../../contract/reading";
import { defaultNotificationSettings } from "../../contract/settings/notification-settings";
import { defaultSettings, type Language } from "../../contract/settings/settings";
import { noUpdatesRead, type Updates } from "../../contract/updates/updates";
import { drawnAt, drawnWindow, wordsOf } from "../dev/drawn-window";
import { sampleAccount, sampleApp, withBalance } from "../dev/sample-account";
import { type SettingsSection, settingsSections } from "../store/window-state";

/** A section with everything opened that a choice opens. */
function drawnSection(section: SettingsSection, language: Language = "ru", updates?: Updates): string {
  const { quietHours } = defaultNotificationSettings;
  const state = sampleApp([sampleAccount(drawnAt)], {
    language,
    ...(updates === undefined ? {} : { updates }),
    settings: {
      ...defaultSettings,
      notifications: { ...defaultNotificationSettings, quietHours: { ...quietHours, isOn: true } },
      proxy: { mode: "manual", address: "proxy.example.ru:3128", userName: "office" },
    },
  });
  return drawnWindow(state, { name: "settings", section });
}

const settingsIn = (html: string): string[] =>
  [...html.matchAll(/data-setting="([a-z-]+)"/g)].map(([, name = ""]) => name);

describe.each(["ru", "en"] as const)("the settings in %s", (language) => {
  test("are one section at a time, each chosen by its tab, and no setting stands in two", () => {
    const names = settingsSections.flatMap((section) => {
      const html = drawnSection(section, language);
      expect(html.match(/role="tab"/g)).toHaveLength(settingsSections.length);
      expect(html.match(/role="tab"[^>]*aria-selected="true"/g)).toHaveLength(1);
      expect(html).toContain(`data-section="${section}"`);
      return settingsIn(html);
    });
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(20);
  });
});

test("without a section the settings open at the first", () => {
  const html = drawnWindow(sampleApp([sampleAccount(drawnAt)]), { name: "settings" });
  expect(settingsIn(html)).toEqual([
    "language",
    "theme",
    "interval",
    "balance",
    "balance-warning",
    "start",
    "shortcut",
  ]);
});

test("the limit of the balance is there while the balance is, with the operator's own where it is known", () => {
  const drawn = (isBalanceOn: boolean, account = sampleAccount(drawnAt)) =>
    drawnWindow(sampleApp([account], { settings: { ...defaultSettings, isBalanceOn } }), {
      name: "settings",
    });
  expect(settingsIn(drawn(true))).toContain("balance-warning");
  expect(settingsIn(drawn(false))).not.toContain("balance-warning");
  expect(wordsOf(drawn(true))).not.toContain("Порог");
  const ofOperator = drawn(true, withBalance(sampleAccount(drawnAt), unknown));
  expect(wordsOf(ofOperator).replace(/\s/g, " ")).toContain("Действует порог Плюсофона: 500 ₽");
});

test("the program says what it is, what it runs on and where its files are", () => {
  const words = wordsOf(drawnSection("about"));
  for (const part of [
    "Версия 0.1.0",
    "Electron 45.4.1 · Chromium 150.0.7871.47",
    "plusofon-tray",
    "Неофициальная",
  ]) {
    expect(words.replaceAll("\u00a0", " ")).toContain(part);
  }
});

const newVersion: Updates = {
  ...noUpdatesRead("automatic"),
  newer: { state: "known", value: "0.2.0" },
  checkedAt: drawnAt,
};

test.each<[string, Updates, string[]]>([
  ["a build that asks no server has no button", noUpdatesRead("manual"), []],
  ["one that may ask has one to check", noUpdatesRead("automatic"), ["Проверить обновления"]],
  [
    "one that only says so leads to the page of a new version",
    { ...newVersion, delivery: "announced" },
    ["Открыть страницу загрузки"],
  ],
  [
    "a version that is downloaded can be started",
    { ...newVersion, step: { state: "downloaded" } },
    ["Перезапустить сейчас"],
  ],
])("%s", (_what, updates, buttons) => {
  const html = drawnSection("about", "ru", updates);
  const words = wordsOf(html).split("\n");
  const all = ["Открыть страницу загрузки", "Проверить обновления", "Перезапустить сейчас"];
  expect(all.filter((name) => words.includes(name))).toEqual(buttons);
});

test("a download shows how far it is, and a failure why", () => {
  const downloading = drawnSection("about", "ru", {
    ...newVersion,
    step: { state: "downloading", percent: 42 },
  });
  expect(downloading).toMatch(
    /role="progressbar"[^>]*aria-valuenow="42"|aria-valuenow="42"[^>]*role="progressbar"/,
  );
  expect(wordsOf(drawnSection("about", "ru", { ...newVersion, failure: "disk-full" }))).toMatch(
    /не\s+хватает места/,
  );
});
