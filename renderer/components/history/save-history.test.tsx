import { expect, test } from "vitest";
import { drawnAt, drawnPart, wordsOf } from "../../dev/drawn-window";
import { sampleAccount, sampleApp } from "../../dev/sample-account";
import { SavedNotice, SaveHistoryButton } from "./save-history";

const app = sampleApp([sampleAccount(drawnAt)]);
const drawnButton = (obstacle: string | null): string =>
  drawnPart(app, <SaveHistoryButton onSave={() => undefined} isSaving={false} obstacle={obstacle} />);

test("where there is nothing to save the button says why, and stays where the keyboard finds it", () => {
  const html = drawnButton("Записей за это время нет.");
  const [button = ""] = html.match(/<button.*?>/s) ?? [];
  expect(button).toContain('aria-disabled="true"');
  expect(button).not.toMatch(/ disabled|tabindex="-1"/);
  const [, id = ""] = button.match(/aria-describedby="(.*?)"/) ?? [];
  expect(html).toContain(`<span id="${id}" hidden="">Записей за это время нет.</span>`);
});

test("where there is something to save the button can be used", () => {
  expect(drawnButton(null)).not.toMatch(/aria-disabled|aria-describedby/);
});

test("the words of a saved file's name are not torn", () => {
  const name = "История Офис 2026-11-23.csv";
  const html = drawnPart(app, <SavedNotice result={{ state: "saved", name }} onDismiss={() => undefined} />);
  expect(html.replaceAll(/<\/?span.*?>/g, "")).toContain(name);
  expect(html).toContain(">2026-11-23.csv</span>");
  expect(wordsOf(html)).toContain("Файл сохранён");
});
