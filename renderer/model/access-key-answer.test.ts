import { expect, test } from "vitest";
import { failure } from "../../contract/failure";
import { failureText } from "../../locales/facts";
import { createTexts } from "../../locales/texts";
import { accessKeyAnswer, accessKeyProblemText } from "./access-key-answer";

const texts = createTexts("ru");

test("of a saved key nothing is left to say", () => {
  expect(accessKeyAnswer({ state: "saved", accountId: "a" }, texts)).toBeNull();
});

test("a refused key is explained by the wrong kinds that users paste", () => {
  for (const kind of ["unauthorized", "forbidden"] as const) {
    const refused = failure(kind, { serverMessage: "Недостаточно прав" });
    const answer = accessKeyAnswer({ state: "refused", failure: refused }, texts);
    expect(answer?.lines.join(" ")).toContain("Flash Call");
    expect(answer?.lines.join(" ")).toContain("portal.plusofon.ru");
    expect(answer?.serverMessage).toBe("Недостаточно прав");
    expect(answer?.canSkipCheck).toBe(false);
  }
});

test("a refusal for another reason does not blame the key", () => {
  const answer = accessKeyAnswer({ state: "refused", failure: failure("not-found") }, texts);
  expect(answer?.title).toBe(failureText(texts, failure("not-found")).title);
  expect(answer?.lines.join(" ")).not.toContain("Flash Call");
});

test("only an unchecked key may be kept without a check", () => {
  const answer = accessKeyAnswer({ state: "unchecked", failure: failure("network") }, texts);
  expect(answer).toMatchObject({ tone: "warning", canSkipCheck: true });
  expect(answer?.lines).toContain(failureText(texts, failure("network")).title);
});

test("a duplicate leads to the account that has the key", () => {
  const answer = accessKeyAnswer({ state: "duplicate", accountId: "office" }, texts);
  expect(answer?.existingAccountId).toBe("office");
});

test("an account that is gone is named as such", () => {
  expect(accessKeyAnswer({ state: "no-account" }, texts)?.title).toContain("удалена");
});

test("each problem of a pasted text has words of its own", () => {
  const problems = ["empty", "too-short", "too-long", "odd-characters", "example"] as const;
  const sentences = problems.map((problem) => accessKeyProblemText(problem, texts));
  expect(new Set(sentences).size).toBe(problems.length);
  expect(accessKeyAnswer({ state: "malformed", problem: "example" }, texts)?.lines).toEqual([sentences[4]]);
});
