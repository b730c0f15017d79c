import { appendFileSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import { makePrivateFolder } from "../storage/private-folder";
import { redact } from "./redact";

/** At this size the log is rotated to `main.old.log`; so two files at most, 1 MB in all. */
const rotateAtBytes = 512 * 1024;

/** Logs what happened, redacted. `event` is a constant from the source; `detail` may be anything. */
export type Log = (event: string, detail?: unknown) => void;

/** A log file in `folder`. It is opened only when there is something to say, and its own errors are ignored: there is nowhere to report them. */
export function createLog(folder: string, now: () => number): Log {
  const path = join(folder, "main.log");
  return (event, detail) => {
    const what = detail === undefined ? "" : ` ${redact(describe(detail))}`;
    try {
      makePrivateFolder(folder);
      rotate(path, folder);
      appendFileSync(path, `${new Date(now()).toISOString()} ${event}${what}\n`, { mode: 0o600 });
    } catch {
      // A full or read-only disk must not stop the watch.
    }
  };
}

function rotate(path: string, folder: string): void {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > rotateAtBytes) renameSync(path, join(folder, "main.old.log"));
}

function describe(detail: unknown): string {
  if (detail instanceof Error) return `${detail.name}: ${detail.message} ${firstOwnFrame(detail)}`;
  return typeof detail === "string" ? detail : (JSON.stringify(detail) ?? String(detail));
}

/** Where the error was thrown: the file's own name and line, without the folders. */
function firstOwnFrame(error: Error): string {
  return /([\w.-]+:\d+):\d+\)?$/m.exec(error.stack ?? "")?.[1] ?? "";
}
