import * as z from "zod/mini";
import { readingOf } from "../reading";

/**
 * How a new version gets onto this computer: `manual`: the user looks for it, as this build asks no server;
 * `announced`: the program says that there is one, and the user installs it; `automatic`: the program downloads it,
 * and installs it when it restarts.
 */
export const updateDeliverySchema = z.enum(["manual", "announced", "automatic"]);
export type UpdateDelivery = z.infer<typeof updateDeliverySchema>;

/** Every way in which an update can fail. Each has a sentence, `updates.failure.<kind>`. */
export const updateFailureKindSchema = z.enum([
  /** No answer from the update server: no network, no name, no connection, or too slow. */
  "network",
  /** The server's certificate can't be trusted. */
  "tls",
  "proxy",
  /** The server answered with an error, or sent the request elsewhere. */
  "server",
  /** The server's answer names no version. */
  "protocol",
  /** What was downloaded is not what the server announced. */
  "damaged",
  /** What was downloaded is not signed by the publisher of this program. */
  "unverified",
  "disk-full",
  /** The new version can't be written where the program is. */
  "not-writable",
  /** Anything else; the log has it. */
  "internal",
]);
export type UpdateFailureKind = z.infer<typeof updateFailureKindSchema>;

/** What the program knows of newer versions of itself, and what it does about one. */
export const updatesSchema = z.object({
  delivery: updateDeliverySchema,
  /**
   * The newest version that is newer than this one. `none`: this is the newest; `unknown`: the server was not asked yet,
   * or gave no answer. A failure keeps the last good answer.
   */
  newer: readingOf(z.string().check(z.maxLength(256))),
  /** When `newer` was read, milliseconds since 1970; null: never. */
  checkedAt: z.nullable(z.number()),
  step: z.discriminatedUnion("state", [
    z.object({ state: z.literal("idle") }),
    z.object({ state: z.literal("checking") }),
    /** `percent`: from 0 to 100, whole. */
    z.object({ state: z.literal("downloading"), percent: z.int().check(z.minimum(0), z.maximum(100)) }),
    /** It is installed by `installUpdate`, or when the program quits. */
    z.object({ state: z.literal("downloaded") }),
  ]),
  /** Why the newest attempt failed; null: it did not. */
  failure: z.nullable(updateFailureKindSchema),
  /** The user wants to hear of `newer` no more before the next start, but in the settings and the tray's menu. */
  isPostponed: z.boolean(),
});
export type Updates = z.infer<typeof updatesSchema>;

/** The result of `installUpdate`. */
export const installUpdateResultSchema = z.object({
  state: z.enum([
    /** The program quits, and starts as the new version. */
    "restarting",
    /** Nothing is downloaded. */
    "not-ready",
    /** A two-factor switch is in progress. */
    "busy",
    /** The new version could not be put in place; `failure` of the state says why. */
    "failed",
  ]),
});

/** What is known before anything was asked. */
export function noUpdatesRead(delivery: UpdateDelivery): Updates {
  return {
    delivery,
    newer: { state: "unknown" },
    checkedAt: null,
    step: { state: "idle" },
    failure: null,
    isPostponed: false,
  };
}
