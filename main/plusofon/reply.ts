import { minuteMs } from "../../contract/time";
import { parseHttpDate } from "./http-date";

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

/** Those of the headers that are texts. */
export function keepTexts(headers: object): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) if (typeof value === "string") texts[name] = value;
  return texts;
}

/** A header by its lower-case name; undefined when the reply has none. */
export function headerOf(reply: Reply, name: string): string | undefined {
  return Object.hasOwn(reply.headers, name) ? reply.headers[name] : undefined;
}

/** The reply's `Date`, milliseconds since 1970; null when absent or odd. */
export function serverTimeOf(reply: Reply): number | null {
  return parseHttpDate(headerOf(reply, "date"));
}

/** Whether the server says that the request was done. */
export function isSuccessStatus(status: number): boolean {
  return status >= 200 && status <= 299;
}

/** A smaller difference between the two clocks is not corrected. Source: PLUSOFON.md G1. */
const toleratedClockErrorMs = 5 * minuteMs;

/** When the reply came, milliseconds since 1970, by the server's clock if this computer's is clearly off. */
export function correctedTimeOf(reply: Reply): number {
  const serverTime = serverTimeOf(reply);
  if (serverTime === null) return reply.receivedAt;
  return Math.abs(serverTime - reply.receivedAt) > toleratedClockErrorMs ? serverTime : reply.receivedAt;
}
