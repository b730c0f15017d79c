import fc from "fast-check";
import { expect, test } from "vitest";
import { defaultProxySettings, parseProxySettings, proxySettingsSchema } from "./proxy-settings";

const whole = { mode: "manual", address: "proxy.example:3128", userName: "user" } as const;

test("what is whole is read as it is, and what is missing takes its default", () => {
  expect(parseProxySettings(whole)).toEqual({ value: whole, isWhole: true });
  expect(parseProxySettings(undefined)).toEqual({ value: defaultProxySettings, isWhole: true });
  expect(parseProxySettings({ mode: "none" })).toEqual({
    value: { ...defaultProxySettings, mode: "none" },
    isWhole: true,
  });
});

test.each([
  [
    { ...whole, mode: "pac" },
    { ...whole, mode: "system" },
  ],
  [
    { ...whole, address: 5 },
    { ...whole, address: "" },
  ],
  [
    { ...whole, address: "user:password@proxy.example:3128" },
    { ...whole, address: "" },
  ],
  [
    { ...whole, userName: "x".repeat(256) },
    { ...whole, userName: "" },
  ],
  [5, defaultProxySettings],
  [null, defaultProxySettings],
  [[whole], defaultProxySettings],
])("a damaged part costs only itself: %j", (json, value) => {
  expect(parseProxySettings(json)).toEqual({ value, isWhole: false });
});

test("anything at all becomes settings that fit", () => {
  fc.assert(
    fc.property(fc.anything(), (json) => {
      const { value } = parseProxySettings(json);
      expect(proxySettingsSchema.safeParse(value).success).toBe(true);
    }),
  );
});
