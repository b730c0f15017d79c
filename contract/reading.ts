import * as z from "zod/mini";

// zod's compiled fast path needs `new Function`, which the window's content policy forbids.
z.config({ jitless: true });

/**
 * One value as the API gave it: `known`, `none` (known to be absent: no trial, no block)
 * or `unknown` (missing, odd or never read). Unknown is never shown as zero, none or off.
 */
export type Reading<T> = { state: "known"; value: T } | { state: "none" } | { state: "unknown" };

/** The schema of a {@link Reading} whose known value matches `value`. */
export function readingOf<T extends z.ZodMiniType>(value: T) {
  return z.discriminatedUnion("state", [
    z.object({ state: z.literal("known"), value }),
    z.object({ state: z.literal("none") }),
    z.object({ state: z.literal("unknown") }),
  ]);
}

/** A reading with a value. */
export function known<T>(value: T): Reading<T> {
  return { state: "known", value };
}

/** The reading of something known to be absent. */
export const none = { state: "none" } as const;

/** The reading of something missing, odd or never read. */
export const unknown = { state: "unknown" } as const;

/** The value of a known reading, else null: for places that show nothing when there is nothing to show. */
export function valueOrNull<T>(reading: Reading<T>): T | null {
  return reading.state === "known" ? reading.value : null;
}
