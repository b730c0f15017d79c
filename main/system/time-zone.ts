import { watch } from "node:fs";
import type { Clock } from "./clock";

/** Where Linux says which zone it is in: links and files that are replaced, so that their folder is watched. */
const zoneFolder = "/etc";
const zoneFiles = ["localtime", "timezone"];
/** Other systems are asked this often. */
const checkEveryMs = 60_000;

/** Calls `onChange` with the name of what changed in a folder; the returned function ends that. */
type WatchFolder = (folder: string, onChange: (name: string | null) => void) => () => void;

/**
 * Follows the system to another time zone while the program runs, and calls `onChange` then. V8 and ICU each remember the
 * zone of the start; in the window Chromium updates it, in the main process this does. Returns a function that ends it.
 */
export function followTimeZone({
  clock,
  onChange,
  platform = process.platform,
  watchFolder = watchByNode,
  reread = rereadTimeZone,
}: {
  clock: Pick<Clock, "after">;
  onChange: () => void;
  platform?: NodeJS.Platform;
  watchFolder?: WatchFolder;
  reread?: () => void;
}): () => void {
  const timeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
  let known = timeZone();
  function check(): void {
    reread();
    const zone = timeZone();
    if (zone === known) return;
    known = zone;
    onChange();
  }

  if (platform === "linux") {
    return watchFolder(zoneFolder, (name) => {
      if (name === null || zoneFiles.includes(name)) check();
    });
  }
  let cancel = (): void => {};
  function plan(): void {
    cancel = clock.after(checkEveryMs, () => {
      check();
      plan();
    });
  }
  plan();
  return () => cancel();
}

/** Node has V8 and ICU read the system's zone again when this variable is set or deleted. A zone in it stays in force. */
function rereadTimeZone(): void {
  if (process.env["TZ"] === undefined) delete process.env["TZ"];
}

function watchByNode(folder: string, onChange: (name: string | null) => void): () => void {
  try {
    const watcher = watch(folder, { persistent: false }, (_event, name) => onChange(name));
    // The system may have no more watches to give: the zone of the start stays.
    watcher.on("error", () => watcher.close());
    return () => watcher.close();
  } catch {
    return () => undefined;
  }
}
