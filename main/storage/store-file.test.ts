import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { expect, it, vi } from "vitest";
import { defaultSettings } from "../../contract/settings/settings";
import { createSettingsStore, settingsFormat } from "../settings/settings";
import { createFakeClock } from "../system/fake-clock";
import { readOnlyFiles } from "./data-file";
import { folderForTest } from "./folder-for-test";
import { createStoreFile } from "./store-file";
import { createUnsavedFiles } from "./unsaved-files";

const disk = vi.hoisted(() => ({ isFull: false }));
vi.mock("node:fs", async (original) => {
  const fs = await original<typeof import("node:fs")>();
  const full =
    <T extends unknown[], R>(run: (...args: T) => R) =>
    (...args: T): R => {
      if (disk.isFull) throw new Error("ENOSPC");
      return run(...args);
    };
  const changed = { ...fs, writeFileSync: full(fs.writeFileSync), copyFileSync: full(fs.copyFileSync) };
  return { ...changed, default: changed };
});

const inFolder = folderForTest();
const parse = settingsFormat(defaultSettings);
const copy = "settings.json.damaged-2026-11-23T09-00-00-000Z";
const files = (): string[] => readdirSync(inFolder());
const text = (name = "settings.json"): string => readFileSync(inFolder(name), "utf8");
const put = (content: string): void => writeFileSync(inFolder("settings.json"), content);

function open(path = inFolder("settings.json")) {
  const damaged: string[] = [];
  const trouble: string[] = [];
  const timer = createFakeClock(0);
  const unsaved = createUnsavedFiles(timer, () => undefined);
  const file = createStoreFile({
    path,
    parse,
    now: () => Date.parse("2026-11-23T09:00:00Z"),
    onDamaged: ({ name, keptAs, loss }) => damaged.push(`${name} → ${keptAs} (${loss})`),
    onTrouble: (what, name) => trouble.push(`${what} ${name}`),
    unsaved,
  });
  return { file, damaged, trouble, timer, isSaved: () => unsaved.current() === null };
}

it("gives the defaults when missing, and reads back what was written, for its owner alone", () => {
  expect(open().file.read()).toEqual(defaultSettings);
  expect(files()).toEqual([]);
  expect(open().file.write({ ...defaultSettings, theme: "dark" })).toBe(true);
  expect(open().file.read().theme).toBe("dark");
  expect([files(), statSync(inFolder("settings.json")).mode & 0o777]).toEqual([["settings.json"], 0o600]);
  expect(text()).toBe(`${JSON.stringify({ ...defaultSettings, theme: "dark" }, null, 2)}\n`);
});

it("is written only when the content differs, and never through a store that read something else", () => {
  const { file } = open();
  file.write({ ...defaultSettings, theme: "dark" });
  put("{}");
  expect([file.write({ ...defaultSettings, theme: "dark" }), text()]).toEqual([true, "{}"]);
  put("garbage");
  expect(file.write({ ...defaultSettings, theme: "light" })).toBe(true);
  expect(open().file.read().theme).toBe("light");
});

it.each([true, false])("stays a link, and what it leads to is written; target there: %s", (isTargetThere) => {
  mkdirSync(inFolder("elsewhere"));
  if (isTargetThere) writeFileSync(inFolder("elsewhere/mine.conf"), "{}");
  symlinkSync("elsewhere/mine.conf", inFolder("settings.json"));
  const { file } = open();
  file.read();
  for (const theme of ["dark", "light"] as const) {
    expect(file.write({ ...defaultSettings, theme })).toBe(true);
    expect(lstatSync(inFolder("settings.json")).isSymbolicLink()).toBe(true);
    expect(text("elsewhere/mine.conf")).toContain(`"theme": "${theme}"`);
  }
  expect(readdirSync(inFolder("elsewhere"))).toEqual(["mine.conf"]);
});

it.each(["\uFEFF", ""])("a file that an editor on Windows has saved is read: %j before it", (mark) => {
  put(`${mark}{\r\n  "theme": "dark"\r\n}\r\n`);
  const { file, damaged } = open();
  expect([file.read().theme, damaged]).toEqual(["dark", []]);
});

it("what failed is written again by itself, the newest content alone, and logged once", async () => {
  const { file, trouble, timer, isSaved } = open();
  disk.isFull = true;
  for (const theme of ["dark", "light"] as const)
    expect([file.write({ ...defaultSettings, theme }), isSaved()]).toEqual([false, false]);
  await timer.advance(60_000);
  expect([files(), trouble]).toEqual([[], ["write-failed settings.json"]]);
  disk.isFull = false;
  await timer.advance(10_000);
  expect([open().file.read().theme, isSaved(), timer.pending()]).toEqual(["light", true, []]);
});

it("a change that is taken back while the disk is full is not written later", async () => {
  const { file, timer, isSaved } = open();
  file.write(defaultSettings);
  disk.isFull = true;
  file.write({ ...defaultSettings, theme: "dark" });
  expect([file.write(defaultSettings), isSaved()]).toEqual([true, true]);
  disk.isFull = false;
  await timer.advance(60_000);
  expect(open().file.read().theme).toBe("system");
});

