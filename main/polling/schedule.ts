import { assertNever } from "../../contract/assert-never";
import type { Failure } from "../../contract/failure";
import { policyOf } from "../../contract/failure-policy";
import { minuteMs } from "../../contract/time";
import type { Random } from "../system/clock";

/** Pause after the first trouble; doubles with each further one. Source: docs/api-behaviour.md, A20. */
const firstBackoffMs = minuteMs;
const maxBackoffMs = 30 * minuteMs;
/** What the server refuses on purpose is polled slowly. Source: docs/api-behaviour.md, A13, A14, A19. */
const slowPollMs = 30 * minuteMs;
/** The one retry after a refused key. Source: docs/api-behaviour.md, A12. */
const refusedKeyRetryMs = minuteMs;
const maxAskedWaitMs = 60 * minuteMs;
const jitter = 0.1;

/** What the schedule remembers of an account's polls. */
export type PollHistory = {
  /** Troubles in a row, refusals not counted. */
  troubles: number;
  /** Refused keys in a row. */
  refusals: number;
};

export const freshHistory: PollHistory = { troubles: 0, refusals: 0 };

/** When to poll next: after `delayMs`; null: not before the user acts. */
type NextPoll = { history: PollHistory; delayMs: number | null };

/**
 * When to poll after a poll that ended with `failure` (null: it succeeded).
 *
 * @param intervalMs the user's poll interval in milliseconds
 */
export function nextPoll(
  before: PollHistory,
  failure: Failure | null,
  intervalMs: number,
  random: Random,
): NextPoll {
  if (failure === null) return { history: freshHistory, delayMs: jittered(intervalMs, random) };
  const { retry } = policyOf(failure);
  switch (retry) {
    case "once": {
      const history = { troubles: 0, refusals: before.refusals + 1 };
      return { history, delayMs: history.refusals > 1 ? null : refusedKeyRetryMs };
    }
    case "slow":
      return { history: freshHistory, delayMs: jittered(Math.max(slowPollMs, intervalMs), random) };
    case "backoff": {
      const history = { troubles: before.troubles + 1, refusals: before.refusals };
      const askedMs = askedWaitMs(failure);
      // A server that names a time names it to everybody: without a spread all would come back in one moment.
      const delayMs =
        askedMs === null ? backoffMs(history.troubles, random) : Math.round(askedMs + random() * intervalMs);
      return { history, delayMs };
    }
    case "never":
      return { history: before, delayMs: null };
    default:
      return assertNever(retry);
  }
}

/**
 * The random wait after the computer resumes or the network is back, in milliseconds: 5 to 15 s, for the network to come up
 * and not for everybody at once. Source: docs/api-behaviour.md, G2.
 */
export function resumeDelayMs(random: Random): number {
  return 5_000 + random() * 10_000;
}

function askedWaitMs(failure: Failure): number | null {
  if (failure.retryAfterMs === null || failure.retryAfterMs <= 0) return null;
  return Math.min(Math.max(failure.retryAfterMs, minuteMs), maxAskedWaitMs);
}

function backoffMs(troubles: number, random: Random): number {
  const exponent = Math.min(troubles - 1, 16);
  return Math.min(jittered(firstBackoffMs * 2 ** exponent, random), maxBackoffMs);
}

function jittered(delayMs: number, random: Random): number {
  return Math.round(delayMs * (1 - jitter + 2 * jitter * random()));
}
