import { hourMs, minuteMs, secondMs } from "../../contract/time";

/** One HTTP reply, read to its end. */
export type Reply = {
  status: number;
  /** Header names in lower case. */
  headers: Readonly<Record<string, string>>;
  /** The decoded body. */
  body: Uint8Array;
  /** When it had come, milliseconds since 1970 by this computer's clock. */
  receivedAt: number;
};

/** A smaller difference between the two clocks is not corrected. Source: docs/api-behaviour.md, G1. */
const toleratedClockErrorMs = 5 * minuteMs;
/** The longest wait that a server is granted. Source: docs/api-behaviour.md, A17. */
const maxRetryAfterMs = hourMs;

/** A header by its lower-case name; undefined when the reply has none. */
export function headerOf(reply: Reply, name: string): string | undefined {
  return Object.hasOwn(reply.headers, name) ? reply.headers[name] : undefined;
}

/** Whether the server says that the request was done. */
export function isSuccessStatus(status: number): boolean {
  return status >= 200 && status <= 299;
}

/** The reply's `Date`, milliseconds since 1970; null when absent or odd. */
export function serverTimeOf(reply: Reply): number | null {
  return parseHttpDate(headerOf(reply, "date") ?? "");
}

/** When the reply came, milliseconds since 1970, by the server's clock if this computer's is clearly off. */
export function correctedTimeOf(reply: Reply): number {
  const serverTime = serverTimeOf(reply);
  if (serverTime === null) return reply.receivedAt;
  return Math.abs(serverTime - reply.receivedAt) > toleratedClockErrorMs ? serverTime : reply.receivedAt;
}

/**
 * How long the reply's `Retry-After` asks to wait, in milliseconds, an hour at the most; null when it is absent, odd,
 * past or zero. A date counts against the reply's own `Date`, so that a wrong clock on either side does not matter.
 * Source: docs/api-behaviour.md, A17, A18.
 */
export function retryAfterOf(reply: Reply): number | null {
  const text = headerOf(reply, "retry-after")?.trim() ?? "";
  const isSeconds = /^\d+$/.test(text);
  const now = serverTimeOf(reply) ?? reply.receivedAt;
  const waitMs = isSeconds ? Number(text) * secondMs : (parseHttpDate(text) ?? now) - now;
  return waitMs > 0 ? Math.min(waitMs, maxRetryAfterMs) : null;
}

/** Reads the one date form that HTTP senders must use; null when odd. Source: RFC 9110, section 5.6.7. */
function parseHttpDate(text: string): number | null {
  const trimmed = text.trim();
  if (!/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(trimmed)) return null;
  const time = Date.parse(trimmed);
  // The runtime rolls 31 February over; written back it is another text.
  return Number.isNaN(time) || new Date(time).toUTCString() !== trimmed ? null : time;
}
