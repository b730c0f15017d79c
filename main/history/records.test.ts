import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { HistoryEntry } from "../../contract/history";
import type { Sample } from "../../contract/sample";
import type { DamagedFile } from "../../contract/storage/damaged-file";
import { dayMs } from "../../contract/time";
import { folderForTest } from "../storage/folder-for-test";
import { unsavedFilesForTest } from "../storage/unsaved-files-for-test";
import { openRecords } from "./records";

const now = Date.parse("2026-11-23T09:00:00Z");

const inFolder = folderForTest();

const open = (onDamaged: (file: DamagedFile) => void = () => undefined) =>
  openRecords({
    folder: inFolder("history"),
    now: () => now,
    onDamaged,
    onTrouble: () => undefined,
    unsaved: unsavedFilesForTest(),
  });
const sample = (daysAgo: number): Sample => ({
  schema: 1,
  at: now - daysAgo * dayMs,
  unread: 1,
});
const entry = (daysAgo: number): HistoryEntry => ({
  schema: 1,
  change: { kind: "block-lifted", at: now - daysAgo * dayMs },
  outcome: "shown",
});

it("each account has a history, newest first, and samples, oldest first, with the one in force before", () => {
  const { histories, samples, readHistory, readSamples } = open();
  histories.of("one").append([entry(40), entry(8), entry(1)]);
  samples.of("one").append([sample(40), sample(7.4), sample(7.1), sample(1)]);
  expect(readHistory("one", 30)).toEqual([entry(1), entry(8)]);
  expect(readSamples("one", 7)).toEqual([sample(7.4), sample(7.1), sample(1)]);
  expect(readSamples("one", 90)).toHaveLength(4);
  expect(readHistory("two", 30)).toEqual([]);
  expect(readdirSync(inFolder("history"))).toEqual(["one.jsonl", "one.samples.jsonl"]);
  expect(statSync(inFolder("history/one.samples.jsonl")).mode & 0o777).toBe(0o600);
});

it("an account's samples go with its history", () => {
  const { histories, samples } = open();
  histories.of("one").append([entry(1)]);
  samples.of("one").append([sample(1)]);
  samples.of("two").append([sample(1)]);
  histories.remove("one");
  expect(readdirSync(inFolder("history"))).toEqual(["two.samples.jsonl"]);
});

it("only the records of accounts that are there survive a start", () => {
  const { histories, samples, deleteAllBut } = open();
  for (const id of ["one", "two-1", "two"]) {
    histories.of(id).append([entry(1)]);
    samples.of(id).append([sample(1)]);
  }
  const history = inFolder("history");
  for (const name of ["one.jsonl.damaged-2026", "two.samples.jsonl.damaged-2026", "notes.txt"]) {
    writeFileSync(join(history, name), "");
  }
  deleteAllBut(["two"]);
  const kept = ["notes.txt", "two.jsonl", "two.samples.jsonl", "two.samples.jsonl.damaged-2026"];
  expect(readdirSync(history).toSorted()).toEqual(kept);
});

it("damage is reported with whose it is, what of it is lost and where the file is", () => {
  mkdirSync(inFolder("history"));
  writeFileSync(inFolder("history/one.jsonl"), `${JSON.stringify(entry(1))}\ngarbage\n`);
  writeFileSync(inFolder("history/two.samples.jsonl"), "garbage\n");
  const damaged: DamagedFile[] = [];
  const { readHistory, readSamples } = open((file) => damaged.push(file));
  readHistory("one", 30);
  readSamples("two", 30);
  const stamp = "damaged-2026-11-23T09-00-00-000Z";
  expect(damaged).toEqual([
    {
      kind: "history",
      accountId: "one",
      loss: "part",
      folder: inFolder("history"),
      name: "one.jsonl",
      keptAs: `one.jsonl.${stamp}`,
    },
    {
      kind: "samples",
      accountId: "two",
      loss: "all",
      folder: inFolder("history"),
      name: "two.samples.jsonl",
      keptAs: `two.samples.jsonl.${stamp}`,
    },
  ]);
});

it("what can't be read is not taken for nothing", () => {
  const { readHistory, readSamples } = open();
  mkdirSync(inFolder("history/one.jsonl"), { recursive: true });
  mkdirSync(inFolder("history/one.samples.jsonl"));
  expect([readHistory("one", 30), readSamples("one", 30)]).toEqual([null, null]);
  expect(existsSync(inFolder("history/one.jsonl"))).toBe(true);
});

it("what a crash left of a write goes when the records are opened", () => {
  mkdirSync(inFolder("history"));
  writeFileSync(inFolder("history/one.jsonl.tmp-17954244000a1b2c"), "a removed account's line");
  open();
  expect(readdirSync(inFolder("history"))).toEqual([]);
});
