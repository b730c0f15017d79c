import { expect, test } from "vitest";
import type { HistoryEntry } from "../../contract/history";
import { createPlainTexts } from "../../locales/plain-texts-for-test";
import { drawnAt, drawnPart, wordsOf } from "../dev/drawn-window";
import { sampleAccount, sampleApp } from "../dev/sample-account";
import type { Loaded } from "../store/use-loaded";
import { SavedBanner, SaveHistoryButton, savingObstacle } from "./save-history";

const app = sampleApp([sampleAccount(drawnAt)]);
const drawnButton = (obstacle: string | null): string =>
  drawnPart(app, <SaveHistoryButton onSave={() => undefined} isSaving={false} obstacle={obstacle} />);
const entry: HistoryEntry = { schema: 1, change: { kind: "block-lifted", at: 1 }, outcome: "shown" };

test("with nothing to save the button says why, and stays reachable by keyboard", () => {
  const html = drawnButton("Записей за это время нет.");
  const [button = ""] = html.match(/<button.*?>/s) ?? [];
  expect(button).toContain('aria-disabled="true"');
  expect(button).not.toMatch(/ disabled|tabindex="-1"/);
  const [, id = ""] = button.match(/aria-describedby="(.*?)"/) ?? [];
  expect(html).toContain(`<span id="${id}" hidden="">Записей за это время нет.</span>`);
  expect(drawnButton(null)).not.toMatch(/aria-disabled|aria-describedby/);
});

test.each<[Loaded<HistoryEntry[]>, boolean, string | null]>([
  [{ state: "read", value: [entry] }, false, null],
  [{ state: "read", value: [] }, false, "Записей за это время нет."],
  [{ state: "read", value: [] }, true, "Демо не ведёт историю."],
  [{ state: "loading" }, false, "Загружаем историю…"],
  [{ state: "failed" }, false, "Не удалось прочитать историю"],
])("what prevents saving %j, demo %j: %j", (history, isDemo, obstacle) => {
  expect(savingObstacle(createPlainTexts("ru"), history, { isDemo })).toBe(obstacle);
});

test("the words of a saved file's name are not broken", () => {
  const name = "История Офис 2026-11-23.csv";
  const html = drawnPart(app, <SavedBanner result={{ state: "saved", name }} onDismiss={() => undefined} />);
  expect(html.replaceAll(/<\/?span.*?>/g, "")).toContain(name);
  expect(html).toContain(">2026-11-23.csv</span>");
  expect(wordsOf(html)).toContain("Файл сохранён");
});
