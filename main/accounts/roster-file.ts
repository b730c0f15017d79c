import * as z from "zod/mini";
import { accountIdSchema, accountLabelSchema } from "../../contract/state";
import type { Parsed } from "../storage/data-file";

const rosterEntrySchema = z.object({ id: accountIdSchema, label: accountLabelSchema });
export type RosterEntry = z.infer<typeof rosterEntrySchema>;

/** The user's accounts, in the user's order. */
export const rosterSchema = z.object({ schema: z.literal(1), accounts: z.array(rosterEntrySchema) });
export type Roster = z.infer<typeof rosterSchema>;

export const emptyRoster = (): Roster => ({ schema: 1, accounts: [] });

/** A roster from any JSON value; entries that do not fit, and repeated ids, are dropped one by one. */
export function parseRoster(json: unknown): Parsed<Roster> {
  const outer = z.object({ schema: z.literal(1), accounts: z.array(z.unknown()) }).safeParse(json);
  if (!outer.success) return { value: emptyRoster(), isWhole: false };
  const accounts = new Map<string, RosterEntry>();
  for (const entry of outer.data.accounts) {
    const read = rosterEntrySchema.safeParse(entry);
    if (read.success && !accounts.has(read.data.id)) accounts.set(read.data.id, read.data);
  }
  const value: Roster = { schema: 1, accounts: [...accounts.values()] };
  return { value, isWhole: value.accounts.length === outer.data.accounts.length };
}
