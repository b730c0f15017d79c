import * as z from "zod/mini";
import { type Snapshot, snapshotSchema } from "../../contract/snapshot";
import { accountIdSchema } from "../../contract/state";
import type { Parsed } from "../storage/data-file";
import { lossOf } from "../storage/file-damage";

/** The last good data of each account, so that a start without network has something to show. */
export type StoredSnapshots = { schema: 1; snapshots: Record<string, Snapshot> };

export const noSnapshots = (): StoredSnapshots => ({ schema: 1, snapshots: {} });

/** Snapshots from any JSON value; those that do not fit are dropped one by one: the next poll brings them anew. */
export function parseSnapshots(json: unknown): Parsed<StoredSnapshots> {
  const outer = z
    .object({ schema: z.literal(1), snapshots: z.record(z.string(), z.unknown()) })
    .safeParse(json);
  if (!outer.success) return { value: noSnapshots(), loss: "all" };
  const value = noSnapshots();
  let lost = 0;
  for (const [id, entry] of Object.entries(outer.data.snapshots)) {
    const read = snapshotSchema.safeParse(entry);
    if (read.success && accountIdSchema.safeParse(id).success) value.snapshots[id] = read.data;
    else lost += 1;
  }
  return { value, loss: lossOf({ kept: Object.keys(value.snapshots).length, lost }) };
}

/** Whether two snapshots say the same, whenever they were read: then there is nothing new to save. */
export function saysTheSame(before: Snapshot, after: Snapshot): boolean {
  return factsOf(before) === factsOf(after);
}

function factsOf(snapshot: Snapshot): string {
  const everRead = {
    customerReadAt: snapshot.customerReadAt !== null,
    tfaReadAt: snapshot.tfaReadAt !== null,
  };
  return JSON.stringify({ ...snapshot, ...everRead });
}
