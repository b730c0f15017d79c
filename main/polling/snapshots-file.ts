import * as z from "zod/mini";
import { type Snapshot, snapshotSchema } from "../../contract/snapshot";
import { accountIdSchema } from "../../contract/state";
import { type Parse, storedFormat } from "../storage/stored-format";

/** The last good data of each account, so that a start without network has something to show. */
export type StoredSnapshots = { schema: 1; snapshots: Record<string, Snapshot> };

export const noSnapshots = (): StoredSnapshots => ({ schema: 1, snapshots: {} });

/** The reader of `snapshots.json`. What is dropped comes back with the next poll. */
export const parseSnapshots: Parse<StoredSnapshots> = storedFormat(noSnapshots, ({ record }) =>
  z.object({ schema: z.literal(1), snapshots: record(accountIdSchema, snapshotSchema) }),
);

/** Whether two snapshots say the same, whenever they were read: then there is nothing new to save. */
export function saysTheSame(before: Snapshot, after: Snapshot): boolean {
  return factsOf(before) === factsOf(after);
}

function factsOf(snapshot: Snapshot): string {
  const everRead = {
    customerReadAt: snapshot.customerReadAt !== null,
    tfaReadAt: snapshot.tfaReadAt !== null,
    balanceReadAt: snapshot.balanceReadAt !== null,
  };
  return JSON.stringify({ ...snapshot, ...everRead });
}
