import * as z from "zod/mini";
import { accountColourSchema, accountIdSchema, accountLabelSchema } from "../../contract/state";
import type { Parsed } from "../storage/data-file";
import { lossOf } from "../storage/file-damage";

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

/**
 * A roster from any JSON value. Entries without an id, and repeated ids, are dropped one by one; of the rest a part
 * that does not fit falls back alone.
 */
export function parseRoster(json: unknown): Parsed<Roster> {
  const outer = z.object({ schema: z.literal(1), accounts: z.array(z.unknown()) }).safeParse(json);
  if (!outer.success) return { value: emptyRoster(), loss: "all" };
  const accounts = new Map<string, RosterEntry>();
  let lost = 0;
  for (const given of outer.data.accounts) {
    const entry = parseEntry(given);
    if (entry !== null && !accounts.has(entry.value.id)) {
      accounts.set(entry.value.id, entry.value);
      if (!entry.isWhole) lost += 1;
    } else {
      lost += 1;
    }
  }
  const loss = lossOf({ kept: accounts.size, lost });
  return { value: { schema: 1, accounts: [...accounts.values()] }, loss };
}

/** What an older version did not write is no damage. */
function parseEntry(json: unknown): { value: RosterEntry; isWhole: boolean } | null {
  const outer = z.looseObject({ id: accountIdSchema }).safeParse(json);
  if (!outer.success) return null;
  const given = new Map(Object.entries(outer.data));
  const defaults = newRosterEntry(outer.data.id);
  let isWhole = true;
  function read<K extends keyof RosterEntry>(key: K): RosterEntry[K] {
    if (!given.has(key)) return defaults[key];
    const read = rosterEntrySchema.safeParse({ ...defaults, [key]: given.get(key) });
    if (!read.success) isWhole = false;
    return read.success ? read.data[key] : defaults[key];
  }
  const value: RosterEntry = {
    id: defaults.id,
    label: read("label"),
    colour: read("colour"),
    isMuted: read("isMuted"),
    isBeingRemoved: read("isBeingRemoved"),
  };
  return { value, isWhole };
}
