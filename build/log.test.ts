import { expect, test } from "vitest";
import { createLog } from "./log.mjs";

function recorded(options?: { isTTY?: boolean; isQuiet?: boolean }) {
  const texts: string[] = [];
  const stream = { isTTY: options?.isTTY ?? false, write: (text: string) => texts.push(text) };
  return { log: createLog(stream, { isQuiet: options?.isQuiet ?? false }), output: () => texts.join("") };
}

const sentence = { ru: "Загрузка", en: "download" };

test("a step is one line in both languages", () => {
  const { log, output } = recorded();
  log.step(sentence);
  expect(output()).toBe("→ Загрузка / download…\n");
});

test("a failure is one line per language", () => {
  const { log, output } = recorded();
  log.failure({ ru: "Плохо.", en: "Bad." });
  expect(output()).toBe("✗ Плохо.\n✗ Bad.\n");
});

test("a quiet log leaves out what was there already, and nothing else", () => {
  const { log, output } = recorded({ isQuiet: true });
  log.ready(sentence);
  log.note(sentence);
  expect(output()).toBe("  Загрузка / download\n");
});

test("in a file progress is a line for each ten percent", () => {
  const { log, output } = recorded();
  for (const percent of [0, 4, 11, 19.9, 100, 130]) log.progress(sentence, percent);
  expect(output().match(/\d+ %/g)).toEqual(["0 %", "10 %", "100 %"]);
});

test("on a terminal progress is rewritten in place and the next line is a new one", () => {
  const { log, output } = recorded({ isTTY: true });
  log.progress(sentence, 1);
  log.progress(sentence, 2);
  log.step(sentence);
  expect(output()).toBe("\r  Загрузка / download: 1 %\r  Загрузка / download: 2 %\n→ Загрузка / download…\n");
});
