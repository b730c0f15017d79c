import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";

const root = join(import.meta.dirname, "..");
const languages = ["ru", "en"] as const;

function texts(language: (typeof languages)[number], isShown: (area: string) => boolean = () => true) {
  const folder = join(root, "locales", language);
  return readdirSync(folder)
    .filter(isShown)
    .flatMap((area) =>
      Object.entries(
        z.parse(z.record(z.string(), z.string()), JSON.parse(readFileSync(join(folder, area), "utf8"))),
      ),
    );
}

/** The program's sources, without tests and without the texts themselves. */
function sources(): string[] {
  return ["contract", "main", "renderer", "locales", "preload"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
      .map((name) => readFileSync(join(root, folder, name), "utf8")),
  );
}

/** Every string in the sources that may be a key; `${…}` in one stands for a part of a name. */
function keyPatterns(): RegExp[] {
  const literals = sources().flatMap((source) =>
    [...source.matchAll(/["`]([A-Za-z]+(?:\.(?:[\w-]|\$\{[^}`]+\})+)+)["`]/g)].map(([, key = ""]) => key),
  );
  return [...new Set(literals)].map((literal) => {
    const parts = literal.split(/\$\{[^}]+\}/).map((part) => part.replace(/[.-]/g, "\\$&"));
    return new RegExp(`^${parts.join("[\\w-]+")}$`);
  });
}

/** What a message says itself, without what is put in. */
function literalText(message: string): string {
  type Elements = ReturnType<IntlMessageFormat["getAst"]>;
  const words = (elements: Elements): string =>
    elements
      .map((element) => {
        if (element.type === 0) return element.value;
        if (!("options" in element)) return " ";
        return Object.values(element.options)
          .map((option) => words(option.value))
          .join(" ");
      })
      .join("");
  return words(new IntlMessageFormat(message, "ru", undefined, { ignoreTag: true }).getAst());
}

describe("the texts of the program", () => {
  it("are all used", () => {
    const patterns = keyPatterns();
    const unused = texts("ru").filter(([key]) => !patterns.some((pattern) => pattern.test(key)));
    expect(unused.map(([key]) => key)).toEqual([]);
  });

  it("are all translated: nothing Russian in English but names, nothing the same in both", () => {
    // A language is called what its own speakers call it.
    const ownNames = new Set(["window.settings.russian", "window.settings.english"]);
    const russian = new Map(texts("ru"));
    const untranslated = texts("en").filter(([key, english]) => {
      if (ownNames.has(key)) return false;
      // The cabinet's own words, which its pages have in Russian alone.
      const said = literalText(english).replaceAll("\u00a0", " ").replace(cabinetWords, "");
      const isSame = russian.get(key) === english && latinWords(said).some((word) => !productTerms.has(word));
      return /\p{Script=Cyrillic}/u.test(said) || isSame;
    });
    expect(untranslated).toEqual([]);
  });

  it("have no Latin words in Russian but the terms of the product", () => {
    // Flags and output of the command line have a language of their own.
    const shown = texts("ru", (area) => area !== "status.json");
    const odd = shown.flatMap(([key, message]) =>
      latinWords(literalText(message))
        .filter((word) => !productTerms.has(word))
        .map((word) => `${key}: ${word}`),
    );
    expect(odd).toEqual([]);
  });
});

function latinWords(text: string): string[] {
  return (text.match(/[A-Za-z][A-Za-z0-9+.-]*/g) ?? []).map((word) => word.replace(/\.$/, ""));
}

const cabinetWords = /“[^”]*→[^”]*”|Разработчикам|Доступ к API|Ключ доступа/g;

/** Words that Russian screens have in Latin letters: the operator's own spelling, names, formats and protocols. */
const productTerms = new Set(
  [
    "SMS API Flash Call Client ID lk.plusofon.ru portal.plusofon.ru English",
    "GNOME Keyring KWallet Windows macOS AppIndicator and KStatusNotifierItem Support Wayland Wi-Fi",
    "Chromium Electron Esc Enter Alt+ CSV JSON ISO DNS HTTP HTTPS IPv4 IPv6 IP-",
    "SOCKS http https socks4 socks5 proxy.example.ru",
  ].flatMap((terms) => terms.split(" ")),
);
