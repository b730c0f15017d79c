import { expect, test } from "vitest";
import type { SubmitPinResult } from "../../contract/ipc";
import { failure } from "../../contract/new-failure";
import { failureMessage, failureText } from "../../locales/facts";
import { createPlainTexts } from "../../locales/plain-texts-for-test";
import { type PinAnswer, pinAnswer } from "./pin-answer";

const texts = createPlainTexts("ru");
const wrongPin = failure("rejected", { httpStatus: 422, serverMessage: "Неверный ПИН-код" });
const unauthorized = failure("unauthorized", { httpStatus: 401 });

test.each<[SubmitPinResult, Partial<PinAnswer>]>([
  [
    { state: "done", isOn: true },
    { tone: "good", title: "Двухфакторная аутентификация включена" },
  ],
  [
    { state: "done", isOn: false },
    { tone: "good", title: "Двухфакторная аутентификация отключена" },
  ],
  [
    { state: "already", isOn: false },
    { tone: "info", title: "Двухфакторная аутентификация уже отключена" },
  ],
  [
    { state: "refused", failure: wrongPin, mayBeProxy: false },
    { tone: "bad", lines: [], serverMessage: "Неверный ПИН-код", waysOut: [] },
  ],
  [
    { state: "refused", failure: failure("rejected"), mayBeProxy: true },
    {
      tone: "warning",
      title: "Запрос отклонён; возможно, его не пропускает прокси",
      lines: ["ПИН-код мог быть верным. Отключить можно и в личном кабинете."],
      waysOut: ["cabinet"],
    },
  ],
  [
    { state: "refused", failure: unauthorized, mayBeProxy: false },
    { tone: "bad", lines: [failureMessage(texts, unauthorized)], waysOut: ["replace-key"] },
  ],
  [
    { state: "not-sent", failure: failure("network") },
    { tone: "bad", lines: [failureMessage(texts, failure("network"))], waysOut: [] },
  ],
  [
    { state: "contradicted", isOn: false },
    { title: "Плюсофон принял запрос, но состояние не изменилось", waysOut: ["cabinet"] },
  ],
  [
    { state: "key-dropped" },
    { title: "Запрос принят, но ключ больше не действует", waysOut: ["replace-key", "cabinet"] },
  ],
])("%j is explained", (result, expected) => {
  expect(pinAnswer(result, texts)).toMatchObject(expected);
});

test.each([
  [null, "window.pin.readFirst"],
  [true, "window.pin.checkFirst"],
] as const)(
  "an unclear outcome (state read: %s) promises nothing and does not invite to repeat",
  (isOn, advice) => {
    const timeout = failure("timeout");
    expect(pinAnswer({ state: "unclear", isOn, failure: timeout }, texts)).toMatchObject({
      tone: "warning",
      lines: [`${failureText(texts, timeout).title}.`, texts.t(advice)],
      waysOut: ["cabinet"],
    });
  },
);

test("every other result has words of its own", () => {
  const results: SubmitPinResult[] = [
    { state: "paused", until: 1 },
    { state: "busy" },
    { state: "no-account" },
    ...(["empty", "too-long", "inner-space", "odd-characters"] as const).map(
      (problem) => ({ state: "malformed", problem }) as const,
    ),
  ];
  expect(new Set(results.map((result) => pinAnswer(result, texts).title)).size).toBe(results.length);
});
