import { minuteMs } from "../../contract/time";

/**
 * Calls `onMinute` with the time (milliseconds since 1970) now, at each full minute while the page is visible, and when
 * it is shown again. A hidden page has no timer. The returned function ends it.
 */
export function followMinutes(
  page: Pick<Document, "visibilityState" | "addEventListener" | "removeEventListener">,
  onMinute: (now: number) => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;

  function tick(): void {
    clearTimeout(timer);
    if (page.visibilityState !== "visible") return;
    const now = Date.now();
    timer = setTimeout(tick, minuteMs - (now % minuteMs));
    onMinute(now);
  }

  page.addEventListener("visibilitychange", tick);
  tick();
  return () => {
    clearTimeout(timer);
    page.removeEventListener("visibilitychange", tick);
  };
}
