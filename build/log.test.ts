import { expect, test } from "vitest";
import { createLog } from "./log.mjs";

test.each([
  { isQuiet: false, ready: "✓ Загрузка / download\n" },
  { isQuiet: true, ready: "" },
])("each event is a line in both languages, a failure one line per language: %o", ({ isQuiet, ready }) => {
  const texts: string[] = [];
  const log = createLog({ write: (text) => texts.push(text) }, { isQuiet });
  const sentence = { ru: "Загрузка", en: "download" };
  log.step(sentence);
  log.ready(sentence);
  log.note(sentence);
  log.failure({ ru: "Плохо.", en: "Bad." });
  expect(texts.join("")).toBe(`→ Загрузка / download…\n${ready}  Загрузка / download\n✗ Плохо.\n✗ Bad.\n`);
});
