import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { folderForTest } from "../storage/folder-for-test";
import { languageOf } from "./language";
import { createLog } from "./log";
import { passwordStoreFor } from "./password-store";
import { redact } from "./redact";

const inFolder = folderForTest();

describe("what reaches the log", () => {
  it.each([
    ["Authorization: Bearer abcdef", "abcdef"],
    ["token abcdefabcdefabcdefabcdefabcdefab", "abcdefabcdef"],
    ['{"pin":"0012"}', "0012"],
    ["pin=98765", "98765"],
    ["call +7 (912) 345-67-89", "345"],
    ["call 89123456789", "8912"],
    ['"accessKey": "short"', "short"],
    ["password: abc", "bc"],
    ["access_key=abc", "abc"],
    ['"token":"a few words"', "words"],
  ])("%s is hidden", (text, secret) => {
    expect(redact(text)).not.toContain(secret);
  });

  it("hides any key and any PIN, wherever it stands, and keeps to one short line", () => {
    const key = fc.stringMatching(/^[A-Za-z0-9]{32,36}$/);
    const pin = fc.stringMatching(/^[0-9]{4,8}$/);
    fc.assert(
      fc.property(fc.string(), key, pin, fc.string(), (before, accessKey, code, after) => {
        const line = redact(`${before} ${accessKey} ${after} "pin":"${code}"`);
        expect(line).not.toContain(accessKey);
        expect(line).not.toContain(`"${code}"`);
        expect(line.length).toBeLessThanOrEqual(500);
        expect(line).not.toMatch(/[\n\r]/);
      }),
      { numRuns: 5_000 },
    );
  });

  it("is one line an event, and the file does not grow without end", () => {
    const text = (): string => readFileSync(inFolder("main.log"), "utf8");
    const log = createLog(inFolder(), () => 0);
    log("fault", new Error("Bearer abcdef\nsecond line"));
    expect(text()).toMatch(/^1970-01-01T00:00:00.000Z fault Error: .+\n$/);
    expect(text()).not.toContain("abcdef");
    writeFileSync(inFolder("main.log"), "x".repeat(600_000));
    log("refused", "navigation");
    expect(readdirSync(inFolder()).sort()).toEqual(["main.log", "main.old.log"]);
    expect(text()).toContain("refused navigation");
  });

  it("a folder that can't be made stops nothing", () => {
    expect(() => createLog("/dev/null/logs", () => 0)("fault")).not.toThrow();
  });
});

describe("the language in force", () => {
  it("is forced, chosen, or the system's, with Russian where English is not asked for", () => {
    expect(languageOf("en", "ru", ["ru-RU"])).toBe("en");
    expect(languageOf(null, "en", ["ru-RU"])).toBe("en");
    expect(languageOf(null, "system", ["en-GB", "ru"])).toBe("en");
    expect(languageOf(null, "system", ["ru-RU"])).toBe("ru");
    expect(languageOf(null, "system", ["kk-KZ"])).toBe("ru");
    expect(languageOf(null, "system", [])).toBe("ru");
  });
});

describe("the choice of the keychain on Linux", () => {
  it("is Chromium's on the desktops it knows, the user's when said, else the Secret Service", () => {
    expect(passwordStoreFor("XFCE", [])).toBeNull();
    expect(passwordStoreFor("ubuntu:GNOME", [])).toBeNull();
    expect(passwordStoreFor("KDE", [])).toBeNull();
    expect(passwordStoreFor("sway", [])).toBe("gnome-libsecret");
    expect(passwordStoreFor(undefined, [])).toBe("gnome-libsecret");
    expect(passwordStoreFor(undefined, ["--password-store=basic"])).toBeNull();
  });
});
