import * as z from "zod/mini";
import { type AccountFacts, accountFactsSchema, unknownFacts } from "../../contract/changes";
import { changeSchema } from "../../contract/history";
import { type AccountId, accountIdSchema } from "../../contract/state";
import type { Parsed } from "../storage/data-file";
import { lossOf } from "../storage/file-damage";
import { type AccountChange, isNotifiable } from "./notification";

/** What notifications remember of one account. */
export type AccountMemory = {
  /** What was last known of each value. */
  facts: AccountFacts;
  /** What the user was last notified of, or needs no notification of. What differs from `facts` is deferred. */
  baseline: AccountFacts;
  /** When this program began to switch the two-factor state, milliseconds since 1970; null once its effect was read. */
  tfaSwitchAt: number | null;
};

const accountMemorySchema = z.object({
  facts: accountFactsSchema,
  baseline: z.optional(accountFactsSchema),
  tfaSwitchAt: z.nullable(z.number()),
});

const recordSchema = z.object({
  accountId: accountIdSchema,
  change: changeSchema,
  at: z.number(),
  topic: z.nullable(z.string()),
});

/** A change that was notified at `at` (milliseconds since 1970), by the open notification of `topic`; null: it is closed. */
export type NotificationRecord = AccountChange & { at: number; topic: string | null };

/** What notifications remember over a restart. */
export type NotificationMemory = {
  schema: 1;
  accounts: Record<AccountId, AccountMemory>;
  /** What is still open, or was notified within the hour. */
  notified: NotificationRecord[];
};

/** Nothing remembered. */
export const emptyMemory = (): NotificationMemory => ({ schema: 1, accounts: {}, notified: [] });

/** What is remembered of an account that was never observed. */
export const unknownAccount: AccountMemory = {
  facts: unknownFacts,
  baseline: unknownFacts,
  tfaSwitchAt: null,
};

/**
 * The memory from any JSON value; what does not fit is dropped entry by entry. Never throws. Earlier versions wrote
 * neither `baseline` nor `notified`: their facts count as notified.
 */
export function parseMemory(json: unknown): Parsed<NotificationMemory> {
  const outer = outerSchema.safeParse(json);
  if (!outer.success) return { value: emptyMemory(), loss: "all" };
  const value = emptyMemory();
  let lost = 0;
  for (const [id, entry] of Object.entries(outer.data.accounts)) {
    const { success, data } = accountMemorySchema.safeParse(entry);
    if (success && accountIdSchema.safeParse(id).success) {
      value.accounts[id] = { ...data, baseline: data.baseline ?? data.facts };
    } else lost += 1;
  }
  for (const entry of outer.data.notified) {
    const { success, data } = recordSchema.safeParse(entry);
    if (success && isNotifiable(data.change)) value.notified.push({ ...data, change: data.change });
    else lost += 1;
  }
  const kept = Object.keys(value.accounts).length + value.notified.length;
  return { value, loss: lossOf({ kept, lost }) };
}

const outerSchema = z.object({
  schema: z.literal(1),
  accounts: z.record(z.string(), z.unknown()),
  notified: z._default(z.array(z.unknown()), []),
});
