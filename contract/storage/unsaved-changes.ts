import * as z from "zod/mini";

/** Changes that could not be written and last, so far, only until quit. They are written again by themselves. */
export const unsavedChangesSchema = z.object({
  /** The folder of the file that could not be written. */
  folder: z.string(),
  /** `full`: the disk or the user's quota; `refused`: the folder or the file must not be written; `other`: anything else. */
  reason: z.enum(["full", "refused", "other"]),
});
export type UnsavedChanges = z.infer<typeof unsavedChangesSchema>;

/** The result of a change that takes effect at once. `not-saved`: the disk did not take it yet. */
export const changeResultSchema = z.object({ state: z.enum(["saved", "not-saved"]) });
export type ChangeResult = z.infer<typeof changeResultSchema>;
