import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { HistoryEntry } from "../../contract/history";
import { type Sample, sampleDays } from "../../contract/sample";
import type { AccountId } from "../../contract/state";
import type { DamagedFile, StoredKind } from "../../contract/storage/damaged-file";
import { dayMs } from "../../contract/time";
import { createLineFile, type LineFile } from "../storage/line-file";
import type { LineFormat } from "../storage/lines";
import type { UnsavedFiles } from "../storage/unsaved-files";
import { sweepTemporaries, temporaryNames } from "../storage/write-atomically";
import { historyFormat, sampleFormat } from "./line-formats";

/** How long before a time its value may have been sampled. Earlier versions wrote one sample in six hours. */
const inForceMs = dayMs / 2;

/** Files of lines, one for each account. */
export type AccountFiles<T> = {
  /** The file of an account, opened when it is first asked for. */
  of: (accountId: AccountId) => LineFile<T>;
  /** Deletes the file of an account that was removed. What can't be deleted goes with the next start. */
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
  function openFiles<T>(kind: StoredKind, ending: string, format: LineFormat<T>): AccountFiles<T> {
    const files = new Map<AccountId, LineFile<T>>();
    function of(accountId: AccountId): LineFile<T> {
      const path = join(folder, `${accountId}${ending}`);
      const file =
        files.get(accountId) ??
        createLineFile({
          ...shared,
          path,
          format,
          onDamaged: (damage) => onDamaged({ ...damage, kind, accountId, folder }),
        });
      files.set(accountId, file);
      return file;
    }
    return {
      of,
      remove(accountId) {
        of(accountId).remove();
        files.delete(accountId);
      },
    };
  }
  const histories = openFiles("history", ".jsonl", historyFormat);
  const samples = openFiles("samples", ".samples.jsonl", sampleFormat);

  return {
    /** A line for each change; removing one removes the account's samples too. */
    histories: {
      of: (accountId: AccountId): Pick<LineFile<HistoryEntry>, "append"> => histories.of(accountId),
      remove(accountId: AccountId): void {
        histories.remove(accountId);
        samples.remove(accountId);
      },
    },
    samples,
    /** The history of the last `days` days, newest first; null: the disk could not be read. */
    readHistory: (accountId: AccountId, days: number): HistoryEntry[] | null =>
      histories.of(accountId).entries(deps.now() - days * dayMs),
    /** The samples of the last `days` days and the one in force before them, oldest first; null as above. */
    readSamples(accountId: AccountId, days: number): Sample[] | null {
      const sinceMs = Math.min(days, sampleDays) * dayMs + inForceMs;
      return (
        samples
          .of(accountId)
          .entries(deps.now() - sinceMs)
          ?.toReversed() ?? null
      );
    },
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
