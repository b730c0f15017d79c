import * as z from "zod/mini";

/** Three numbers, such as `1.3.0`. */
export const versionSchema = z.string().check(z.regex(/^\d{1,6}\.\d{1,6}\.\d{1,6}$/));

/** What a version's publisher says of it, by the language it is said in; a language without words is left out. */
export const updateNotesSchema = z.object({ ru: z.optional(z.string()), en: z.optional(z.string()) });
export type UpdateNotes = z.infer<typeof updateNotesSchema>;

/**
 * What is known of a newer version. `no-feed`: this build has nowhere to ask; `off`: the user wants no checks;
 * `idle`: none has ended lately; `current`: the feed named none; `failed`: the newest check got no usable answer.
 */
export const updateStateSchema = z.object({
  state: z.enum(["no-feed", "off", "idle", "checking", "current", "available", "failed"]),
  /** The newer version, as far as is known, in whatever state; null: none is known. */
  version: z.nullable(versionSchema),
  /** What its publisher says of it, cleaned. */
  notes: updateNotesSchema,
  /** When the feed last gave an answer, milliseconds since 1970; null: never. */
  checkedAt: z.nullable(z.number()),
});
export type UpdateState = z.infer<typeof updateStateSchema>;
