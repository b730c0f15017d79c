import { known, none } from "../../contract/reading";
import type { UpdateFailureKind, Updates } from "../../contract/updates/updates";

/** What can happen to an update. Times are milliseconds since 1970. */
export type UpdateEvent =
  | { type: "check-started" }
  /** `newer`: the version that the server has; null: none newer than this one. */
  | { type: "checked"; newer: string | null; at: number }
  | { type: "download-started" }
  /** `percent`: from 0 to 100. */
  | { type: "progressed"; percent: number }
  | { type: "downloaded" }
  | { type: "failed"; kind: UpdateFailureKind }
  | { type: "postponed" };

/** The state after an event; the very same object when the event changes nothing, or does not fit. */
export function afterUpdateEvent(before: Updates, event: UpdateEvent): Updates {
  const step = before.step.state;
  switch (event.type) {
    case "check-started":
      return step === "idle" ? { ...before, step: { state: "checking" } } : before;
    case "checked":
      return step === "checking" ? afterCheck(before, event.newer, event.at) : before;
    case "download-started":
      return step === "idle" && before.newer.state === "known"
        ? { ...before, step: { state: "downloading", percent: 0 } }
        : before;
    case "progressed":
      return afterProgress(before, event.percent);
    case "downloaded":
      return step === "downloading" ? { ...before, step: { state: "downloaded" } } : before;
    case "failed":
      // What is downloaded stays so: it may be put in place at the next attempt.
      return {
        ...before,
        failure: event.kind,
        step: step === "downloaded" ? before.step : { state: "idle" },
      };
    case "postponed":
      return before.newer.state === "known" ? { ...before, isPostponed: true } : before;
  }
}

function afterCheck(before: Updates, newer: string | null, at: number): Updates {
  const isSame = before.newer.state === "known" && before.newer.value === newer;
  return {
    ...before,
    newer: newer === null ? none : known(newer),
    checkedAt: at,
    step: { state: "idle" },
    failure: null,
    isPostponed: before.isPostponed && isSame,
  };
}

/** Whole percent, so that a download is a hundred changes at most. */
function afterProgress(before: Updates, exact: number): Updates {
  if (before.step.state !== "downloading") return before;
  const percent = Math.min(100, Math.max(0, Math.floor(exact)));
  return Number.isNaN(percent) || percent === before.step.percent
    ? before
    : { ...before, step: { state: "downloading", percent } };
}