it.each([
  ["", "all", {}],
  ["{", "all", {}],
  ["null", "all", {}],
  ["[]", "all", {}],
  ["\0\0\0", "all", {}],
  ['{"theme":"dark"', "all", {}],
  ['{"language":"klingon"}', "part", {}],
  [
    '{"theme":"dark","language":"klingon","pollIntervalMinutes":9}',
    "part",
    { theme: "dark", pollIntervalMinutes: 9 },
  ],
])("keeps a copy of a damaged file, reports it once and repairs it at once: %j", (content, loss, kept) => {
  put(content);
  const { file, damaged, trouble } = open();
  expect(file.read()).toEqual({ ...defaultSettings, ...kept });
  expect([damaged, trouble]).toEqual([[`settings.json → ${copy} (${loss})`], []]);
  expect([text(copy), files()]).toEqual([content, ["settings.json", copy]]);
  const again = open();
  expect([again.file.read(), again.damaged]).toEqual([{ ...defaultSettings, ...kept }, []]);
});

it.each([
  ["{", "all"],
  ['{"theme":"dark","language":"klingon"}', "part"],
])(
  "on a full disk a damaged file is reported, and not written over until a copy is kept: %j",
  (content, loss) => {
    put(content);
    disk.isFull = true;
    const { file, damaged, trouble } = open();
    const known = file.read();
    expect([damaged, trouble]).toEqual([[`settings.json → null (${loss})`], ["write-failed settings.json"]]);
    expect(file.write({ ...known, iconTone: "monochrome" })).toBe(false);
    expect([text(), files(), damaged.length]).toEqual([content, ["settings.json"], 1]);
    disk.isFull = false;
    expect(file.write({ ...known, theme: "light" })).toBe(true);
    expect(file.write({ ...known, pollIntervalMinutes: 9 })).toBe(true);
    expect([damaged.slice(1), text(copy)]).toEqual([[`settings.json → ${copy} (${loss})`], content]);
    expect(open().file.read()).toEqual({ ...known, pollIntervalMinutes: 9 });
  },
);

it("a full disk is reported, not thrown, costs nothing of the file and leaves nothing beside it", () => {
  put("{}");
  const { file, trouble } = open();
  file.read();
  disk.isFull = true;
  expect([file.write({ ...defaultSettings, theme: "dark" }), text()]).toEqual([false, "{}"]);
  disk.isFull = false;
  expect(files()).toEqual(["settings.json"]);
  expect(trouble).toEqual(["write-failed settings.json"]);
  expect(file.write({ ...defaultSettings, theme: "dark" })).toBe(true);
});

it("a damaged file that the user took away no longer stands in the way", () => {
  put("{");
  disk.isFull = true;
  const { file, damaged } = open();
  file.read();
  disk.isFull = false;
  rmSync(inFolder("settings.json"));
  expect(file.write({ ...defaultSettings, theme: "dark" })).toBe(true);
  expect([damaged.length, files()]).toEqual([1, ["settings.json"]]);
});

it("what is there and can't be read is reported as such, and left as it is", () => {
  // A link to itself: out of reach for root too, and a rename would take its place.
  symlinkSync("settings.json", inFolder("settings.json"));
  const { file, damaged, trouble } = open();
  expect(file.read()).toEqual(defaultSettings);
  expect(file.write({ ...defaultSettings, theme: "dark" })).toBe(false);
  expect(damaged).toEqual(["settings.json → null (unread)"]);
  expect(trouble).toEqual(["read-failed settings.json", "write-failed settings.json"]);
  expect([files(), readlinkSync(inFolder("settings.json"))]).toEqual([["settings.json"], "settings.json"]);
});

it("unknown keys of a newer version do no harm", () => {
  put('{"theme":"dark","volume":11}');
  const { file, damaged } = open();
  expect([file.read().theme, damaged]).toEqual(["dark", []]);
});

it("a folder that can't be written is reported, not thrown", () => {
  writeFileSync(inFolder("in-the-way"), "");
  const { file, trouble } = open(inFolder("in-the-way/settings.json"));
  expect(file.read()).toEqual(defaultSettings);
  expect(file.write({ ...defaultSettings, theme: "dark" })).toBe(false);
  expect(trouble).toEqual(["write-failed settings.json"]);
});

it("changes nothing when it is read beside the running application", () => {
  const read = () => readOnlyFiles(inFolder("data"))("settings", "settings.json", parse);
  expect([read().read(), files()]).toEqual([defaultSettings, []]);
  mkdirSync(inFolder("data"));
  writeFileSync(inFolder("data/settings.json"), '{"theme":"dark","language":5}');
  expect(read().read()).toEqual({ ...defaultSettings, theme: "dark" });
  expect([read().write(defaultSettings), readdirSync(inFolder("data"))]).toEqual([false, ["settings.json"]]);
});

it("leaves the signals to Electron, which quits in order", () => {
  const signals = ["SIGTERM", "SIGINT", "SIGHUP"] as const;
  // The test runner may have handlers of its own.
  const handlers = signals.flatMap((signal) => process.listeners(signal)).map(String);
  expect(handlers.filter((handler) => handler.includes("exit(signal)"))).toEqual([]);
});

it("settings change key by key and are saved; what does not fit changes nothing", () => {
  const store = createSettingsStore(open().file);
  for (const pollIntervalMinutes of [30, 0, 61]) store.change({ pollIntervalMinutes });
  expect(store.current()).toEqual({ ...defaultSettings, pollIntervalMinutes: 30 });
  expect(createSettingsStore(open().file).current().pollIntervalMinutes).toBe(30);
});
