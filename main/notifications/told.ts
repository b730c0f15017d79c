import * as z from "zod/mini";
import { changeSchema } from "../../contract/history";
import { accountIdSchema } from "../../contract/state";
import { unknownFacts, type WatchedFacts, watchedFactsSchema } from "../accounts/changes";
import { type Parse, storedFormat } from "../storage/stored-format";
import type { AccountChange } from "./notice";

const trialToldSchema = z.object({
  endDay: z.int(),
  isEndDayExact: z.boolean(),
  /** The thresholds told, in days left; -1: its end. */
  days: z.array(z.int()),
});
export type TrialTold = z.infer<typeof trialToldSchema>;

const accountMemorySchema = z.object({
  /** What was last known of each value. */
  facts: watchedFactsSchema,
  /** What was told of the trial, by its end date. */
  trialTold: z.array(trialToldSchema),
  /** When this program switched the two-factor state, milliseconds since 1970; null once that is over. */
  tfaSwitchAt: z.nullable(z.number()),
});
export type AccountMemory = z.infer<typeof accountMemorySchema>;

/** A change of the customer raises no notification, so that none is stored. */
const accountChangeSchema = z.pipe(
  z.object({ accountId: accountIdSchema, change: changeSchema }),
  z.transform(({ accountId, change }, { issues }): AccountChange => {
    if (change.kind !== "customer-changed") return { accountId, change };
    issues.push({ code: "custom", input: change });
    return z.NEVER;
  }),
);

const topicMemorySchema = z.object({
  /** When each value was last told, milliseconds since 1970. */
  toldAt: z.record(z.string(), z.number()),
  /** What was told last, while it still holds. */
  standing: z.nullable(accountChangeSchema),
  /** What was not told because it had been within the hour. */
  deferred: z.nullable(accountChangeSchema),
});

/** What is remembered of one topic. */
export type TopicMemory = z.infer<typeof topicMemorySchema>;

/** What notices remember over a restart: what was known and told last, and what is held back. */
export type ToldMemory = {
  schema: 1;
  accounts: Record<string, AccountMemory>;
  topics: Record<string, TopicMemory>;
  /** Held back by quiet hours or a pause, oldest first. */
  held: AccountChange[];
  /** What of the last summary still holds. */
  summary: AccountChange[];
};

export const emptyMemory = (): ToldMemory => ({ schema: 1, accounts: {}, topics: {}, held: [], summary: [] });

/** What is remembered of an account at its first reading. */
export function firstMemory(facts: WatchedFacts = unknownFacts): AccountMemory {
  return { facts: { ...facts, isTfaSwitchOwn: false }, trialTold: [], tfaSwitchAt: null };
}

const topicPattern = /^(?:[0-9a-z-]{1,64}\/)?[a-z]+$/;

/** The reader of `notifications.json`, entry by entry. */
export const parseMemory: Parse<ToldMemory> = storedFormat(emptyMemory, ({ list, record }) =>
  z.object({
    schema: z.literal(1),
    accounts: record(accountIdSchema, accountMemorySchema),
    topics: record(z.string().check(z.regex(topicPattern)), topicMemorySchema),
    held: list(accountChangeSchema),
    summary: list(accountChangeSchema),
  }),
);
