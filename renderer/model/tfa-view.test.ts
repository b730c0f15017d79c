import { expect, test } from "vitest";
import { failure } from "../../contract/failure";
import { defaultSettings } from "../../contract/settings";
import type { TfaReading } from "../../contract/snapshot";
import type { AccountState } from "../../contract/state";
import { timeText } from "../../locales/dates";
import { failureText, tfaText } from "../../locales/facts";
import { createTexts } from "../../locales/texts";
import { sampleAccount } from "../dev/sample-account";
import { tfaView } from "./tfa-view";

const now = Date.parse("2026-11-23T12:00:00+03:00");
const texts = createTexts("ru");

function viewOf(tfa: TfaReading, part: Partial<AccountState> = {}) {
  const account = sampleAccount(now, part);
  const read = { ...account, snapshot: { ...account.snapshot, tfa } };
  return tfaView(read, now, defaultSettings, texts);
}

test("the action offered is the opposite of what was read", () => {
  expect(viewOf({ state: "known", value: true })).toMatchObject({ state: "on", action: "disable" });
  expect(viewOf({ state: "known", value: false })).toMatchObject({ state: "off", action: "enable" });
});

test("an unknown state is not off: nothing can be asked but to read again", () => {
  const view = viewOf({ state: "unknown" });
  expect(view).toMatchObject({ state: "unknown", action: null, canRefresh: true });
  expect(view.text).toBe(tfaText(texts, { state: "unknown" }));
  // The notice of the whole account's failure has that button already.
  expect(viewOf({ state: "unknown" }, { customerFailure: failure("network") }).canRefresh).toBe(false);
});

test("a failure of its own is told in the card, with the age of what is shown", () => {
  const tfaFailure = failure("forbidden", { serverMessage: "Недостаточно прав" });
  const view = viewOf({ state: "known", value: true }, { tfaFailure });
  expect(view.failure).toEqual({
    title: failureText(texts, tfaFailure).title,
    serverMessage: "Недостаточно прав",
  });
  expect(view).toMatchObject({ isStale: true, ageLabel: expect.stringMatching(/^Данные на/) });
});

test("a failure that the whole account shares is not told twice", () => {
  const shared = { tfaFailure: failure("network"), customerFailure: failure("network") };
  expect(viewOf({ state: "known", value: true }, shared).failure).toBeNull();
});

test("without a key that works nothing can be asked", () => {
  const off: TfaReading = { state: "known", value: false };
  expect(viewOf(off, { tfaFailure: failure("unauthorized") })).toMatchObject({
    action: null,
    canRefresh: false,
  });
  expect(viewOf(off, { keyPlace: "missing" }).action).toBeNull();
  expect(viewOf(off, { keyPlace: "session" }).action).toBe("enable");
});

test("a switch under way shows as such", () => {
  expect(viewOf({ state: "known", value: false }, { isSwitchingTfa: true }).isSwitching).toBe(true);
});

test("a pause is told with a time at which a PIN is surely taken again", () => {
  const pauseAt = (until: number | null) =>
    viewOf({ state: "known", value: true }, { pinPausedUntil: until }).pauseLabel;
  const at = (seconds: number): string => timeText(now + seconds * 1_000);
  expect(pauseAt(null)).toBeNull();
  expect(pauseAt(now - 1)).toBeNull();
  expect(pauseAt(now + 42_000)).toBe(`Ввод ПИН-кода приостановлен до\u00a0${at(60)}`);
  expect(pauseAt(now + 60_000)).toBe(`Ввод ПИН-кода приостановлен до\u00a0${at(60)}`);
  expect(pauseAt(now + 61_000)).toBe(`Ввод ПИН-кода приостановлен до\u00a0${at(120)}`);
});
