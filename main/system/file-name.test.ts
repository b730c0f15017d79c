import fc from "fast-check";
import { expect, it } from "vitest";
import { sampleAccountAt } from "../../contract/sample-state";
import { createTexts } from "../../locales/texts";
import { historyFileName } from "./file-name";

const now = new Date(2026, 10, 23, 0, 5).getTime();
const nameOf = (label: string, language: "ru" | "en" = "ru"): string =>
  historyFileName(createTexts(language), sampleAccountAt(now, { label }), now);

it("is in the language of the window, with the local date", () => {
  expect(nameOf("Office", "en")).toBe("History Office 2026-11-23.csv");
});

it.each([
  ["Office", "История Office 2026-11-23.csv"],
  ["ООО «Рога / копыта»: продажи", "История ООО «Рога копыта» продажи 2026-11-23.csv"],
  ["../../etc/passwd", "История .. .. etc passwd 2026-11-23.csv"],
  ["a\u202egpj.exe", "История a gpj.exe 2026-11-23.csv"],
  ["строка\nдругая", "История строка другая 2026-11-23.csv"],
  ["...", "История 2026-11-23.csv"],
  ["CON", "История CON 2026-11-23.csv"],
])("of %j is %j", (label, name) => {
  expect(nameOf(label)).toBe(name);
});

it("is one that every file system takes, whatever the account is called", () => {
  const label = fc.oneof(
    fc.string({ unit: "binary", maxLength: 300 }),
    fc.constantFrom("NUL ", "LPT¹.txt", "ж".repeat(300), "漢".repeat(300), "😀".repeat(300)),
  );
  fc.assert(
    fc.property(label, fc.constantFrom("ru" as const, "en" as const), (title, language) => {
      const name = nameOf(title, language);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
      expect(name).toMatch(/^(История|History) [^<>:"/\\|?*\p{Cc}]*2026-11-23\.csv$/u);
      expect(name).not.toMatch(/\s{2}/u);
    }),
  );
});
