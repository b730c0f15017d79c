import { expect, test } from "vitest";
import type { UpdateState } from "../../contract/update-state";
import { createPlainTexts } from "../../locales/plain-texts-for-test";
import { updateWords } from "./update-words";

const now = new Date(2026, 10, 23, 14, 5).getTime();
const checkedAt = new Date(2026, 10, 23, 9, 30).getTime();
const nothing: UpdateState = { state: "idle", version: null, notes: {}, checkedAt: null };
const newer = { version: "1.3.0", notes: { ru: "Тише" } };

const available = "Доступна версия 1.3.0, у вас 0.1.0. Установите её тем же способом, что и эту.";
const failed = "Проверить обновления не удалось. Проверьте соединение и повторите.";
const off = "Автоматическая проверка отключена.";
const noneThen = "Последняя проверка: 09:30, новых версий не было.";
const unknown = "Удачных проверок ещё не было: есть ли новая версия, неизвестно.";

const known: [Partial<UpdateState>, string[]][] = [
  [{ state: "no-feed" }, []],
  [{ state: "off" }, [off, unknown]],
  [{ state: "off", checkedAt }, [off, noneThen]],
  [{ state: "idle" }, [unknown]],
  [{ state: "idle", checkedAt }, [noneThen]],
  [{ state: "checking" }, ["Проверяем…"]],
  [{ state: "current", checkedAt }, ["Новых версий нет.", "Последняя проверка: 09:30."]],
  [{ state: "available", ...newer, checkedAt }, [available, "Что нового: Тише"]],
];

const wordsOf = (part: Partial<UpdateState>) =>
  updateWords({ ...nothing, ...part }, "0.1.0", now, createPlainTexts("ru"));

test.each(known)("%j is told so", (part, lines) => {
  expect(wordsOf(part)).toEqual({ problem: null, lines });
});

test("what a version brings is told in the window's language, or not at all", () => {
  const words = (language: "ru" | "en") =>
    updateWords(
      { state: "available", ...newer, checkedAt },
      "0.1.0",
      now,
      createPlainTexts(language),
    ).lines.join("\n");
  expect(words("ru")).toContain("Тише");
  expect(words("en")).toContain("1.3.0");
  expect(words("en")).not.toMatch(/Тише|What is new/);
});

const foundBefore: [Partial<UpdateState>, string[]][] = [
  [{}, []],
  [{ checkedAt }, ["Последняя удачная проверка: 09:30, новых версий не было."]],
  [
    { ...newer, checkedAt },
    [
      "По последней удачной проверке (09:30) доступна версия 1.3.0, у вас 0.1.0. Установите её тем же способом, что и эту.",
    ],
  ],
];

test.each(foundBefore)(
  "a check that failed is a warning, apart from what %j says of an earlier one",
  (part, lines) => {
    expect(wordsOf({ state: "failed", ...part })).toEqual({ problem: failed, lines });
  },
);
