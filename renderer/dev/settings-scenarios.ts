import { known } from "../../contract/reading";
import { defaultNotificationSettings } from "../../contract/settings/notification-settings";
import type { Settings } from "../../contract/settings/settings";
import { defaultSettings } from "../../contract/settings/settings";
import type { AppState } from "../../contract/state";
import { noUpdatesRead, type Updates } from "../../contract/updates/updates";
import { sampleAccount, sampleApp, withBalance } from "./sample-account";

/** The settings screen of a healthy application, with these settings and this part of its state. */
function settingsWith(settings: Partial<Settings>, part: Partial<AppState> = {}) {
  return (now: number): AppState =>
    sampleApp([sampleAccount(now)], {
      ...part,
      settings: { ...defaultSettings, language: "ru", ...settings },
    });
}

const proxy: Settings["proxy"] = { mode: "manual", address: "proxy.example.ru:3128", userName: "office" };

const newVersion: Updates = {
  ...noUpdatesRead("automatic"),
  newer: { state: "known", value: "0.2.0" },
  checkedAt: Date.parse("2026-11-23T09:00:00+03:00"),
};

const quietHours = { isOn: true, from: "21:30", to: "07:00" };

/** States of the settings that the system has a say in. */
export const settingsScenarios = {
  "settings-start-hidden": settingsWith({ globalShortcut: "Control+Alt+P" }, { startsAtLogin: true }),
  "settings-start-unknown": settingsWith({}, { startsAtLogin: null }),
  "settings-shortcut-taken": settingsWith(
    { globalShortcut: "Control+Shift+F9" },
    { shortcutTrouble: "refused" },
  ),
  "settings-shortcut-wayland": settingsWith({}, { shortcutTrouble: "wayland" }),
  "settings-balance": (now: number): AppState => sampleApp([withBalance(sampleAccount(now), known(125_550))]),
  "settings-icon-monochrome": settingsWith({ iconTone: "monochrome", iconCounts: "sms" }),
  "settings-quiet-hours": settingsWith({ notifications: { ...defaultNotificationSettings, quietHours } }),
  "settings-notifications-silent": settingsWith({}, { notificationTrouble: "not-responding" }),
  "settings-notifications-failed": settingsWith({}, { notificationTrouble: "failed" }),
  "settings-proxy-manual": settingsWith({ proxy }, { proxyPasswordPlace: "sealed" }),
  "settings-proxy-session-only": settingsWith(
    { proxy },
    {
      proxyPasswordPlace: "session",
      keyProtection: "session-only",
      keychain: "basic_text",
      canSealKeys: false,
    },
  ),
  "settings-proxy-unreadable": settingsWith({ proxy }, { proxyPasswordPlace: "unreadable" }),
  "settings-updates-newest": settingsWith({}, { updates: { ...newVersion, newer: { state: "none" } } }),
  "settings-updates-announced": settingsWith({}, { updates: { ...newVersion, delivery: "announced" } }),
  "settings-updates-downloading": settingsWith(
    {},
    { updates: { ...newVersion, step: { state: "downloading", percent: 42 } } },
  ),
  "settings-updates-downloaded": settingsWith(
    {},
    { updates: { ...newVersion, step: { state: "downloaded" } } },
  ),
  "settings-updates-failed": settingsWith({}, { updates: { ...newVersion, failure: "disk-full" } }),
};
