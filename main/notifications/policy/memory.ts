import * as z from "zod/mini";
import { accountFactsSchema, unknownFacts } from "../../../contract/changes";
import { changeSchema } from "../../../contract/history";
import { type AccountId, accountIdSchema } from "../../../contract/state";
import { type Parse, storedFormat } from "../../storage/stored-format";
import { type AccountChange, isNotifiable } from "./notification";

const accountMemorySchema = z.pipe(
  z.object({
    /** What was last known of each value. */
    facts: accountFactsSchema,
    /** What the user was last notified of, or needs no notification of. What differs from `facts` is deferred. */
    baseline: z.optional(accountFactsSchema),
    /** When this program began to switch the two-factor state, milliseconds since 1970; null once its effect was read. */
    tfaSwitchAt: z.nullable(z.number()),
  }),
  z.transform((read) => ({ ...read, baseline: read.baseline ?? read.facts })),
);
/** What notifications remember of one account. */
export type AccountMemory = z.infer<typeof accountMemorySchema>;

const notifiableChangeSchema = z.pipe(
  changeSchema,
  z.transform((change, context) => {
    if (isNotifiable(change)) return change;
    context.issues.push({ code: "custom", input: change, message: "no notification" });
    return z.NEVER;
  }),
);

const recordSchema = z.object({
  accountId: accountIdSchema,
  change: notifiableChangeSchema,
  at: z.number(),
});

/** A change that was notified at `at` (milliseconds since 1970). */
export type NotificationRecord = AccountChange & { at: number };

/** What notifications remember over a restart. */
export type NotificationMemory = {
  schema: 1;
  accounts: Record<AccountId, AccountMemory>;
  /** What was notified in the last hour; older records go with the next notification. */
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
 * The reader of `notifications.json`. Earlier versions wrote neither `baseline` nor `notified`: their facts count as
 * notified.
 */
export const parseMemory: Parse<NotificationMemory> = storedFormat(emptyMemory, ({ record, list }) =>
  z.object({
    schema: z.literal(1),
    accounts: record(accountIdSchema, accountMemorySchema),
    notified: z._default(list(recordSchema), []),
  }),
);
