import * as z from "zod/mini";
import {
  type AccountColour,
  type AccountId,
  accountColourSchema,
  accountIdSchema,
  accountLabelSchema,
} from "../../contract/state";
import { type Parse, storedFormat } from "../storage/stored-format";

/** One account of the user's list. */
export type RosterEntry = {
  id: AccountId;
  label: string;
  colour: AccountColour | null;
  isMuted: boolean;
  /** Version 0.1.0 marked an account whose removal could be undone; this version only finishes such a removal. */
  isBeingRemoved?: boolean | undefined;
};

/** The user's accounts, in the order in which they were added. */
export type Roster = { schema: 1; accounts: RosterEntry[] };

export const emptyRoster = (): Roster => ({ schema: 1, accounts: [] });

/** An account of which the user has chosen nothing but perhaps a name. */
export function newRosterEntry(id: RosterEntry["id"], label = ""): RosterEntry {
  return { id, label, colour: null, isMuted: false };
}

/** The reader of `accounts.json`. Of two entries with one id the first is kept; what an entry lacks is the default. */
export const parseRoster: Parse<Roster> = storedFormat(emptyRoster, ({ either, list }) => {
  const entry = z.object({
    id: accountIdSchema,
    label: either(accountLabelSchema, ""),
    colour: either(z.nullable(accountColourSchema), null),
    isMuted: either(z.boolean(), false),
    isBeingRemoved: either(z.optional(z.boolean()), undefined),
  });
  return z.object({ schema: z.literal(1), accounts: list(entry, ({ id }) => id) });
});
