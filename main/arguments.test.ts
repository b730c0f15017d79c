import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseArguments, userWords } from "./arguments";

const nothing = {
  api: null,
  userDataDir: null,
  isHidden: false,
  isDemo: false,
  language: null,
  isHelp: false,
  isStatus: false,
  isHistory: false,
  isJson: false,
  account: null,
};

const parse = (words: readonly string[]) => parseArguments(words, true);

describe("the command line", () => {
  it("reads every flag", () => {
    expect(parse([])).toEqual({ ok: true, arguments: nothing });
    expect(
      parse([
        "--status",
        "--json",
        "--api=http://127.0.0.1:8080",
        "--lang=en",
        "--user-data-dir=/tmp/x",
        "--account=Офис",
      ]),
    ).toEqual({
      ok: true,
      arguments: {
        ...nothing,
        isStatus: true,
        isJson: true,
        api: "http://127.0.0.1:8080",
        language: "en",
        userDataDir: "/tmp/x",
        account: "Офис",
      },
    });
    expect(parse(["--status", "--history"])).toMatchObject({ arguments: { isHistory: true } });
    expect(parse(["--help"])).toMatchObject({ arguments: { isHelp: true } });
    expect(parse(["--hidden", "--demo"])).toMatchObject({
      arguments: { isHidden: true, isDemo: true },
    });
  });

  it.each([
    ["--statsu", "unknown-flag"],
    ["-x", "unknown-flag"],
    ["word", "unknown-flag"],
    ["--", "unknown-flag"],
    ["--disable-web-security", "unknown-flag"],
    ["--ignore-certificate-errors", "unknown-flag"],
    ["--host-resolver-rules=MAP * 127.0.0.1", "unknown-flag"],
    ["--lang=de", "bad-value"],
    ["--lang", "bad-value"],
    ["--hidden=1", "bad-value"],
    ["--demo=yes", "bad-value"],
    ["--status=json", "bad-value"],
    ["--json", "bad-value"],
    ["--history", "bad-value"],
    ["--account=x", "bad-value"],
    ["--user-data-dir", "bad-value"],
    ["--user-data-dir=", "bad-value"],
    ["--api", "api-not-loopback"],
    ["--api=", "api-not-loopback"],
    ["--api=https://restapi.plusofon.ru", "api-not-loopback"],
    ["--api=http://restapi.plusofon.ru", "api-not-loopback"],
    ["--api=http://127.0.0.1.example.com:80", "api-not-loopback"],
    ["--api=http://127.0.0.1:80@example.com", "api-not-loopback"],
    ["--api=http://example.com#127.0.0.1", "api-not-loopback"],
    ["--api=http://10.0.0.1:8080", "api-not-loopback"],
    ["--api=http://0.0.0.0:8080", "api-not-loopback"],
    ["--api=file:///etc/passwd", "api-not-loopback"],
    ["--api=127.0.0.1:8080", "api-not-loopback"],
  ])("refuses %s: %s", (word, problem) => {
    expect(parse([word])).toMatchObject({ ok: false, problem });
  });

  it.each(["http://127.0.0.1:8080", "http://localhost:8080", "http://[::1]:8080", "http://127.8.9.1:1"])(
    "takes --api=%s",
    (api) => {
      expect(parse([`--api=${api}`])).toMatchObject({ ok: true, arguments: { api } });
    },
  );

  it("leaves the platform's own switches alone", () => {
    expect(parse(["--no-sandbox", "--ozone-platform=headless"])).toMatchObject({ ok: true });
  });

  it.each(["--inspect=0", "--inspect-brk", "--remote-debugging-port=0"])(
    "takes %s only from a checkout",
    (word) => {
      expect(parseArguments([word], false)).toMatchObject({ ok: true });
      expect(parseArguments([word], true)).toMatchObject({ ok: false, problem: "unknown-flag" });
    },
  );

  it("names only the flag of what it refuses, never its value", () => {
    expect(parse(["--key=secret-secret"])).toEqual({
      ok: false,
      problem: "unknown-flag",
      flag: "--key",
    });
  });

  it("never throws and never takes another host", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string(),
            fc.webUrl().map((url) => `--api=${url}`),
          ),
        ),
        (words) => {
          const parsed = parse(words);
          if (parsed.ok && parsed.arguments.api !== null) {
            expect(new URL(parsed.arguments.api).hostname).toMatch(
              /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/,
            );
          }
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it("leaves out the program and the folder that a development runtime is given", () => {
    expect(userWords(["/opt/plusofon-tray", "--hidden"], true)).toEqual(["--hidden"]);
    expect(userWords(["/opt/electron", "--no-sandbox", "/src", "--hidden"], false)).toEqual([
      "--no-sandbox",
      "--hidden",
    ]);
    expect(userWords(["/opt/electron", "/src", "word"], false)).toEqual(["word"]);
  });
});
