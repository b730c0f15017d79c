import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { HistoryEntry } from "../../contract/history";
import { dayMs } from "../../contract/time";
import { historyFormat } from "../history/line-formats";
import { createFakeClock } from "../system/fake-clock";
import { folderForTest } from "./folder-for-test";
import { createLineFile } from "./line-file";
import { linesText, readLines } from "./lines";
import { createUnsavedFiles } from "./unsaved-files";

/** The functions of the file system that fail. */
const disk = vi.hoisted((): { fails: ("append" | "replace" | "copy")[] } => ({ fails: [] }));
vi.mock("node:fs", async (original) => {
  const fs = await original<typeof import("node:fs")>();
  function check(name: "append" | "replace" | "copy"): void {
    if (disk.fails.includes(name)) throw new Error("ENOSPC");
  }
  const changed = {
    ...fs,
    appendFileSync(path: string, text: string) {
      // A disk that gets full takes a part.
      fs.appendFileSync(path, disk.fails.includes("append") ? text.slice(0, 20) : text, { mode: 0o600 });
      check("append");
    },
    renameSync(from: string, to: string) {
      check("replace");
      fs.renameSync(from, to);
    },
    copyFileSync(from: string, to: string) {
      check("copy");
      fs.copyFileSync(from, to);
    },
  };
  return { ...changed, default: changed };
});
afterEach(() => {
  disk.fails = [];
});

const start = Date.parse("2026-11-23T09:00:00Z");

const inFolder = folderForTest();
const path = (): string => inFolder("one.jsonl");
const text = (name = "one.jsonl"): string => readFileSync(inFolder(name), "utf8");
const put = (content: string): void => writeFileSync(path(), content);
const files = (): string[] => readdirSync(inFolder());
/** The name of a copy kept this many seconds after the start. */
const copy = (seconds = 0): string => `one.jsonl.damaged-2026-11-23T09-00-0${seconds}-000Z`;
const sms = (at: number, unread = 3): HistoryEntry => ({
  schema: 1,
  change: { kind: "sms-arrived", at, count: 1, unread },
  outcome: "shown",
});
const good = linesText([sms(start)]);
const unreadOf = (entries: HistoryEntry[]): (number | null)[] =>
  entries.map(({ change }) => (change.kind === "sms-arrived" ? change.unread : null));

function open() {
  const clock = { now: start };
  const damaged: string[] = [];
  const timer = createFakeClock(0);
  const trouble: string[] = [];
  const file = createLineFile({
    path: path(),
    format: historyFormat,
    now: () => clock.now,
    onDamaged: ({ name, keptAs, loss }) => damaged.push(`${name} → ${keptAs} (${loss})`),
    onTrouble: (what, name) => trouble.push(`${what} ${name}`),
    unsaved: createUnsavedFiles(timer, () => undefined),
  });
  const all = () => unreadOf(file.entries(0) ?? []);
  return { file, clock, damaged, trouble, all, timer };
}

describe("a history", () => {
  it("appends a line for each change and gives them newest first, for its owner alone", () => {
    const { file, all } = open();
    file.append([]);
    expect([all(), files()]).toEqual([[], []]);
    file.append([sms(start, 3)]);
    file.append([sms(start + 1, 4), sms(start + 1, 5)]);
    expect(text()).toBe(linesText([sms(start, 3), sms(start + 1, 4), sms(start + 1, 5)]));
    expect([all(), open().all()]).toEqual([
      [5, 4, 3],
      [5, 4, 3],
    ]);
    expect(statSync(path()).mode & 0o777).toBe(0o600);
  });

  it("gives what came since a time, that time included", () => {
    const { file } = open();
    file.append([1, 2, 3, 4].map((day) => sms(start - day * dayMs, day)));
    expect(unreadOf(file.entries(start - 3 * dayMs) ?? [])).toEqual([1, 2, 3]);
  });

  it("is deleted with the copies of it and leaves those of others, and may start again", () => {
    put(`garbage\n${good}`);
    writeFileSync(inFolder("one-more.jsonl"), "");
    const { file, all } = open();
    expect([all(), files().length]).toEqual([[3], 3]);
    file.remove();
    expect(files()).toEqual(["one-more.jsonl"]);
    file.remove();
    file.append([sms(start, 9)]);
    expect(all()).toEqual([9]);
  });
});

it("a file that an editor on Windows has saved is read whole", () => {
  put(`\uFEFF${linesText([sms(start, 3), sms(start + 1, 4)]).replaceAll("\n", "\r\n")}`);
  const { all, damaged } = open();
  expect([all(), damaged]).toEqual([[4, 3], []]);
});

