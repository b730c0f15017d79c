import { readdirSync, readFileSync } from "node:fs";
import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";

type Elements = ReturnType<IntlMessageFormat["getAst"]>;
type Language = "ru" | "en";

const areaSchema = z.record(z.string(), z.string());
const areas = readdirSync(new URL("ru", import.meta.url)).filter((name) => name.endsWith(".json"));

function read(language: Language, area: string): Record<string, string> {
  const text = readFileSync(new URL(`${language}/${area}`, import.meta.url), "utf8");
  return z.parse(areaSchema, JSON.parse(text));
}

function parsed(language: Language, message: string): Elements {
  return new IntlMessageFormat(message, language, undefined, { ignoreTag: true }).getAst();
}

/** The names of all values in a message, and its plural classes. */
function contents(elements: Elements): { placeholders: Set<string>; plurals: string[][] } {
  const placeholders = new Set<string>();
  const plurals: string[][] = [];
  for (const element of elements) {
    if (!("value" in element) || element.type === 0) continue;
    placeholders.add(element.value);
    if (!("options" in element)) continue;
    if ("offset" in element) plurals.push(Object.keys(element.options));
    for (const option of Object.values(element.options)) {
      const inner = contents(option.value);
      for (const name of inner.placeholders) placeholders.add(name);
      plurals.push(...inner.plurals);
    }
  }
  return { placeholders, plurals };
}

describe("texts of both languages", () => {
  it("come in the same areas", () => {
    expect(readdirSync(new URL("en", import.meta.url)).sort()).toEqual(areas.toSorted());
  });

  it("use each key in one area only", () => {
    const keys = areas.flatMap((area) => Object.keys(read("ru", area)));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });
});

describe.each(areas)("%s", (area) => {
  const ru = read("ru", area);
  const en = read("en", area);

  it("has the same keys in both languages", () => {
    expect(Object.keys(en).toSorted()).toEqual(Object.keys(ru).toSorted());
  });

  it("wants the same values in both languages", () => {
    for (const [key, message] of Object.entries(ru)) {
      const wanted = contents(parsed("ru", message)).placeholders;
      expect([key, contents(parsed("en", en[key] ?? "")).placeholders]).toEqual([key, wanted]);
    }
  });

  it("has every plural class that the language has", () => {
    const classes: Record<Language, string[]> = { ru: ["few", "many", "one", "other"], en: ["one", "other"] };
    for (const language of ["ru", "en"] as const) {
      for (const [key, message] of Object.entries(read(language, area))) {
        for (const plural of contents(parsed(language, message)).plurals) {
          expect([key, plural.toSorted()]).toEqual([key, classes[language]]);
        }
      }
    }
  });

  it("has no empty, untrimmed or doubled-space text", () => {
    const odd = [...Object.entries(ru), ...Object.entries(en)].filter(
      ([, message]) => message === "" || message !== message.trim() || /\s{2}/.test(message),
    );
    expect(odd).toEqual([]);
  });

  it("has curly quotation marks and apostrophes in English texts", () => {
    expect(Object.values(en).filter((message) => /["'«»`]/.test(message))).toEqual([]);
  });

  it("uses one term for each thing", () => {
    const other = /\bprograms?\b|\bapp\b|keyring\b|(?<!macOS )keychain/i;
    const names = /GNOME Keyring/g;
    expect(Object.values(en).filter((message) => other.test(message.replace(names, "")))).toEqual([]);
    const otherRussian = /системн\S+ хранилищ|связк\S+ ключей системы|\bPIN\b|СМС|пробн|местн\S+ сет/i;
    expect(Object.values(ru).filter((message) => otherRussian.test(message))).toEqual([]);
  });

  it("has Russian quotation marks in Russian texts", () => {
    expect(Object.values(ru).filter((message) => /["“”„]/.test(message))).toEqual([]);
  });
});
