import type { DamagedFile, StoredKind } from "../../contract/damaged-file";
import type { HistoryEntry } from "../../contract/history";
import { type Sample, sampleDays, sampleEveryMs } from "../../contract/sample";
import type { AccountId } from "../../contract/state";
import { dayMs } from "../../contract/time";
import { createHistories, type Histories } from "../accounts/history-files";
import { sampleFormat } from "../accounts/sample-lines";
import { type AccountFiles, createAccountFiles } from "./account-files";
import type { FileDamage } from "./file-damage";
import { linesOnDisk } from "./lines-on-disk";
import { sweepTemporaries, temporaryNames } from "./write-atomically";

/** What is kept on disk of the accounts over time. */
export type Records = {
  /** The histories; removing one takes the account's samples with it. */
  histories: Histories;
  samples: AccountFiles<Sample>;
  /** The history of the last `days` days, newest first; null: the disk could not be read. */
  readHistory: (accountId: AccountId, days: number) => HistoryEntry[] | null;
  /** The samples of the last `days` days and the one in force before them, oldest first; null as above. */
  readSamples: (accountId: AccountId, days: number) => Sample[] | null;
};

/**
 * The records in `folder`: `ACCOUNT.jsonl` and `ACCOUNT.samples.jsonl`. Opening them deletes what a crash left of a
 * write there. `now`: milliseconds since 1970.
 */
export function openRecords(parts: {
  folder: string;
  now: () => number;
  onDamaged: (file: DamagedFile) => void;
  onTrouble: (what: "read-failed" | "write-failed", name: string) => void;
}): Records {
  const { folder, onDamaged, ...shared } = parts;
  if (!sweepTemporaries(folder)) parts.onTrouble("write-failed", temporaryNames);
  const tellDamage =
    (kind: StoredKind) =>
    (damage: FileDamage, accountId: AccountId): void =>
      onDamaged({ ...damage, kind, accountId, folder });
  const histories = createHistories({
    ...shared,
    storageOf: (id) => linesOnDisk(folder, `${id}.jsonl`, parts.now),
    onDamaged: tellDamage("history"),
  });
  const samples = createAccountFiles({
    ...shared,
    format: sampleFormat,
    storageOf: (id) => linesOnDisk(folder, `${id}.samples.jsonl`, parts.now),
    onDamaged: tellDamage("samples"),
  });

  function read<T>(files: AccountFiles<T>, accountId: AccountId, sinceMs: number): T[] | null {
    const file = files.of(accountId);
    const entries = file.entries(parts.now() - sinceMs, parts.now());
    return file.isUnreadable() ? null : entries;
  }

  return {
    histories: {
      of: histories.of,
      remove(accountId) {
        // Both are tried, whatever comes of the other.
        const areGone = [histories.remove(accountId), samples.remove(accountId)];
        return areGone.every(Boolean);
      },
    },
    samples,
    readHistory: (accountId, days) => read(histories, accountId, days * dayMs),
    readSamples: (accountId, days) =>
      read(samples, accountId, Math.min(days, sampleDays) * dayMs + 2 * sampleEveryMs)?.toReversed() ?? null,
  };
}
