import { expect, it } from "vitest";
import { createFakeClock } from "../fake-clock";
import { askAccessibilityBus } from "./accessibility-bus";
import { createSessionBusDouble } from "./session-bus-double";

const silent = () => new Promise<never>(() => undefined);

it.each([
  ["answers", () => [true], {}, {}],
  ["refuses", () => Promise.reject(new Error("org.freedesktop.DBus.Error.NoReply")), {}, {}],
  ["is missing", null, {}, {}],
  ["never answers", silent, {}, { ACCESSIBILITY_ENABLED: "0" }],
  [
    "never answers, and the user has decided",
    silent,
    { GNOME_ACCESSIBILITY: "1" },
    { GNOME_ACCESSIBILITY: "1" },
  ],
] as const)("an accessibility bus that %s", async (_what, service, before, after) => {
  const clock = createFakeClock(0);
  const bus = createSessionBusDouble();
  if (service !== null) bus.appear("org.a11y.Bus", service);
  const env = { ...before };
  const asked = askAccessibilityBus(async () => bus, clock, env);
  await clock.advance(5_000);
  await asked;
  expect(env).toEqual(after);
});

it("is not waited for without a session bus, or with one that never answers", async () => {
  const clock = createFakeClock(0);
  const env = {};
  await askAccessibilityBus(() => Promise.reject(new Error("no bus")), clock, env);
  expect(env).toEqual({});
  const asked = askAccessibilityBus(silent, clock, env);
  await clock.advance(5_000);
  await asked;
  expect(env).toEqual({ ACCESSIBILITY_ENABLED: "0" });
});
