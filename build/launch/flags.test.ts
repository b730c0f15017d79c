import { expect, test } from "vitest";
import { hasFlag, virtualDesktopFlags } from "./flags.mjs";
import { electronArguments, electronEnvironment } from "./run-electron.mjs";
import { windowOf } from "./virtual-desktop.mjs";

test("a flag is found with and without a value, not by its beginning", () => {
  expect(hasFlag(["--api=http://127.0.0.1:1"], "--api")).toBe(true);
  expect(hasFlag(["--status"], "--status")).toBe(true);
  expect(hasFlag(["--status-bar"], "--status")).toBe(false);
});

test("on the virtual desktop the demo runs in a folder of its own", () => {
  expect(virtualDesktopFlags(["--lang=en"], "/tmp/u")).toEqual([
    "--demo",
    "--user-data-dir=/tmp/u",
    "--lang=en",
  ]);
});

test("flags that say where the data comes from are kept as they are", () => {
  const api = "--api=http://127.0.0.1:1";
  expect(virtualDesktopFlags([api], "/tmp/u")).toEqual(["--user-data-dir=/tmp/u", api]);
  expect(virtualDesktopFlags(["--user-data-dir=/my"], "/tmp/u")).toEqual(["--user-data-dir=/my"]);
});

test("the folder comes between Electron's flags and the application's", () => {
  const [first, ...rest] = electronArguments(["--no-sandbox"], ["--demo"]);
  expect(first).toBe("--no-sandbox");
  expect(rest.at(-1)).toBe("--demo");
  expect(rest.at(-2)).not.toMatch(/^-/);
});

test("Electron does not start as plain Node", () => {
  const outer = { ELECTRON_RUN_AS_NODE: "1", LANG: "ru", DISPLAY: undefined };
  expect(electronEnvironment(outer)).toStrictEqual({ LANG: "ru" });
});

test("a window belongs to the process in its third column", () => {
  const list = "0x01200004  0 4321 host Plusofon Tray\n0x01200005 -1 99 host 4322\n";
  expect(windowOf(list, 4321)).toBe("0x01200004");
  expect(windowOf(list, 4322)).toBe(null);
});
