import { appendFileSync, copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import type { AccountId } from "../../contract/state";
import type { HistoryStorage } from "../accounts/history-file";
import { writeAtomically } from "../storage/write-atomically";

/**
 * The file of an account's history in `folder`, which is made at the first write. Only its owner may read it. Each
 * function throws what the file system throws.
 *
 * @param now milliseconds since 1970, for the name of a copy that is set aside
 */
export function historyOnDisk(folder: string, accountId: AccountId, now: () => number): HistoryStorage {
  const name = `${accountId}.jsonl`;
  const path = join(folder, name);
  return {
    name,
    read: () => (existsSync(path) ? readFileSync(path, "utf8") : null),
    append(text) {
      mkdirSync(folder, { recursive: true });
      appendFileSync(path, text, { mode: 0o600 });
    },
    replace: (text) => writeAtomically(path, text),
    setAside() {
      const keptAs = `${path}.damaged-${new Date(now()).toISOString().replace(/[:.]/g, "-")}`;
      copyFileSync(path, keptAs);
      return basename(keptAs);
    },
    remove: () => rmSync(path, { force: true }),
  };
}