describe("damaged lines", () => {
  it.each(["garbage\n", "{}\n", "\0\0\0\n", '{"schema":2}\n', "[[[[\n"])(
    "are skipped, kept in a copy, reported once and cut: %j",
    (bad) => {
      put(`${bad}${good}${bad}`);
      const { all, damaged } = open();
      expect([all(), all()]).toEqual([[3], [3]]);
      expect(damaged).toEqual([`one.jsonl → ${copy()} (part)`]);
      expect([text(copy()), text()]).toEqual([`${bad}${good}${bad}`, good]);
      const after = open();
      expect([after.all(), after.damaged]).toEqual([[3], []]);
    },
  );

  it("that come later are kept and reported too", () => {
    const { all, clock, damaged } = open();
    for (const bad of ["first\n", "second\n"]) {
      put(good + bad);
      clock.now += 1_000;
      expect([all(), text()]).toEqual([[3], good]);
    }
    expect(damaged).toEqual([`one.jsonl → ${copy(1)} (part)`, `one.jsonl → ${copy(2)} (part)`]);
    expect(text(copy(2))).toBe(`${good}second\n`);
  });

  it("are copied once, however often they are read before they can be cut", () => {
    put(`garbage\n${good}`);
    const { all, clock, damaged } = open();
    disk.fails = ["replace"];
    for (let poll = 0; poll < 3; poll += 1) {
      clock.now += 1_000;
      expect(all()).toEqual([3]);
    }
    expect(files()).toEqual(["one.jsonl", copy(1)]);
    put(`garbage\n${good}more\n`);
    clock.now += 1_000;
    all();
    disk.fails = [];
    expect([all(), text(), files()]).toEqual([[3], good, ["one.jsonl", copy(1), copy(4)]]);
    expect(damaged).toHaveLength(2);
  });

  it("are left alone by a reader beside the running application, which makes no file either", () => {
    const read = () => readLines(historyFormat, path(), start);
    expect([read(), files()]).toEqual([[], []]);
    put(`garbage\n${linesText([sms(start - 181 * dayMs, 1), sms(start, 3), sms(start + 1, 4)])}torn`);
    const before = text();
    expect([unreadOf(read() ?? []), text(), files()]).toEqual([[4, 3], before, ["one.jsonl"]]);
    rmSync(path());
    mkdirSync(path());
    expect(read()).toBeNull();
  });
});

describe("a line that was cut short", () => {
  it.each([
    ["in the middle is passed over", `${good}{"schema":1,"chan`],
    ["at its end counts", good.trimEnd()],
  ])("%s, is not reported, and costs no later line", (_, content) => {
    put(content);
    const { file, damaged, all } = open();
    file.append([sms(start + 1, 4)]);
    expect([all(), damaged, text()]).toEqual([[4, 3], [], linesText([sms(start, 3), sms(start + 1, 4)])]);
  });

  it("by a full disk is written again", () => {
    const { file, all, trouble } = open();
    file.append([sms(start, 3)]);
    disk.fails = ["append"];
    file.append([sms(start + 1, 4)]);
    expect([all(), trouble]).toEqual([[4, 3], ["write-failed one.jsonl"]]);
    disk.fails = [];
    file.append([sms(start + 2, 5)]);
    const after = open();
    expect([after.all(), after.damaged]).toEqual([[5, 4, 3], []]);
  });
});

describe("a hundred and eighty days", () => {
  it("are kept: older ones are not returned, and go at the first write and then once a day", () => {
    put(linesText([sms(start - 181 * dayMs, 1), sms(start - 180 * dayMs, 2)]));
    const { file, all, clock } = open();
    file.append([sms(start, 3)]);
    expect([all(), text()]).toEqual([[3, 2], linesText([sms(start - 180 * dayMs, 2), sms(start, 3)])]);
    clock.now += 181 * dayMs;
    file.append([sms(clock.now, 4)]);
    expect([text(), files()]).toEqual([linesText([sms(clock.now, 4)]), ["one.jsonl"]]);
  });

  it("hold no more lines than a history can have", () => {
    put(linesText(Array.from({ length: 6_000 }, (_, index) => sms(start + index, index))));
    const entries = open().all();
    expect([entries.length, entries[0]]).toEqual([5_000, 5_999]);
  });
});

describe("a disk that can't be used", () => {
  it("is reported, not thrown; what happened is shown meanwhile, and written once the disk comes back", () => {
    put(`garbage\n${linesText([sms(start, 2)])}`);
    const { file, all, trouble, damaged } = open();
    disk.fails = ["append", "replace", "copy"];
    file.append([sms(start + 1, 3)]);
    expect([all(), damaged]).toEqual([[3, 2], ["one.jsonl → null (part)"]]);
    expect(new Set(trouble)).toEqual(new Set(["write-failed one.jsonl"]));
    disk.fails = [];
    file.append([sms(start + 2, 4)]);
    expect(text()).toBe(linesText([sms(start, 2), sms(start + 1, 3), sms(start + 2, 4)]));
    expect(damaged.slice(1)).toEqual([`one.jsonl → ${copy()} (part)`]);
  });

  it("is tried again by itself", async () => {
    const { file, timer } = open();
    disk.fails = ["append"];
    file.append([sms(start, 3)]);
    disk.fails = [];
    await timer.advance(10_000);
    expect(text()).toBe(good);
  });

  it("that can't be read is not an empty one, and is reported", () => {
    mkdirSync(path());
    const { file, trouble } = open();
    expect(file.entries(0)).toBeNull();
    expect(trouble).toEqual(["read-failed one.jsonl"]);
    rmSync(path(), { recursive: true });
    expect(file.entries(0)).toEqual([]);
    symlinkSync("one.jsonl", path());
    expect(file.entries(0)).toBeNull();
  });
});
