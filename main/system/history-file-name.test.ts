import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sampleAccountAt } from "../../contract/sample-state";
import { createTexts } from "../../locales/texts";
import { historyFileName } from "./history-file-name";

const now = new Date(2026, 10, 23, 0, 5).getTime();
const languages = ["ru", "en"] as const;
const nameOf = (label: string, language: (typeof languages)[number] = "ru"): string =>
  historyFileName(createTexts(language), sampleAccountAt(now, { label }), now, "csv");
/** What Windows takes for a device, with whatever ending. */
const device = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)\s*(?:\.|$)/i;

describe("the name of a saved history", () => {
  it("is in the language of the window, with the local date as ISO 8601 has it", () => {
    expect(nameOf("Office")).toBe("История Office 2026-11-23.csv");
    expect(nameOf("Office", "en")).toBe("History Office 2026-11-23.csv");
    expect(historyFileName(createTexts("en"), sampleAccountAt(now, { label: "A/B" }), now, "json")).toBe(
      "History A B 2026-11-23.json",
    );
  });

  it.each([
    ["...", "История 2026-11-23.csv"],
    ["CON", "История CON 2026-11-23.csv"],
    ["nul.txt", "История nul.txt 2026-11-23.csv"],
    ["Офис. . ", "История Офис 2026-11-23.csv"],
    ["👩‍👩‍👧 Семья", "История 👩 👩 👧 Семья 2026-11-23.csv"],
  ])("of %j is %j", (label, name) => {
    expect(nameOf(label)).toBe(name);
  });

  it("is one that every file system takes, whatever the account is called", () => {
    const label = fc.oneof(
      fc.string({ unit: "binary", maxLength: 300 }),
      fc.constantFrom(
        "CON",
        "com1",
        "LPT¹.txt",
        "NUL ",
        "aux.",
        "ж".repeat(300),
        "漢".repeat(300),
        "😀".repeat(300),
      ),
    );
    fc.assert(
      fc.property(label, fc.constantFrom(...languages), (title, language) => {
        const name = nameOf(title, language);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
        expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}]|^[. ]|[. ]$|\s{2}/u);
        expect(name).not.toMatch(device);
      }),
    );
  });
});
