import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Arguments, parseArguments, platformSwitches, userArguments } from "./arguments";

const defaults: Arguments = {
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

const parse = (...args: string[]) => parseArguments(args, true);

describe("the command line", () => {
  it.each<[string, Partial<Arguments>]>([
    ["", {}],
    ["--hidden --demo", { isHidden: true, isDemo: true }],
    ["--help", { isHelp: true }],
    ["--status --history", { isStatus: true, isHistory: true }],
    ["--json --account=Офис --status", { isStatus: true, isJson: true, account: "Офис" }],
    ["--lang=ru --lang=en --user-data-dir=/tmp/x=y", { language: "en", userDataDir: "/tmp/x=y" }],
    ["--no-sandbox --ozone-platform=headless --log-level=3", {}],
    ...["127.0.0.1:8080", "localhost:8080", "[::1]:8080", "127.8.9.1:1"].map(
      (host): [string, Partial<Arguments>] => [`--api=http://${host}`, { api: `http://${host}` }],
    ),
  ])("%s", (line, expected) => {
    const args = line.split(" ").filter((arg) => arg !== "");
    expect(parse(...args)).toEqual({ ok: true, arguments: { ...defaults, ...expected } });
  });

  it.each([
    ["--statsu", "unknown-flag"],
    ["-x", "unknown-flag"],
    ["-lang", "unknown-flag"],
    ["word", "unknown-flag"],
    ["--", "unknown-flag"],
    ["--=x", "unknown-flag"],
    ["--__proto__", "unknown-flag"],
    ["--no-hidden", "unknown-flag"],
    ["--disable-web-security", "unknown-flag"],
    ["--ignore-certificate-errors", "unknown-flag"],
    ["--host-resolver-rules=MAP * 127.0.0.1", "unknown-flag"],
    ["--lang=de", "bad-value"],
    ["--lang", "bad-value"],
    ["--hidden=1", "bad-value"],
    ["--hidden=", "bad-value"],
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
  ])("refuses %s: %s", (arg, problem) => {
    expect(parse(arg)).toMatchObject({ ok: false, problem });
  });

  it("takes a value only after an equals sign", () => {
    expect(parse("--status", "--account", "x")).toMatchObject({ problem: "bad-value", flag: "--account" });
    expect(parse("--api=x")).toMatchObject({ problem: "api-not-loopback", flag: "--api" });
  });

  it.each([
    ...["--inspect=0", "--inspect-brk", "--remote-debugging-port=0", "--remote-debugging-pipe"],
    ...["--js-flags=--expose-gc", "--log-file=/tmp/x", "--enable-logging=file", "--trace-warnings"],
    ...["--enable-features=X", "--disable-features=X", "--original-process-start-time=1"],
  ])("takes %s only from a checkout", (arg) => {
    expect(parseArguments([arg], false)).toMatchObject({ ok: true });
    expect(parseArguments([arg], true)).toMatchObject({ ok: false, problem: "unknown-flag" });
  });

  it.each([
    ...["--ssl-key-log-file=/tmp/x", "--log-net-log=/tmp/x", "--load-extension=/tmp/x", "--user-agent=x"],
    ...["--disable-site-isolation-trials", "--allow-running-insecure-content", "--single-process"],
    ...[
      "--renderer-cmd-prefix=gdb",
      "--utility-cmd-prefix=gdb",
      "--gpu-launcher=gdb",
      "--enable-blink-features=X",
    ],
    ...[
      "--unsafely-treat-insecure-origin-as-secure=http://x",
      "--proxy-serve=x",
      "--NO-SANDBOX",
      "/js-flags=x",
    ],
    ...["--host-rules=MAP * 127.0.0.1", "--auth-server-allowlist=*", "--blink-settings=scriptEnabled=false"],
  ])("refuses %s in every build", (arg) => {
    for (const isPackaged of [true, false]) {
      expect(parseArguments([arg], isPackaged)).toMatchObject({ ok: false, problem: "unknown-flag" });
    }
  });

  it.each(["docs/flags.en.md", "docs/flags.ru.md"])(
    "%s names every switch that the package takes",
    (page) => {
      const text = readFileSync(join(import.meta.dirname, "../..", page), "utf8");
      const section = text.slice(text.indexOf("Chromium"));
      const named = [...section.matchAll(/`--([a-z-]+)/g)].map(([, name]) => name);
      expect(named.sort()).toEqual([...platformSwitches].sort());
    },
  );

  it("names only the flag of what it refuses, never its value", () => {
    expect(parse("--key=secret-secret")).toEqual({ ok: false, problem: "unknown-flag", flag: "--key" });
    expect(parse("secret-secret")).toEqual({ ok: false, problem: "unknown-flag", flag: "…" });
  });

  it("never throws and never takes another host", () => {
    const api = fc.webUrl().map((url) => `--api=${url}`);
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), api)), (args) => {
        const parsed = parse(...args);
        if (parsed.ok && parsed.arguments.api !== null) {
          expect(new URL(parsed.arguments.api).hostname).toMatch(/^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ["/opt/plusofon-tray --hidden", true, ["--hidden"]],
    ["/opt/electron --no-sandbox /src --hidden", false, ["--no-sandbox", "--hidden"]],
    ["/opt/electron /src word", false, ["word"]],
  ])("of %s leaves out the program and a checkout's folder", (line, isPackaged, expected) => {
    expect(userArguments(line.split(" "), isPackaged)).toEqual(expected);
  });
});
