import { expect, test } from "vitest";
import { proxyProblemSchema } from "../../contract/settings/proxy-settings";
import { createPlainTexts } from "../../locales/plain-texts-for-test";
import { passwordView, proxyAnswer } from "./proxy-answer";

const texts = createPlainTexts("ru");

test("each problem has a sentence of its own, at its field", () => {
  const answers = proxyProblemSchema.options.map((problem) =>
    proxyAnswer({ state: "not-valid", at: "address", problem }, texts),
  );
  expect(new Set(answers.map(({ text }) => text)).size).toBe(answers.length);
  expect(answers.every(({ at }) => at === "address")).toBe(true);
});

test("a proxy in use is said to be, and a password left on the disk stands at its field", () => {
  expect(proxyAnswer({ state: "set" }, texts)).toEqual({ at: null, text: texts.t("window.proxy.applied") });
  expect(proxyAnswer({ state: "password-not-deleted" }, texts).at).toBe("password");
});

test.each([
  ["missing", "", null, false],
  ["sealed", "Сохранён", null, true],
  ["session", "До выхода", "window.proxy.notSealed", true],
  ["unreadable", "", "window.proxy.unreadable", true],
] as const)(
  "a password that is %s is shown so, and can be deleted if there is one",
  (place, placeholder, key, isStored) => {
    const warning = key === null ? null : texts.t(key);
    expect(passwordView(place, texts)).toEqual({ placeholder, warning, isStored });
  },
);
