import * as z from "zod/mini";
import { updateNotesSchema, versionSchema } from "../../contract/update-state";
import type { Parsed } from "../storage/stored-format";

/** What is remembered of the checks, so that restarts do not make them more. Times are milliseconds since 1970. */
const memorySchema = z.object({
  /** When a check last began, whatever came of it; null: none has. */
  triedAt: z.nullable(z.number()),
  /** When the feed last gave an answer; null: never. */
  checkedAt: z.nullable(z.number()),
  /** What it said then. */
  version: z.nullable(versionSchema),
  notes: updateNotesSchema,
});
export type UpdateMemory = z.infer<typeof memorySchema>;

/** Nothing was ever asked. */
export function noUpdateMemory(): UpdateMemory {
  return { triedAt: null, checkedAt: null, version: null, notes: {} };
}

/** What is remembered, from any JSON value; nothing when it does not fit. */
export function parseUpdateMemory(json: unknown): Parsed<UpdateMemory> {
  const read = memorySchema.safeParse(json);
  return read.success ? { value: read.data, loss: null } : { value: noUpdateMemory(), loss: "all" };
}
