import { isMainThread } from "node:worker_threads";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { QuietHours } from "../../../contract/settings/notification-settings";
import { isPaused, pauseEnd } from "./pause";
import { isQuiet, quietUntil } from "./quiet-hours";

const night: QuietHours = { isOn: true, from: "22:00", to: "08:00" };
/** Monday. */
const monday = "2026-11-23";
const moscow = (local: string): number => Date.parse(`${local}:00+03:00`);

/** Node reads the zone again when the variable is set, but in a thread, where mutants are tried. */
const inOtherZones = it.runIf(isMainThread);
const moveTo = (zone: string): void => void vi.stubEnv("TZ", zone);
beforeEach(() => {
  moveTo("Europe/Moscow");
  return () => vi.unstubAllEnvs();
});

describe("quiet hours", () => {
  it.each<[string, Partial<QuietHours>, string, boolean]>([
    ["the minute before", {}, `${monday}T21:59`, false],
    ["their first minute", {}, `${monday}T22:00`, true],
    ["midnight", {}, "2026-11-24T00:00", true],
    ["their last minute", {}, "2026-11-24T07:59", true],
    ["their end", {}, "2026-11-24T08:00", false],
    ["turned off", { isOn: false }, `${monday}T23:00`, false],
    ["within one day", { from: "13:00", to: "15:30" }, `${monday}T15:29`, true],
    ["within one day, after", { from: "13:00", to: "15:30" }, `${monday}T15:30`, false],
    ["the whole day", { from: "09:00", to: "09:00" }, `${monday}T09:00`, true],
    ["the whole day, before", { from: "09:00", to: "09:00" }, `${monday}T08:59`, true],
  ])("%s", (_, quiet, local, expected) => {
    expect(isQuiet({ ...night, ...quiet }, moscow(local))).toBe(expected);
  });

  inOtherZones("follow the user to another zone", () => {
    const time = moscow(`${monday}T21:00`);
    expect(isQuiet(night, time)).toBe(false);
    moveTo("Asia/Yekaterinburg");
    expect(isQuiet(night, time)).toBe(true);
  });

  inOtherZones.each<[string, string, Partial<QuietHours>, string, string]>([
    ["over midnight", "Europe/Moscow", {}, "2026-11-23T20:00:00Z", "2026-11-24T05:00:00Z"],
    ["in the morning", "Europe/Moscow", {}, "2026-11-24T04:59:30Z", "2026-11-24T05:00:00Z"],
    ["over the change to winter time", "Europe/Berlin", {}, "2026-10-24T21:00:00Z", "2026-10-25T07:00:00Z"],
    ["over the change to summer time", "Europe/Berlin", {}, "2026-03-28T22:00:00Z", "2026-03-29T06:00:00Z"],
    ["in New York", "America/New_York", {}, "2026-03-08T04:00:00Z", "2026-03-08T12:00:00Z"],
    [
      "in a zone that moves by half an hour",
      "Australia/Lord_Howe",
      {},
      "2026-04-04T12:00:00Z",
      "2026-04-04T21:30:00Z",
    ],
  ])("end %s", (_, zone, quiet, now, end) => {
    moveTo(zone);
    const hours = { ...night, ...quiet };
    expect(isQuiet(hours, Date.parse(now))).toBe(true);
    expect(new Date(quietUntil(hours, Date.parse(now)))).toEqual(new Date(end));
    expect(isQuiet(hours, Date.parse(end))).toBe(false);
  });

  inOtherZones("end within a day, and to the minute where no clock change is near", () => {
    for (const zone of ["Europe/Moscow", "Europe/Berlin", "Australia/Lord_Howe"]) {
      moveTo(zone);
      for (let hour = 0; hour < 366 * 24; hour += 1) {
        const now = Date.parse("2026-01-01T00:17:00Z") + hour * 3_600_000;
        if (!isQuiet(night, now)) continue;
        const end = quietUntil(night, now);
        expect(end - now).toBeGreaterThan(0);
        expect(end - now).toBeLessThanOrEqual(11 * 3_600_000);
        expect([isQuiet(night, end), isQuiet(night, end - 60_000)]).toEqual([false, true]);
      }
    }
  });
});

describe("a pause", () => {
  it.each([
    ["hour", `${monday}T15:20`, `${monday}T16:20`],
    ["tomorrow", `${monday}T15:20`, "2026-11-24T08:00"],
    ["tomorrow", `${monday}T00:10`, "2026-11-24T08:00"],
  ] as const)("for %s from %s ends at %s", (choice, from, to) => {
    expect(pauseEnd(choice, moscow(from))).toBe(moscow(to));
  });

  inOtherZones("until tomorrow ends at eight by the clock on the wall, though the night is longer", () => {
    moveTo("Europe/Berlin");
    const end = pauseEnd("tomorrow", Date.parse("2026-10-24T12:00:00Z"));
    expect(new Date(end)).toEqual(new Date("2026-10-25T07:00:00Z"));
  });

  it("holds until its end, and not when a wrong clock set it", () => {
    expect([isPaused(null, 5), isPaused(10, 9), isPaused(10, 10)]).toEqual([false, true, false]);
    expect(isPaused(3 * 86_400_000, 0)).toBe(false);
  });
});
