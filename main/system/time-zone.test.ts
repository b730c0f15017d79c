import { expect, it } from "vitest";
import { timeZone, zoneOfOffset } from "./time-zone";

it.each([
  [-180, "Etc/GMT-3"],
  [0, "UTC"],
  [300, "Etc/GMT+5"],
  [-330, "Etc/GMT-6"],
])("an offset of %d minutes is %s, which the platform takes back", (offsetMinutes, zone) => {
  expect(zoneOfOffset(offsetMinutes)).toBe(zone);
  expect(() => new Intl.DateTimeFormat("en", { timeZone: zone })).not.toThrow();
});

it("names a zone that the platform takes back", () => {
  expect(() => new Intl.DateTimeFormat("en", { timeZone: timeZone() })).not.toThrow();
});
