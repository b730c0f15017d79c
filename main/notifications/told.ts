import * as z from "zod/mini";
import { changeSchema } from "../../contract/history";
import { accountIdSchema } from "../../contract/state";
import { unknownFacts, type WatchedFacts, watchedFactsSchema } from "../accounts/changes";
import type { Parsed } from "../storage/data-file";
import { lossOf } from "../storage/file-damage";
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

const accountChangeSchema = z.object({ accountId: accountIdSchema, change: changeSchema });

const topicMemorySchema = z.object({
  /** When each value was last told, milliseconds since 1970. */
  toldAt: z.record(z.string(), z.number()),
  /** What was told last, while it still holds. */
  standing: z.nullable(accountChangeSchema),
  /** What was not told because it had been within the hour. */
  deferred: z.nullable(accountChangeSchema),
});

/** What is remembered of one topic. */
export type TopicMemory = {
  toldAt: Record<string, number>;
  standing: AccountChange | null;
  deferred: AccountChange | null;
};

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

/** The memory from any JSON value; what does not fit is dropped entry by entry. Never throws. */
export function parseMemory(json: unknown): Parsed<ToldMemory> {
  const outer = outerSchema.safeParse(json);
  if (!outer.success) return { value: emptyMemory(), loss: "all" };
  const value = emptyMemory();
  let lost = 0;
  for (const [id, entry] of Object.entries(outer.data.accounts)) {
    const read = accountMemorySchema.safeParse(entry);
    if (read.success && accountIdSchema.safeParse(id).success) value.accounts[id] = read.data;
    else lost += 1;
  }
  for (const [topic, entry] of Object.entries(outer.data.topics)) {
    const read = topicMemorySchema.safeParse(entry);
    if (!read.success || !topicPattern.test(topic)) {
      lost += 1;
      continue;
    }
    const { toldAt, standing, deferred } = read.data;
    value.topics[topic] = { toldAt, standing: tellable(standing), deferred: tellable(deferred) };
  }
  for (const list of ["held", "summary"] as const) {
    for (const entry of outer.data[list]) {
      const read = accountChangeSchema.safeParse(entry);
      const one = read.success ? tellable(read.data) : null;
      if (one !== null) value[list].push(one);
      else lost += 1;
    }
  }
  const ofEach = [value.accounts, value.topics, value.held, value.summary];
  const kept = ofEach.reduce((sum, entries) => sum + Object.keys(entries).length, 0);
  return { value, loss: lossOf({ kept, lost }) };
}

const topicPattern = /^(?:[0-9a-z-]{1,64}\/)?[a-z]+$/;

const outerSchema = z.object({
  schema: z.literal(1),
  accounts: z.record(z.string(), z.unknown()),
  topics: z.record(z.string(), z.unknown()),
  held: z.array(z.unknown()),
  summary: z.array(z.unknown()),
});

function tellable(read: z.infer<typeof accountChangeSchema> | null): AccountChange | null {
  if (read === null || read.change.kind === "customer-changed") return null;
  return { accountId: read.accountId, change: read.change };
}
