import * as z from "zod/mini";
import { accountColourSchema, accountIdSchema, accountLabelSchema } from "../../contract/state";
import { type Parse, storedFormat } from "../storage/stored-format";

const rosterEntrySchema = z.object({
  id: accountIdSchema,
  label: accountLabelSchema,
  colour: z.nullable(accountColourSchema),
  isMuted: z.boolean(),
  /** The user removed it. Until its key and its files are gone it stays here, so that a crash leaves none of them. */
  isBeingRemoved: z.boolean(),
});
export type RosterEntry = z.infer<typeof rosterEntrySchema>;

/** The user's accounts, in the user's order. */
export const rosterSchema = z.object({ schema: z.literal(1), accounts: z.array(rosterEntrySchema) });
export type Roster = z.infer<typeof rosterSchema>;

export const emptyRoster = (): Roster => ({ schema: 1, accounts: [] });

/** An account of which the user has chosen nothing but perhaps a name. */
export function newRosterEntry(id: RosterEntry["id"], label = ""): RosterEntry {
  return { id, label, colour: null, isMuted: false, isBeingRemoved: false };
}

/** The reader of `accounts.json`. Of two entries with one id the first is kept, and what an entry lacks is the default. */
export const parseRoster: Parse<Roster> = storedFormat(emptyRoster, ({ object, list }) => {
  const { id: _, ...defaults } = newRosterEntry("");
  return z.object({
    schema: z.literal(1),
    accounts: list(object(rosterEntrySchema, defaults), ({ id }) => id),
  });
});
