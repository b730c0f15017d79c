import { expect, test } from "vitest";
import type { SubmitAccessKeyResult } from "../../contract/ipc";
import { failure } from "../../contract/new-failure";
import { failureText } from "../../locales/facts";
import { createPlainTexts } from "../../locales/plain-texts-for-test";
import { sampleAccount } from "../dev/sample-account";
import { accessKeyAnswer } from "./access-key-answer";

const texts = createPlainTexts("ru");
const answerTo = (result: SubmitAccessKeyResult, isReplacing = false) =>
  accessKeyAnswer(result, texts, [sampleAccount(0)], isReplacing);

test.each<SubmitAccessKeyResult>([
  { state: "saved", accountId: "a" },
  { state: "malformed", problem: "example" },
])("%j is said elsewhere", (result) => {
  expect(answerTo(result)).toBeNull();
});

test.each(["unauthorized", "forbidden"] as const)(
  "a key refused as %s is explained by the wrong kinds",
  (kind) => {
    const refused = failure(kind, { serverMessage: "Недостаточно прав" });
    const answer = answerTo({ state: "refused", failure: refused });
    expect(answer?.lines).toEqual(["Нужен ключ из раздела «Разработчикам › Доступ к API»."]);
    expect(answer?.details.join("\n")).toMatch(/Flash Call.*portal\.plusofon\.ru.*\n.*Недостаточно прав/);
    expect(answer?.canSkipCheck).toBe(false);
  },
);

test("a refusal for another reason does not blame the key", () => {
  const { title, advice } = failureText(texts, failure("not-found"));
  expect(answerTo({ state: "refused", failure: failure("not-found") })).toMatchObject({
    title,
    lines: [advice],
  });
});

test("only an unchecked key may be kept without a check, and that it replaces another one is said first", () => {
  const unchecked = { state: "unchecked", failure: failure("network") } as const;
  const { title, advice } = failureText(texts, failure("network"));
  expect(answerTo(unchecked)).toMatchObject({
    tone: "warning",
    canSkipCheck: true,
    lines: [`${title}.`],
    details: [advice],
  });
  expect(answerTo(unchecked, true)?.lines[1]).toMatch(/заменит прежний, даже если не подходит/);
});

test("a duplicate leads to the account that has the key; one that is gone is named as such", () => {
  expect(answerTo({ state: "duplicate", accountId: "office" })?.existing).toEqual({
    id: "office",
    title: "Офис",
  });
  expect(answerTo({ state: "duplicate", accountId: "gone" })?.existing).toBeNull();
  expect(answerTo({ state: "no-account" })?.title).toContain("удалена");
});
