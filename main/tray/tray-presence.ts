import { type Clock, systemClock } from "../system/clock";

/** A desktop that has not answered after this long has no tray, as far as anyone can tell. */
const answerTimeoutMs = 20_000;

/** Starts to watch for a tray; the returned function ends that. */
type WatchHost = (onChange: (isPresent: boolean) => void) => () => void;

/**
 * Watches for a tray on Linux, where there may be none; its code is loaded once the start is over. Elsewhere there
 * always is one. A desktop that can't be asked, as one without a session bus, is told to have none. Calls `onChange` for
 * each change alone. Returns a function that ends the watch.
 */
export function watchTrayPresence(
  onChange: (isPresent: boolean) => void,
  onFault: (error: unknown) => void,
  {
    platform = process.platform,
    clock = systemClock,
    load = async () => (await import("./tray-host")).watchTrayHost,
  }: { platform?: NodeJS.Platform; clock?: Pick<Clock, "after">; load?: () => Promise<WatchHost> } = {},
): () => void {
  if (platform !== "linux") return () => undefined;
  let isEnded = false;
  let reported: boolean | null = null;
  let endWatch = (): void => {};
  const cancelTimeout = clock.after(answerTimeoutMs, () => {
    if (reported === null) report(false);
  });

  function report(isPresent: boolean): void {
    if (isEnded || isPresent === reported) return;
    reported = isPresent;
    onChange(isPresent);
  }

  load()
    .then((watchHost) => {
      if (!isEnded) endWatch = watchHost(report);
    })
    .catch(onFault);
  return () => {
    isEnded = true;
    cancelTimeout();
    endWatch();
  };
}
