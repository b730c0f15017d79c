import { describe, expect, it } from "vitest";
import {
  defaultNotificationSettings,
  notificationSettingsSchema,
  parseNotificationSettings,
} from "./notification-settings";

describe("notification settings", () => {
  it("are the defaults where nothing is stored", () => {
    for (const nothing of [undefined, null, {}]) {
      expect(parseNotificationSettings(nothing)).toEqual({
        value: defaultNotificationSettings,
        isWhole: true,
      });
    }
    expect(defaultNotificationSettings.trialThresholdsDays).toEqual([7, 3, 1, 0]);
    expect(notificationSettingsSchema.safeParse(defaultNotificationSettings).success).toBe(true);
  });

  it("are read back as they were written", () => {
    const chosen = {
      kinds: { ...defaultNotificationSettings.kinds, sms: false },
      trialThresholdsDays: [10, 2],
      quietHours: { isOn: true, from: "23:30", to: "07:15", days: [1, 5], mayUrgentPass: false },
      pausedUntil: 1_800_000_000_000,
    };
    expect(parseNotificationSettings(JSON.parse(JSON.stringify(chosen)))).toEqual({
      value: chosen,
      isWhole: true,
    });
  });

  it.each([
    [
      "a kind",
      { kinds: { sms: "no", block: false } },
      { kinds: { ...defaultNotificationSettings.kinds, block: false } },
    ],
    ["the thresholds", { trialThresholdsDays: [7, -1] }, {}],
    [
      "a time of day",
      { quietHours: { from: "24:00", to: "07:00" } },
      { quietHours: { ...defaultNotificationSettings.quietHours, to: "07:00" } },
    ],
    [
      "a day",
      { quietHours: { days: [7], isOn: true } },
      { quietHours: { ...defaultNotificationSettings.quietHours, isOn: true } },
    ],
    ["the pause", { pausedUntil: "tomorrow", trialThresholdsDays: [5] }, { trialThresholdsDays: [5] }],
    ["a whole group", { kinds: [], quietHours: 5 }, {}],
  ])("a damaged one falls back alone: %s", (_, given, expected) => {
    expect(parseNotificationSettings(given)).toEqual({
      value: { ...defaultNotificationSettings, ...expected },
      isWhole: false,
    });
  });

  it.each([[[]], ["x"], [7], [true]])("that are no object are the defaults: %j", (json) => {
    expect(parseNotificationSettings(json)).toEqual({ value: defaultNotificationSettings, isWhole: false });
  });
});
