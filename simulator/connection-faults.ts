import { alters, type FaultRule, replaces } from "./fault-rule";

const defaultPauseMs = 1_000;

/** What goes wrong with the connection. */
export const connectionFaults = {
  /** No answer until the client gives up, or the true one after the asked delay. */
  slow: alters((truth, { delayMs }) => ({
    ...truth,
    delivery: delayMs === null ? { way: "never" } : { way: "late", delayMs },
  })),
  /** The true answer, one byte a second (or after each asked delay). */
  trickle: alters((truth, { delayMs }) => ({
    ...truth,
    delivery: { way: "trickle", pauseMs: delayMs ?? defaultPauseMs },
  })),
  /** Half of an answer; the account did not act. */
  cut: replaces((truth) => ({ ...truth, delivery: { way: "cut" } })),
  /** Not a byte; the account did not act. */
  reset: replaces((truth) => ({ ...truth, delivery: { way: "reset" } })),
} satisfies Record<string, FaultRule>;
