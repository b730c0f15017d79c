import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { HistoryEntry } from "../../contract/history";
import { dayMs } from "../../contract/time";
import { historyFormat } from "../accounts/history-lines";
import { createLineFile, type LineStorage } from "./line-file";
import { linesText } from "./lines";
import { linesOnDisk } from "./lines-on-disk";

const start = Date.parse("2026-11-23T09:00:00Z");

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "plusofon-history-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const path = (): string => join(folder, "one.jsonl");
const text = (): string => readFileSync(path(), "utf8");
const sms = (at: number, unread = 3): HistoryEntry => ({
  schema: 1,
  change: { kind: "sms-arrived", at, count: 1, unread },
  outcome: "shown",
});
const unreadOf = (entries: HistoryEntry[]): (number | null)[] =>
  entries.map(({ change }) => (change.kind === "sms-arrived" ? change.unread : null));

function open(options: { isReadOnly?: boolean; storage?: LineStorage } = {}) {
  const clock = { now: start };
  const damaged: string[] = [];
  const trouble: string[] = [];
  const storage = options.storage ?? linesOnDisk(folder, "one.jsonl", () => clock.now);
  const file = createLineFile({
    format: historyFormat,
    storage,
    now: () => clock.now,
    isReadOnly: options.isReadOnly ?? false,
    onDamaged: ({ name, keptAs, loss }) => damaged.push(`${name} → ${keptAs} (${loss})`),
    onTrouble: (what, name) => trouble.push(`${what} ${name}`),
  });
  return { file, clock, damaged, trouble, all: () => unreadOf(file.entries(0, Number.MAX_SAFE_INTEGER)) };
}

