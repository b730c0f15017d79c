import type { UnsavedChanges } from "../../contract/storage/unsaved-changes";
import type { Clock } from "../system/clock";

/** The first retry comes soon, for what lasts a moment: an antivirus program that has the file open. */
const firstRetryMs = 1_000;
const retryMs = 10_000;

/** Tries every file again until it is written. Calls `onChange` when what `current` gives is another. */
export function createUnsavedFiles(clock: Pick<Clock, "after">, onChange: () => void) {
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
    /** The first that failed of those that are still unsaved; null: everything is on the disk. */
    current,
    has: (path: string): boolean => files.has(path),
    /** A write failed with `error`. `retry` writes the newest content; it calls this or `delete` itself. Never throws. */
    add(path: string, folder: string, error: unknown, retry: () => void): void {
      const isFirst = files.size === 0;
      files.set(path, { unsaved: { folder, reason: reasonOf(error) }, retry });
      if (isFirst) plan(firstRetryMs);
      report();
    },
    /** The newest content is on the disk, or no longer wanted there. */
    delete(path: string): void {
      if (!files.delete(path)) return;
      if (files.size === 0) cancelRetry();
      report();
    },
    /** Tries once more and ends: the application quits. */
    stop(): void {
      isStopped = true;
      cancelRetry();
      retryAll();
    },
  };
}

/** The files whose newest content is in memory alone, since the disk did not take it. */
export type UnsavedFiles = ReturnType<typeof createUnsavedFiles>;

function reasonOf(error: unknown): UnsavedChanges["reason"] {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (["ENOSPC", "EDQUOT"].includes(code)) return "full";
  return ["EACCES", "EPERM", "EROFS"].includes(code) ? "refused" : "other";
}
