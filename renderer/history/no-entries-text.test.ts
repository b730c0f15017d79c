import { expect, test } from "vitest";
import { createPlainTexts } from "../../locales/plain-texts-for-test";
import { noEntriesText } from "./no-entries-text";

const texts = createPlainTexts("ru");
const now = new Date(2026, 10, 23, 12, 0).getTime();
const daysAgo = (days: number): number => now - days * 24 * 3_600_000;
const plain = (text: string): string => text.replaceAll("\u00a0", " ");

test("that nothing changed is said only of a time that the records cover", () => {
  expect(plain(noEntriesText(texts, daysAgo(8), 7, now))).toBe("Ничего не изменилось.");
  expect(plain(noEntriesText(texts, daysAgo(8), 30, now))).toEqual(
    expect.stringMatching(/^Записей пока нет\. История ведётся с 15.+12:00\.$/),
  );
  expect(plain(noEntriesText(texts, daysAgo(91), 180, now))).toBe("Записей за это время нет.");
  expect(plain(noEntriesText(texts, null, 7, now))).toBe("Записей за это время нет.");
});