describe("a history", () => {
  it("appends a line for each change and gives them newest first", () => {
    const { file, all } = open();
    expect(all()).toEqual([]);
    file.append([sms(start, 3)]);
    file.append([sms(start + 1, 4), sms(start + 1, 5)]);
    expect(text()).toBe(linesText([sms(start, 3), sms(start + 1, 4), sms(start + 1, 5)]));
    expect(all()).toEqual([5, 4, 3]);
    expect(open().all()).toEqual([5, 4, 3]);
    expect(statSync(path()).mode & 0o777).toBe(0o600);
  });

  it("goes as a whole, with its copies that were set aside, and leaves those of others", () => {
    writeFileSync(path(), `garbage\n${linesText([sms(start, 2)])}`);
    writeFileSync(join(folder, "one-more.jsonl"), "");
    const { file, damaged, all } = open();
    expect(all()).toEqual([2]);
    expect([damaged.length, readdirSync(folder).length]).toEqual([1, 3]);
    expect(file.remove()).toBe(true);
    expect(readdirSync(folder)).toEqual(["one-more.jsonl"]);
    expect(file.remove()).toBe(true);
  });

  it("gives what lies between two times, both included", () => {
    const { file } = open();
    file.append([1, 2, 3, 4].map((day) => sms(start - day * dayMs, day)));
    expect(unreadOf(file.entries(start - 3 * dayMs, start - 2 * dayMs))).toEqual([2, 3]);
  });

  it("makes no file while nothing happened", () => {
    open().file.append([]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("is deleted with its account, and may begin anew", () => {
    const { file, all } = open();
    file.remove();
    file.append([sms(start)]);
    file.remove();
    expect([readdirSync(folder), all()]).toEqual([[], []]);
    file.append([sms(start, 9)]);
    expect(all()).toEqual([9]);
  });
});

describe("a line that was cut short", () => {
  const whole = linesText([sms(start, 3)]);

  it("is passed over and not told, and costs no later line", () => {
    writeFileSync(path(), `${whole}{"schema":1,"chan`);
    const { file, damaged, all } = open();
    file.append([sms(start + 1, 4)]);
    expect([all(), damaged]).toEqual([[4, 3], []]);
    expect(text()).toBe(linesText([sms(start, 3), sms(start + 1, 4)]));
  });

  it("counts when only its end is missing", () => {
    writeFileSync(path(), whole.trimEnd());
    const { file, all } = open();
    file.append([sms(start + 1, 4)]);
    expect(all()).toEqual([4, 3]);
  });

  it("by a write that failed half-way costs no later line either", () => {
    const disk = linesOnDisk(folder, "one.jsonl", () => start);
    let isFull = false;
    const storage: LineStorage = {
      ...disk,
      append(lines) {
        disk.append(isFull ? lines.slice(0, 20) : lines);
        if (isFull) throw new Error("ENOSPC");
      },
    };
    const { file, all, trouble, damaged } = open({ storage });
    file.append([sms(start, 3)]);
    isFull = true;
    file.append([sms(start + 1, 4)]);
    expect([all(), trouble]).toEqual([[4, 3], ["write-failed one.jsonl"]]);
    isFull = false;
    file.append([sms(start + 2, 5)]);
    expect([open().all(), damaged]).toEqual([[5, 4, 3], []]);
  });
});

describe("damaged lines", () => {
  const good = linesText([sms(start, 3)]);
  it.each(["garbage\n", "{}\n", "\0\0\0\n", '{"schema":2}\n', "[[[[\n"])(
    "are skipped, set aside and told once: %j",
    (bad) => {
      writeFileSync(path(), `${bad}${good}${bad}`);
      const { all, damaged } = open();
      expect(all()).toEqual([3]);
      expect(all()).toEqual([3]);
      expect(damaged).toEqual(["one.jsonl → one.jsonl.damaged-2026-11-23T09-00-00-000Z (part)"]);
      expect(readFileSync(join(folder, "one.jsonl.damaged-2026-11-23T09-00-00-000Z"), "utf8")).toBe(
        `${bad}${good}${bad}`,
      );
      expect(text()).toBe(good);
      const after = open();
      expect([after.all(), after.damaged]).toEqual([[3], []]);
    },
  );

  it("are left alone by a reader beside the running application", () => {
    writeFileSync(path(), `garbage\n${good}torn`);
    const { file, all, damaged } = open({ isReadOnly: true });
    file.append([sms(start + 1, 4)]);
    expect([all(), damaged, text(), readdirSync(folder)]).toEqual([
      [3],
      [],
      `garbage\n${good}torn`,
      ["one.jsonl"],
    ]);
  });
});

describe("damaged lines while the program runs", () => {
  const good = linesText([sms(start, 3)]);
  const stamped = (at: string): string => `one.jsonl.damaged-2026-11-23T${at}-000Z`;

  it("are set aside once, however often they are read before the file can be mended", () => {
    writeFileSync(path(), `garbage\n${good}`);
    const disk = linesOnDisk(folder, "one.jsonl", () => clock.now);
    let isFull = true;
    const storage: LineStorage = {
      ...disk,
      replace(lines) {
        if (isFull) throw new Error("ENOSPC");
        disk.replace(lines);
      },
    };
    const { all, clock, damaged, file } = open({ storage });
    for (let poll = 0; poll < 3; poll += 1) {
      clock.now += 1_000;
      expect(all()).toEqual([3]);
    }
    expect(readdirSync(folder)).toEqual(["one.jsonl", stamped("09-00-01")]);
    // More damage than the copy holds.
    writeFileSync(path(), `garbage\n${good}more\n`);
    clock.now += 1_000;
    all();
    expect(readdirSync(folder)).toEqual(["one.jsonl", stamped("09-00-01"), stamped("09-00-04")]);
    isFull = false;
    all();
    file.append([sms(start + 1, 4)]);
    expect([all(), text()]).toEqual([[4, 3], good + linesText([sms(start + 1, 4)])]);
    expect(damaged).toEqual([
      `one.jsonl → ${stamped("09-00-01")} (part)`,
      `one.jsonl → ${stamped("09-00-04")} (part)`,
    ]);
    expect(readdirSync(folder)).toHaveLength(3);
  });

  it("are set aside and told also when the file was damaged and mended before", () => {
    const { all, clock, damaged } = open();
    for (const bad of ["first\n", "second\n"]) {
      writeFileSync(path(), good + bad);
      clock.now += 1_000;
      expect([all(), text()]).toEqual([[3], good]);
    }
    expect(damaged).toEqual([
      `one.jsonl → ${stamped("09-00-01")} (part)`,
      `one.jsonl → ${stamped("09-00-02")} (part)`,
    ]);
    expect(readFileSync(join(folder, stamped("09-00-02")), "utf8")).toBe(`${good}second\n`);
  });
});

describe("a hundred and eighty days", () => {
  it("are kept: older ones are not given, and go at the next write", () => {
    writeFileSync(path(), linesText([sms(start - 181 * dayMs, 1), sms(start - 180 * dayMs, 2)]));
    const { file, all } = open();
    file.append([sms(start, 3)]);
    expect(all()).toEqual([3, 2]);
    expect(text()).toBe(linesText([sms(start - 180 * dayMs, 2), sms(start, 3)]));
    expect(readdirSync(folder)).toEqual(["one.jsonl"]);
  });

  it("are looked after once a day while the program runs", () => {
    const { file, clock } = open();
    file.append([sms(start, 1)]);
    clock.now += 181 * dayMs;
    file.append([sms(clock.now, 2)]);
    expect(text()).toBe(linesText([sms(clock.now, 2)]));
  });

  it("hold no more lines than a history can have", () => {
    writeFileSync(path(), linesText(Array.from({ length: 6_000 }, (_, index) => sms(start + index, index))));
    const { file } = open();
    expect(file.entries(0, Number.MAX_SAFE_INTEGER)).toHaveLength(5_000);
    expect(unreadOf(file.entries(0, Number.MAX_SAFE_INTEGER))[0]).toBe(5_999);
  });
});

describe("a disk that can't be used", () => {
  it("is told, not thrown, and what happened is shown until the program ends", () => {
    writeFileSync(join(folder, "in-the-way"), "");
    const storage = linesOnDisk(join(folder, "in-the-way"), "one.jsonl", () => start);
    const { file, all, trouble } = open({ storage });
    file.append([sms(start, 3)]);
    file.append([sms(start + 1, 4)]);
    expect(all()).toEqual([4, 3]);
    expect(new Set(trouble)).toEqual(new Set(["write-failed one.jsonl"]));
  });

  it("that comes back gets what waited", () => {
    const disk = linesOnDisk(folder, "one.jsonl", () => start);
    let isReadOnlyDisk = true;
    const refuse = (): never => {
      throw new Error("EROFS");
    };
    const storage: LineStorage = {
      ...disk,
      append: (lines) => (isReadOnlyDisk ? refuse() : disk.append(lines)),
      replace: (lines) => (isReadOnlyDisk ? refuse() : disk.replace(lines)),
      setAside: () => (isReadOnlyDisk ? refuse() : disk.setAside()),
    };
    const { file, trouble, damaged } = open({ storage });
    mkdirSync(folder, { recursive: true });
    writeFileSync(path(), `garbage\n${linesText([sms(start, 2)])}`);
    file.append([sms(start, 3)]);
    expect(trouble).toEqual(["write-failed one.jsonl", "write-failed one.jsonl"]);
    expect(damaged).toEqual(["one.jsonl → null (part)"]);
    isReadOnlyDisk = false;
    file.append([sms(start + 1, 4)]);
    expect(text()).toBe(linesText([sms(start, 2), sms(start, 3), sms(start + 1, 4)]));
    expect(damaged.slice(1)).toEqual(["one.jsonl → one.jsonl.damaged-2026-11-23T09-00-00-000Z (part)"]);
  });

  it("that can't be read gives what is known, and is told", () => {
    mkdirSync(path());
    const { file, all, trouble } = open();
    expect(file.isUnreadable()).toBe(false);
    expect([all(), trouble]).toEqual([[], ["read-failed one.jsonl"]]);
    expect(file.isUnreadable()).toBe(true);
    rmSync(path(), { recursive: true });
    expect([all(), file.isUnreadable()]).toEqual([[], false]);
    symlinkSync("one.jsonl", path());
    expect([all(), file.isUnreadable()]).toEqual([[], true]);
  });
});
