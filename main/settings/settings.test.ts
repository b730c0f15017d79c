import fc from "fast-check";
import { expect, it } from "vitest";
import { defaultSettings, type Settings, settingsSchema } from "../../contract/settings/settings";
import { settingsFormat } from "./settings";

const parse = settingsFormat(defaultSettings);
const { notifications, proxy } = defaultSettings;

/** Settings with these keys of their groups. */
const withNotifications = (part: Partial<Settings["notifications"]>) => ({
  notifications: { ...notifications, ...part },
});
const withProxy = (part: Partial<Settings["proxy"]>) => ({ proxy: { ...proxy, ...part } });

it.each([
  {},
  { theme: "dark" },
  withProxy({ mode: "manual", address: "proxy.example:3128", userName: "user" }),
  withNotifications({
    kinds: { ...notifications.kinds, sms: false },
    quietHours: { isOn: true, from: "23:30", to: "07:15" },
    pausedUntil: 1_800_000_000_000,
  }),
])("are read as they were written, and what is missing is the default: %j", (json) => {
  expect(parse(json)).toEqual({ value: { ...defaultSettings, ...json }, loss: null });
});

it.each([
  [{ language: "klingon", theme: "dark" }, { theme: "dark" }],
  [{ pollIntervalMinutes: 61 }, {}],
  [
    { notifications: { kinds: { sms: "no", block: false } } },
    withNotifications({ kinds: { ...notifications.kinds, block: false } }),
  ],
  [
    { notifications: { quietHours: { from: "24:00", to: "07:00" } } },
    withNotifications({ quietHours: { ...notifications.quietHours, to: "07:00" } }),
  ],
  [
    { notifications: { quietHours: { from: 22, isOn: true } } },
    withNotifications({ quietHours: { ...notifications.quietHours, isOn: true } }),
  ],
  [{ notifications: { pausedUntil: "tomorrow" } }, {}],
  [{ notifications: { kinds: [], quietHours: 5 } }, {}],
  [{ notifications: "x", proxy: [] }, {}],
  [{ proxy: { mode: "pac", userName: "user" } }, withProxy({ userName: "user" })],
  [{ proxy: { mode: "manual", address: "user:password@proxy.example:3128" } }, withProxy({ mode: "manual" })],
  [{ proxy: { address: 5, userName: "x".repeat(256) } }, {}],
])("a damaged key costs that key alone: %j", (json, kept) => {
  expect(parse(json)).toEqual({ value: { ...defaultSettings, ...kept }, loss: "part" });
});

it("the own order of version 0.1.0 is no damage, and becomes the order of urgency", () => {
  expect(parse({ accountOrder: "own" })).toEqual({ value: defaultSettings, loss: null });
});

it("any JSON gives settings that fit", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom("theme", "notifications", "proxy"), (json, key) => {
      for (const stored of [json, { [key]: json }])
        expect(settingsSchema.safeParse(parse(stored).value).success).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});
