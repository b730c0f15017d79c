import { expect, test } from "vitest";
import { failure } from "../../contract/new-failure";
import { known, unknown } from "../../contract/reading";
import { defaultSettings } from "../../contract/settings/settings";
import type { AmountReading } from "../../contract/snapshot";
import type { AccountState } from "../../contract/state";
import { hourMs } from "../../contract/time";
import { createPlainTexts } from "../../locales/plain-texts-for-test";
import { sampleAccount, withBalance } from "../dev/sample-account";
import { balanceView } from "./balance-view";

const now = Date.parse("2026-11-23T12:00:00+03:00");
const texts = createPlainTexts("ru");

function viewOf(balance: AmountReading, part: Partial<AccountState> = {}, ageMs = 0) {
  const account = { ...withBalance(sampleAccount(now - ageMs), balance), ...part };
  const view = balanceView(account, defaultSettings, now, texts);
  return view === null ? null : { ...view, amount: view.amount?.replace(/\s/g, " ") ?? null };
}

test.each([
  [125_550, "1 255,50 ₽", "enough", null],
  [0, "0 ₽", "low", "ниже 500 ₽"],
  [41_230, "412,30 ₽", "low", "ниже 500 ₽"],
  [-4_000, "−40 ₽", "negative", "отрицательный"],
])("%i kopecks are shown as %s", (kopecks, amount, level, note) => {
  expect(viewOf(known(kopecks))).toEqual({ amount, level, note, ageLabel: null, details: [] });
});

test("no line ends between the minus and the sign of the rouble", () => {
  const account = withBalance(sampleAccount(now), known(-4_000));
  const view = balanceView(account, defaultSettings, now, createPlainTexts("en"));
  expect(view?.amount).toBe("\u2212\u2060₽40");
});

test("what is not known is no amount; of a refusal the reason and the server's words are kept", () => {
  expect(viewOf(unknown)).toEqual({ amount: null, level: null, note: null, ageLabel: null, details: [] });
  const balanceFailure = failure("forbidden", {
    call: "balance",
    httpStatus: 403,
    serverMessage: "Недостаточно прав",
  });
  expect(viewOf(unknown, { balanceFailure })).toMatchObject({
    amount: null,
    details: [
      "У ключа доступа нет права на просмотр баланса",
      expect.stringContaining("Недостаточно прав"),
      expect.stringContaining("403"),
    ],
  });
});

test("an old balance says of when it is", () => {
  expect(viewOf(known(125_550), {}, 2 * hourMs)).toMatchObject({
    amount: "1 255,50 ₽",
    ageLabel: expect.stringMatching(/^Данные на \d\d:58$/),
  });
  expect(viewOf(known(125_550), { balanceFailure: failure("server") })?.ageLabel).not.toBeNull();
});

test("who wants no balance has none", () => {
  expect(viewOf(known(125_550), { balanceWarnBelow: null })).toBeNull();
});
