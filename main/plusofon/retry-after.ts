import { hourMs } from "../../contract/time";
import { parseHttpDate } from "./http-date";

/** The longest wait that a server is granted, in milliseconds. Source: PLUSOFON.md A17. */
const longestRetryAfterMs = hourMs;

/**
 * How long a `Retry-After` header asks to wait. A date counts against the reply's own `Date`, so that a wrong clock
 * on either side does not matter. Source: PLUSOFON.md A17, A18.
 *
 * @param serverTime the reply's `Date`, milliseconds since 1970; null: none or odd
 * @param receivedAt when the reply came, milliseconds since 1970
 * @returns milliseconds, at most {@link longestRetryAfterMs}; null when it is absent, odd, past or zero
 */
export function parseRetryAfter(
  header: string | undefined,
  serverTime: number | null,
  receivedAt: number,
): number | null {
  if (header === undefined) return null;
  const text = header.trim();
  const date = parseHttpDate(text);
  const waitMs = /^\d+$/.test(text)
    ? Number(text) * 1_000
    : date === null
      ? 0
      : date - (serverTime ?? receivedAt);
  return waitMs > 0 ? Math.min(waitMs, longestRetryAfterMs) : null;
}
