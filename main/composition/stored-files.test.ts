import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { DamagedFile } from "../../contract/storage/damaged-file";
import { openRecords } from "../history/records";
import { folderForTest } from "../storage/folder-for-test";
import { storeFiles } from "../storage/store-file";
import { unsavedFilesForTest } from "../storage/unsaved-files-for-test";
import { openStores } from "./stores";

const inFolder = folderForTest();
const written = join(import.meta.dirname, "stored-files");
const openIn = (onDamaged: (file: DamagedFile) => void) => {
  const deps = {
    now: () => Date.parse("2026-11-23T10:00:00Z"),
    onDamaged,
    onTrouble: () => expect.unreachable(),
    unsaved: unsavedFilesForTest(),
  };
  return {
    stores: openStores(storeFiles({ folder: inFolder(), ...deps })),
    records: openRecords({ folder: inFolder("history"), ...deps }),
  };
};

/** The value as JSON, without the fields that version 0.1.0 did not have. */
function withoutMoney(value: unknown): object {
  const isNew = (key: string): boolean => key.startsWith("balance");
  return JSON.parse(JSON.stringify(value, (key, inner: unknown) => (isNew(key) ? undefined : inner)));
}

test("the files that version 0.1.0 wrote are read whole", () => {
  cpSync(written, inFolder(), { recursive: true });
  const { stores, records } = openIn(() => expect.unreachable());
  const stored = (name: string) => JSON.parse(readFileSync(join(written, `${name}.json`), "utf8"));
  // Version 0.1.0 had an order of the user's own, and nothing about the balance.
  const { isBalanceOn, balanceWarningRoubles, notifications, ...settings } = stores.settings.read();
  const { balance, ...kinds } = notifications.kinds;
  expect({ ...stored("settings"), accountOrder: "urgency" }).toMatchObject(settings);
  expect(stored("settings").notifications).toMatchObject({ ...notifications, kinds });
  expect([isBalanceOn, balanceWarningRoubles, balance]).toEqual([true, 300, true]);
  for (const [name, file] of [
    ["accounts", stores.roster],
    ["snapshots", stores.snapshots],
    ["vault", stores.vault],
  ] as const)
    expect(withoutMoney(stored(name))).toMatchObject(withoutMoney(file.read()));
  const { accounts } = stores.notifications.read();
  for (const [id, { facts }] of Object.entries(accounts))
    expect(withoutMoney(stored("notifications").accounts[id].facts)).toMatchObject(withoutMoney(facts));
  expect(Object.keys(accounts)).toEqual(Object.keys(stored("notifications").accounts));
  expect([records.readHistory("one", 30)?.length, records.readSamples("one", 30)?.length]).toEqual([2, 2]);
  expect(readdirSync(inFolder())).toEqual(readdirSync(written));
});

test("each damaged file is reported by what it holds, and what a crash left of a write goes", () => {
  writeFileSync(inFolder("vault.json.tmp-17954244000a1b2c"), "{");
  const names = ["settings", "accounts", "snapshots", "vault", "notifications", "window"];
  for (const name of names) writeFileSync(inFolder(`${name}.json`), "garbage");
  const damaged: DamagedFile[] = [];
  const { stores } = openIn((file) => damaged.push(file));
  for (const store of Object.values(stores)) store.read();
  const kinds = ["settings", "accounts", "snapshots", "keys", "notifications", "window"];
  const common = { accountId: null, loss: "all", folder: inFolder() };
  expect(damaged).toMatchObject(
    kinds.map((kind, index) => ({ kind, name: `${names[index]}.json`, ...common })),
  );
  expect(readdirSync(inFolder())).toHaveLength(2 * names.length);
});
