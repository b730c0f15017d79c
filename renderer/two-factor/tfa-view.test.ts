import { expect, test } from "vitest";
import { failure } from "../../contract/new-failure";
import { defaultSettings } from "../../contract/settings/settings";
import type { TfaReading } from "../../contract/snapshot";
import type { AccountState } from "../../contract/state";
import { timeText } from "../../locales/dates";
import { failureText } from "../../locales/facts";
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

test("an unknown state is not off: it can only be read again", () => {
  const view = viewOf({ state: "unknown" });
  expect(view).toMatchObject({ state: "unknown", action: null, canRefresh: true });
  // The banner of the whole account's failure has that button already.
  expect(viewOf({ state: "unknown" }, { customerFailure: failure("network") }).canRefresh).toBe(false);
});

test("a failure of its own is shown in the row, with the age of the state; one that the account shares is not", () => {
  const tfaFailure = failure("forbidden", { serverMessage: "Недостаточно прав" });
  expect(viewOf({ state: "known", value: true }, { tfaFailure })).toMatchObject({
    failure: { title: failureText(texts, tfaFailure).title, serverMessage: "Недостаточно прав" },
    isStale: true,
    ageLabel: expect.stringMatching(/^Данные на/),
  });
  const shared = { tfaFailure: failure("network"), customerFailure: failure("network") };
  expect(viewOf({ state: "known", value: true }, shared).failure).toBeNull();
});

test("without a key that works it can't be switched", () => {
  const off: TfaReading = { state: "known", value: false };
  expect(viewOf(off, { tfaFailure: failure("unauthorized") })).toMatchObject({
    action: null,
    canRefresh: false,
  });
  expect(viewOf(off, { keyPlace: "missing" }).action).toBeNull();
  expect(viewOf(off, { keyPlace: "session" }).action).toBe("enable");
});

test("the end of a pause is rounded up to a minute at which a PIN is surely accepted", () => {
  const pauseAt = (until: number | null) =>
    viewOf({ state: "known", value: true }, { pinPausedUntil: until }).pauseLabel;
  const at = (seconds: number) => `Ввод ПИН-кода приостановлен до\u00a0${timeText(now + seconds * 1_000)}`;
  expect(pauseAt(null)).toBeNull();
  expect([42, 60, 61].map((seconds) => pauseAt(now + seconds * 1_000))).toEqual([at(60), at(60), at(120)]);
});
