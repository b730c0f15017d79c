import { defaultNotificationSettings } from "../../contract/notification-settings";
import type { Settings } from "../../contract/settings";
import { defaultSettings } from "../../contract/settings";
import type { AppState } from "../../contract/state";
import { hourMs } from "../../contract/time";
import type { UpdateState } from "../../contract/update-state";
import { sampleAccount, sampleApp } from "./sample-account";

/** The settings screen of a healthy application, with these settings and this part of its state. */
function settingsWith(settings: Partial<Settings>, part: Partial<AppState> = {}) {
  return (now: number): AppState =>
    sampleApp([sampleAccount(now)], {
      ...part,
      settings: { ...defaultSettings, language: "ru", ...settings },
      choice: { accountId: null, place: "settings", number: 1 },
    });
}

function updated(update: Partial<UpdateState>) {
  return (now: number): AppState =>
    settingsWith(
      { checksForUpdates: update.state !== "off" },
      { update: { state: "idle", version: null, notes: {}, checkedAt: now - 2 * hourMs, ...update } },
    )(now);
}

const proxy: Settings["proxy"] = { mode: "manual", address: "proxy.example.ru:3128", userName: "office" };

const quietHours = { isOn: true, from: "21:30", to: "07:00", days: [1, 2, 3, 4, 5], mayUrgentPass: true };

/** States of the settings that the system has a say in. */
export const settingsScenarios = {
  "settings-no-feed": settingsWith({}),
  "settings-start-hidden": settingsWith({ startAtLogin: "hidden", globalShortcut: "Control+Alt+P" }),
  "settings-start-unknown": settingsWith({ startAtLogin: "window" }, { isStartAtLoginUnknown: true }),
  "settings-shortcut-taken": settingsWith(
    { globalShortcut: "Control+Shift+Super+PageDown" },
    { shortcutTrouble: "taken" },
  ),
  "settings-shortcut-wayland": settingsWith({}, { shortcutTrouble: "wayland" }),
  "settings-icon-monochrome": settingsWith({ iconTone: "monochrome", iconCounts: "sms" }),
  "settings-quiet-hours": settingsWith({ notifications: { ...defaultNotificationSettings, quietHours } }),
  "settings-notices-failed": settingsWith({}, { notificationTrouble: "failed" }),
  "settings-update-idle": updated({ state: "idle" }),
  "settings-update-available": updated({
    state: "available",
    version: "1.3.0",
    notes: {
      ru: "Быстрее запускается, история показывает причины.",
      en: "Starts faster, and the history shows the causes.",
    },
  }),
  "settings-update-current": updated({ state: "current" }),
  "settings-update-checking": updated({ state: "checking" }),
  "settings-update-failed": updated({ state: "failed", version: "1.3.0" }),
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
  "settings-update-off": updated({ state: "off" }),
};
