import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { execValue, readExecValue, unescapeValue } from "./exec-line";

/** Any words that a command line can have: no NUL, and a program. */
const word = fc.string({ unit: "binary" }).map((text) => text.replaceAll("\0", ""));
const nasty = fc.string({ unit: fc.constantFrom(..."\"'`$\\% \n\t\r=;&|*?~#<>()abя".split("")) });
const words = fc.tuple(fc.oneof(word, nasty), fc.array(fc.oneof(word, nasty))).map(([program, rest]) => {
  return [program === "" ? "/opt/app" : program, ...rest];
});

describe("a command line behind Exec=", () => {
  it.each([
    [["/usr/bin/plusofon-tray", "--hidden"], "/usr/bin/plusofon-tray --hidden"],
    [["/opt/Plusofon Tray/app"], '"/opt/Plusofon Tray/app"'],
    [["/a", '--x="1"'], '/a "--x=\\\\"1\\\\""'],
    [["/a", "$HOME`id`"], '/a "\\\\$HOME\\\\`id\\\\`"'],
    [["/a", "C:\\d"], '/a "C:\\\\\\\\d"'],
    [["/app", "100%"], "/app 100%%"],
    [["/100%/a=b"], '/bin/sh -c "exec \\\\"\\\\$0\\\\" \\\\"\\\\$@\\\\"" /100%%/a=b'],
    [["/a", ""], '/a ""'],
    [["/дом/я"], '"/дом/я"'],
    [["/a\nb"], '"/a\\nb"'],
  ])("%j is written as %s", (given, value) => {
    expect(execValue(given)).toBe(value);
    expect(readExecValue(value)).toEqual(given);
  });

  it.each([
    ["firefox %u", ["firefox"]],
    ["app %F --icon %i %% %k", ["app", "--icon", "%"]],
    ['"/a b"  --c', ["/a b", "--c"]],
    ['/a "unclosed', null],
    ['/a "x"y', null],
    ["", null],
    ['""', null],
    ["%f", null],
  ])("%s, written by somebody else, is read as %j", (value, read) => {
    expect(readExecValue(value)).toEqual(read);
  });

  it("is read back as it was, whatever the words are, and stays in one line", () => {
    fc.assert(
      fc.property(words, (given) => {
        const value = execValue(given);
        expect(value).not.toMatch(/[\n\r]/);
        expect(readExecValue(value)).toEqual(given);
      }),
      { numRuns: 3_000 },
    );
  });

  it("gives a shell, which quotes by the same rules, the same words", () => {
    const given = fc.sample(
      words.map((all) => ["printf", "%s\\0", "", ...all]),
      { numRuns: 300, seed: 7 },
    );
    // Field codes are the desktop's own, so the test puts the percent signs back before the shell sees them.
    const script = given.map((all) => unescapeValue(execValue(all)).replaceAll("%%", "%")).join("\n");
    const { stdout } = spawnSync("/bin/sh", ["-c", script]);
    const expected = given.map(([, , ...args]) => args.map((arg) => `${arg}\0`).join("")).join("");
    expect(Buffer.compare(stdout, Buffer.from(expected))).toBe(0);
  });

  it("any text is read without a fault", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), nasty), (text) => {
        const read = readExecValue(text);
        expect(read === null || read.length > 0).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});
