import type { UnsavedChanges } from "../../contract/storage/unsaved-changes";
import type { Clock } from "../system/clock";

/** The files whose newest content is in memory alone, since the disk did not take it. */
export type UnsavedFiles = {
  /** The first that failed of those that are still unsaved; null: everything is on the disk. */
  current: () => UnsavedChanges | null;
  has: (path: string) => boolean;
  /** A write failed with `error`. `retry` writes the newest content; it calls this or `delete` itself. Never throws. */
  add: (path: string, folder: string, error: unknown, retry: () => void) => void;
  /** The newest content is on the disk, or no longer wanted there. */
  delete: (path: string) => void;
  /** Tries once more and ends: the application quits. */
  stop: () => void;
};

/** The first retry comes soon, for what lasts a moment: an antivirus program that has the file open. */
const firstRetryMs = 1_000;
const retryMs = 10_000;

/** Tries every file again until it is written. Calls `onChange` when what `current` gives is another. */
export function createUnsavedFiles(clock: Pick<Clock, "after">, onChange: () => void): UnsavedFiles {
  const files = new Map<string, { unsaved: UnsavedChanges; retry: () => void }>();
  let isStopped = false;
  let cancelRetry = (): void => {};
  let shown = "null";

  const current = (): UnsavedChanges | null => [...files.values()][0]?.unsaved ?? null;

  function report(): void {
    const now = JSON.stringify(current());
    if (now === shown) return;
    shown = now;
    onChange();
  }

  function retryAll(): void {
    for (const { retry } of [...files.values()]) retry();
  }

  function plan(delayMs: number): void {
    cancelRetry();
    if (isStopped) return;
    cancelRetry = clock.after(delayMs, () => {
      retryAll();
      if (files.size > 0) plan(retryMs);
    });
  }

  return {
    current,
    has: (path) => files.has(path),
    add(path, folder, error, retry) {
      const isFirst = files.size === 0;
      files.set(path, { unsaved: { folder, reason: reasonOf(error) }, retry });
      if (isFirst) plan(firstRetryMs);
      report();
    },
    delete(path) {
      if (!files.delete(path)) return;
      if (files.size === 0) cancelRetry();
      report();
    },
    stop() {
      isStopped = true;
      cancelRetry();
      retryAll();
    },
  };
}

function reasonOf(error: unknown): UnsavedChanges["reason"] {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (["ENOSPC", "EDQUOT"].includes(code)) return "full";
  return ["EACCES", "EPERM", "EROFS"].includes(code) ? "refused" : "other";
}
