import { expect, test } from "vitest";
import { drawnAt, drawnPart, wordsOf } from "../dev/drawn-window";
import { sampleAccount, sampleApp } from "../dev/sample-account";
import { SavedBanner } from "./save-history";

const app = sampleApp([sampleAccount(drawnAt)]);
test("the words of a saved file's name are not broken", () => {
  const name = "История Офис 2026-11-23.csv";
  const html = drawnPart(app, <SavedBanner result={{ state: "saved", name }} onDismiss={() => undefined} />);
  expect(html.replaceAll(/<\/?span.*?>/g, "")).toContain(name);
  expect(html).toContain(">2026-11-23.csv</span>");
  expect(wordsOf(html)).toContain("Файл сохранён");
});
