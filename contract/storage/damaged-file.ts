import * as z from "zod/mini";
import { accountIdSchema } from "../accounts/account-id";

/** What the stored files hold; the last two hold it of one account each. */
const storedKindSchema = z.enum([
  "settings",
  "accounts",
  "snapshots",
  "keys",
  "notifications",
  "window",
  "history",
  "samples",
]);

/** A stored file that is damaged or can't be read: what the window says of it. */
export const damagedFileSchema = z.object({
  kind: storedKindSchema,
  /** Whose it is; null: every account's. */
  accountId: z.nullable(accountIdSchema),
  /**
   * How much of it was damaged: all, so that it starts empty, or a part. `unread`: the file could not be read, so what it
   * holds is not known, and it is left alone.
   */
  loss: z.enum(["all", "part", "unread"]),
  folder: z.string(),
  name: z.string(),
  /** Under which name it was kept beside itself; null: it could not be, and is still as it was. */
  keptAs: z.nullable(z.string()),
});
export type DamagedFile = z.infer<typeof damagedFileSchema>;
export type StoredKind = DamagedFile["kind"];
