import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { HistoryEntry } from "../../contract/history";
import { type Sample, sampleDays } from "../../contract/sample";
import type { AccountId } from "../../contract/state";
import type { DamagedFile, StoredKind } from "../../contract/storage/damaged-file";
import { dayMs } from "../../contract/time";
import type { FileDamage } from "../storage/file-damage";
import type { LineFile } from "../storage/line-file";
import { linesOnDisk } from "../storage/lines-on-disk";
import type { UnsavedFiles } from "../storage/unsaved-files";
import { sweepTemporaries, temporaryNames } from "../storage/write-atomically";
import { type AccountFiles, createAccountFiles } from "./account-files";
import { historyFormat } from "./history-lines";
import { sampleFormat } from "./sample-lines";

/** How long before a time its value may have been sampled. Earlier versions wrote one sample in six hours. */
const inForceMs = dayMs / 2;

/** The histories, a line for each change; removing one removes the account's samples too. */
export type Histories = {
  of: (accountId: AccountId) => Omit<LineFile<HistoryEntry>, "isUnreadable">;
  remove: (accountId: AccountId) => void;
};

/** An account's file of lines, or a damaged copy of one; the first group is the account's id. */
const recordName = /^([0-9a-z-]+)(\.samples)?\.jsonl(\.damaged-.*)?$/;

/**
 * The records in `folder`: `ACCOUNT.jsonl` and `ACCOUNT.samples.jsonl`. Opening them deletes what a crash left of a
 * write there. `now`: milliseconds since 1970.
 */
export function openRecords(deps: {
  folder: string;
  now: () => number;
  onDamaged: (file: DamagedFile) => void;
  onTrouble: (what: "read-failed" | "write-failed", name: string) => void;
  unsaved: UnsavedFiles;
}) {
  const { folder, onDamaged, ...shared } = deps;
  if (!sweepTemporaries(folder)) deps.onTrouble("write-failed", temporaryNames);
  const reportDamage =
    (kind: StoredKind) =>
    (damage: FileDamage, accountId: AccountId): void =>
      onDamaged({ ...damage, kind, accountId, folder });
  const histories = createAccountFiles({
    ...shared,
    format: historyFormat,
    storageOf: (id) => linesOnDisk(folder, `${id}.jsonl`, deps.now),
    onDamaged: reportDamage("history"),
  });
  const samples = createAccountFiles({
    ...shared,
    format: sampleFormat,
    storageOf: (id) => linesOnDisk(folder, `${id}.samples.jsonl`, deps.now),
    onDamaged: reportDamage("samples"),
  });

  function read<T>(files: AccountFiles<T>, accountId: AccountId, sinceMs: number): T[] | null {
    const file = files.of(accountId);
    const entries = file.entries(deps.now() - sinceMs, deps.now());
    return file.isUnreadable() ? null : entries;
  }

  return {
    histories: {
      of: histories.of,
      remove(accountId: AccountId): void {
        histories.remove(accountId);
        samples.remove(accountId);
      },
    },
    samples,
    /** The history of the last `days` days, newest first; null: the disk could not be read. */
    readHistory: (accountId: AccountId, days: number): HistoryEntry[] | null =>
      read(histories, accountId, days * dayMs),
    /** The samples of the last `days` days and the one in force before them, oldest first; null as above. */
    readSamples: (accountId: AccountId, days: number): Sample[] | null =>
      read(samples, accountId, Math.min(days, sampleDays) * dayMs + inForceMs)?.toReversed() ?? null,
    /** Deletes the records of all accounts but these: a crash may have cut the removal of others short. */
    deleteAllBut(ids: readonly AccountId[]): void {
      try {
        for (const name of existsSync(folder) ? readdirSync(folder) : []) {
          const id = recordName.exec(name)?.[1];
          if (id !== undefined && !ids.includes(id)) rmSync(join(folder, name), { force: true });
        }
      } catch {
        // The next start tries again.
        deps.onTrouble("write-failed", "*.jsonl");
      }
    },
  };
}

/** What is kept on disk of the accounts over time. */
export type Records = ReturnType<typeof openRecords>;
