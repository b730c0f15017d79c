import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openRecords } from "./records";
import { openStores } from "./stores";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "plusofon-stored-"));
  cpSync(join(import.meta.dirname, "stored-files"), folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const deps = {
  now: () => Date.parse("2026-11-23T10:00:00Z"),
  onDamaged: () => expect.unreachable(),
  onTrouble: () => expect.unreachable(),
};

test("the files that version 0.1.0 wrote are read whole", () => {
  const stores = openStores({ folder, isReadOnly: false, ...deps });
  const stored = (name: string): unknown => JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8"));
  for (const [name, file] of [
    ["settings", stores.settings],
    ["accounts", stores.roster],
    ["snapshots", stores.snapshots],
    ["vault", stores.vault],
    ["notifications", stores.notifications],
  ] as const)
    expect(stored(name)).toMatchObject(file.read());
  const records = openRecords({ folder: join(folder, "history"), ...deps });
  expect([records.readHistory("one", 30)?.length, records.readSamples("one", 30)?.length]).toEqual([2, 2]);
  expect(readdirSync(folder)).toEqual(readdirSync(join(import.meta.dirname, "stored-files")));
});
