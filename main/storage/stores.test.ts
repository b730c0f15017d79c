import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { DamagedFile } from "../../contract/damaged-file";
import { openStores } from "./stores";

test("each damaged file is told by what it holds", () => {
  const folder = mkdtempSync(join(tmpdir(), "plusofon-stores-"));
  const damaged: DamagedFile[] = [];
  const stores = openStores({
    folder,
    isReadOnly: false,
    now: () => Date.parse("2026-11-23T09:00:00Z"),
    onDamaged: (file) => damaged.push(file),
    onTrouble: () => expect.unreachable(),
  });
  const names = ["settings", "accounts", "snapshots", "vault", "notifications"];
  for (const name of names) writeFileSync(join(folder, `${name}.json`), "garbage");
  for (const store of Object.values(stores)) store.read();
  expect(damaged.map(({ kind, name, accountId, loss }) => [kind, name, accountId, loss])).toEqual([
    ["settings", "settings.json", null, "all"],
    ["accounts", "accounts.json", null, "all"],
    ["snapshots", "snapshots.json", null, "all"],
    ["keys", "vault.json", null, "all"],
    ["notifications", "notifications.json", null, "all"],
  ]);
  expect(new Set(damaged.map((file) => file.folder))).toEqual(new Set([folder]));
  rmSync(folder, { recursive: true });
});

test("what a crash left of a write goes when the stores are opened for writing, and stays beside a writer", () => {
  const folder = mkdtempSync(join(tmpdir(), "plusofon-stores-"));
  writeFileSync(join(folder, ".plusofon-0a1b2c3d.tmp"), "{");
  const open = (isReadOnly: boolean) =>
    openStores({
      folder,
      isReadOnly,
      now: () => 0,
      onDamaged: () => expect.unreachable(),
      onTrouble: () => expect.unreachable(),
    });
  open(true);
  expect(readdirSync(folder)).toEqual([".plusofon-0a1b2c3d.tmp"]);
  open(false);
  expect(readdirSync(folder)).toEqual([]);
  rmSync(folder, { recursive: true });
});
