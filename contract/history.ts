import * as z from "zod/mini";
import { failureKindSchema } from "./failure";

/** The latest time that a date can hold, milliseconds since 1970. Source: ECMAScript, time values. */
export const maxTime = 8_640_000_000_000_000;

/** When it was found, milliseconds since 1970, by the clock that the server's `Date` corrected. */
const at = z.number().check(z.minimum(0), z.maximum(maxTime));
const endsAt = z.nullable(z.string());
/** The codes of the blocks in order; null: a block whose cause can't be read. */
const types = z.array(z.nullable(z.string()));

/** What happened to an account, found by comparing two readings of it. It holds no text of the server and no secret. */
export const changeSchema = z.discriminatedUnion("kind", [
  /** `count` more SMS, `unread` in all. */
  z.object({ kind: z.literal("sms-arrived"), at, count: z.int(), unread: z.int() }),
  /** The trial period has `daysLeft` days left; 0: it ends today. */
  z.object({ kind: z.literal("trial-days"), at, daysLeft: z.int(), endsAt }),
  z.object({ kind: z.literal("trial-ended"), at, endsAt }),
  z.object({ kind: z.literal("block-appeared"), at, types }),
  z.object({ kind: z.literal("block-changed"), at, types }),
  z.object({ kind: z.literal("block-lifted"), at }),
  /** `isOwn`: by this program, on the user's act. */
  z.object({ kind: z.literal("tfa-switched"), at, isOn: z.boolean(), isOwn: z.boolean() }),
  /** The balance fell below `warnBelow`. Amounts are in kopecks. */
  z.object({ kind: z.literal("balance-low"), at, amount: z.int(), warnBelow: z.int() }),
  z.object({ kind: z.literal("balance-negative"), at, amount: z.int() }),
  /** Money came in: `added` more than before, `amount` in all. */
  z.object({ kind: z.literal("balance-topped-up"), at, amount: z.int(), added: z.int() }),
  z.object({ kind: z.literal("key-refused"), at }),
  /** The service gave no data for an hour. */
  z.object({ kind: z.literal("service-trouble"), at, failureKind: failureKindSchema }),
  z.object({ kind: z.literal("service-back"), at }),
  /** The system's keychain can no longer open the access key. */
  z.object({ kind: z.literal("keyring-trouble"), at }),
  /** The access key now belongs to another customer. */
  z.object({ kind: z.literal("customer-changed"), at }),
]);
export type Change = z.infer<typeof changeSchema>;

/** Why a change raised no notification when it was found. */
export const suppressionSchema = z.enum([
  "other-customer",
  "own-switch",
  "history-only",
  "not-a-threshold",
  "kind-off",
  "account-muted",
  "unsupported",
  "window-in-front",
  "paused",
  "quiet-hours",
  "repeated",
]);
export type Suppression = z.infer<typeof suppressionSchema>;

/** Whether a change was notified when it was found, or why not. */
const outcomeSchema = z.enum(["shown", ...suppressionSchema.options]);
export type Outcome = z.infer<typeof outcomeSchema>;

/** Reasons in the files of earlier versions, which are one with `repeated` now. */
const formerReasons: readonly unknown[] = ["already-told", "trouble-not-told"];
const storedOutcomeSchema = z.pipe(
  z.transform((outcome) => (formerReasons.includes(outcome) ? "repeated" : outcome)),
  outcomeSchema,
);

/** One line of an account's history. */
export const historyEntrySchema = z.object({
  schema: z.literal(1),
  change: changeSchema,
  outcome: storedOutcomeSchema,
});
export type HistoryEntry = z.infer<typeof historyEntrySchema>;

/** Why the system shows no notifications; null: it does, as far as is known. */
export const notificationTroubleSchema = z.nullable(z.enum(["unsupported", "not-responding", "failed"]));
export type NotificationTrouble = z.infer<typeof notificationTroubleSchema>;
