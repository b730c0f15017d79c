import { expect, test } from "vitest";
import { readDataPattern, readTexts, windowOf } from "./desktop-probes.mjs";
import { electronArguments, electronEnvironment } from "./run-electron.mjs";
import { hasFlag, virtualDesktopFlags } from "./virtual-desktop.mjs";

test.each([
  ["Демо\nНепрочитанных SMS: 21", true],
  ["Демо\nНепрочитанных SMS нет", true],
  ["Unread SMS: 3", true],
  ["Непрочитанные SMS: нет данных", false],
  ["Plusofon Tray", false],
])("the tooltip %j shows an account's data: %s", async (tooltip, hasData) => {
  expect((await readDataPattern()).test(tooltip)).toBe(hasData);
});

test("the labels by which it is quit are found in both languages, a missing text is an error", async () => {
  expect(await readTexts({ "start.json": ["tray.quit"] })).toEqual(["Выйти", "Quit"]);
  await expect(readTexts({ "start.json": ["tray.gone"] })).rejects.toThrow("tray.gone");
});

test.each([
  [["--api=http://127.0.0.1:1"], "--api", true],
  [["--status"], "--status", true],
  [["--status-bar"], "--status", false],
])("the flags %j have %s: %s", (flags, name, isThere) => {
  expect(hasFlag(flags, name)).toBe(isThere);
});

test.each([
  [["--lang=en"], ["--demo", "--user-data-dir=/tmp/u", "--lang=en"]],
  [["--api=http://127.0.0.1:1"], ["--user-data-dir=/tmp/u", "--api=http://127.0.0.1:1"]],
  [["--user-data-dir=/my"], ["--user-data-dir=/my"]],
])("on the virtual desktop %j becomes %j", (flags, expected) => {
  expect(virtualDesktopFlags(flags, "/tmp/u")).toEqual(expected);
});

test("the folder comes between Electron's flags and the application's", () => {
  const args = electronArguments(["--no-sandbox"], ["--demo"]);
  expect([args[0], args.at(-1)]).toEqual(["--no-sandbox", "--demo"]);
  expect(args.at(-2)).not.toMatch(/^-/);
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
