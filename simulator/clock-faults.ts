import { hourMs } from "../contract/time";
import { alters, type FaultRule } from "./fault-rule";

/** Answers whose time is odd. */
export const clockFaults = {
  /** An hour old, as from a proxy's cache. */
  "stale-date": alters((truth, { now }) => ({ ...truth, date: new Date(now - hourMs).toUTCString() })),
  /** The server's clock is six hours ahead of this computer's, in the header and in all that it counts. */
  "clock-off": { ...alters((truth) => truth), clockShiftMs: 6 * hourMs },
  "no-date": alters((truth) => ({ ...truth, date: null })),
  "odd-date": alters((truth) => ({ ...truth, date: "yesterday" })),
} satisfies Record<string, FaultRule>;
