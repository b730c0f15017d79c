import * as z from "zod/mini";
import { accountColourSchema, accountIdSchema, accountLabelSchema } from "../../contract/state";
import type { Parsed } from "../storage/data-file";
import { lossOf } from "../storage/file-damage";

/** What an older version did not write takes its default, which is no damage. */
const rosterEntrySchema = z.object({
  id: accountIdSchema,
  label: z._default(accountLabelSchema, ""),
  colour: z._default(z.nullable(accountColourSchema), null),
  isMuted: z._default(z.boolean(), false),
  /** Version 0.1.0 marked an account whose removal could be undone; this version only finishes such a removal. */
  isBeingRemoved: z.optional(z.boolean()),
});
export type RosterEntry = z.infer<typeof rosterEntrySchema>;

/** The same, where a part that does not fit falls back alone. */
const lenientEntrySchema = z.object({
  id: accountIdSchema,
  label: z.catch(rosterEntrySchema.shape.label, ""),
  colour: z.catch(rosterEntrySchema.shape.colour, null),
  isMuted: z.catch(rosterEntrySchema.shape.isMuted, false),
  isBeingRemoved: z.catch(rosterEntrySchema.shape.isBeingRemoved, undefined),
});

/** The user's accounts, in the order in which they were added. */
export type Roster = { schema: 1; accounts: RosterEntry[] };

export const emptyRoster = (): Roster => ({ schema: 1, accounts: [] });

/** An account of which the user has chosen nothing but perhaps a name. */
export function newRosterEntry(id: RosterEntry["id"], label = ""): RosterEntry {
  return { id, label, colour: null, isMuted: false };
}

/**
 * A roster from any JSON value. Entries without an id, and repeated ids, are dropped one by one; of the rest a part
 * that does not fit falls back alone.
 */
export function parseRoster(json: unknown): Parsed<Roster> {
  const outer = z.object({ schema: z.literal(1), accounts: z.array(z.unknown()) }).safeParse(json);
  if (!outer.success) return { value: emptyRoster(), loss: "all" };
  const accounts = new Map<string, RosterEntry>();
  let lost = 0;
  for (const stored of outer.data.accounts) {
    const entry = lenientEntrySchema.safeParse(stored);
    const isNew = entry.success && !accounts.has(entry.data.id);
    if (isNew) accounts.set(entry.data.id, entry.data);
    if (!isNew || !rosterEntrySchema.safeParse(stored).success) lost += 1;
  }
  const loss = lossOf({ kept: accounts.size, lost });
  return { value: { schema: 1, accounts: [...accounts.values()] }, loss };
}
