import { expect, test } from "vitest";
import { failure } from "../../contract/failure";
import { failureMessage, failureText } from "../../locales/facts";
import { createPlainTexts } from "../../locales/plain-texts-for-test";
import { sampleAccount } from "../dev/sample-account";
import { accessKeyAnswer } from "./access-key-answer";

const texts = createPlainTexts("ru");

test("of a saved key nothing is left to say", () => {
  expect(accessKeyAnswer({ state: "saved", accountId: "a", isChecked: true }, texts, [])).toBeNull();
});

test("a refused key is explained by the wrong kinds that users paste", () => {
  for (const kind of ["unauthorized", "forbidden"] as const) {
    const refused = failure(kind, { serverMessage: "Недостаточно прав" });
    const answer = accessKeyAnswer({ state: "refused", failure: refused }, texts, []);
    expect(answer?.lines.join(" ")).toContain("Flash Call");
    expect(answer?.lines.join(" ")).toContain("portal.plusofon.ru");
    expect(answer?.serverMessage).toBe("Недостаточно прав");
    expect(answer?.canSkipCheck).toBe(false);
  }
});

test("a refusal for another reason does not blame the key", () => {
  const answer = accessKeyAnswer({ state: "refused", failure: failure("not-found") }, texts, []);
  expect(answer?.title).toBe(failureText(texts, failure("not-found")).title);
  expect(answer?.lines.join(" ")).not.toContain("Flash Call");
});

test("only an unchecked key may be kept without a check", () => {
  const answer = accessKeyAnswer({ state: "unchecked", failure: failure("network") }, texts, []);
  expect(answer).toMatchObject({ tone: "warning", canSkipCheck: true });
  expect(answer?.lines).toEqual([failureMessage(texts, failure("network"))]);
});

test("before a key goes unchecked in the place of another one, that is said", () => {
  const result = { state: "unchecked", failure: failure("network") } as const;
  expect(accessKeyAnswer(result, texts, [], true)?.lines[1]).toMatch(
    /заменит прежний, даже если не подходит/,
  );
});

test("a duplicate leads to the account that has the key", () => {
  const answer = accessKeyAnswer({ state: "duplicate", accountId: "office" }, texts, [sampleAccount(0)]);
  expect(answer?.title).toBe("Этот ключ уже добавлен: «Офис»");
  expect(answer?.existing).toEqual({ id: "office", title: "Офис" });
});

test("an account that is gone is named as such", () => {
  expect(accessKeyAnswer({ state: "no-account" }, texts, [])?.title).toContain("удалена");
});

test("each problem of a pasted text is the title itself, with what to do about it", () => {
  const problems = ["empty", "too-short", "too-long", "odd-characters", "example"] as const;
  const answers = problems.map((problem) => accessKeyAnswer({ state: "malformed", problem }, texts, []));
  expect(answers.map((answer) => [answer?.title, answer?.lines])).toEqual([
    ["Вставьте ключ доступа", []],
    ["Ключ слишком короткий", ["Скопируйте ключ целиком."]],
    ["Текст слишком длинный", ["Скопируйте только ключ, без лишнего текста до и после."]],
    [
      "В ключе есть недопустимые символы",
      ["В нём нет русских букв, пробелов и переносов строк. Скопируйте ключ ещё раз."],
    ],
    ["Это пример из документации, а не ключ", ["Скопируйте в личном кабинете свой ключ."]],
  ]);
});
