import type { AccountState } from "../../contract/state";
import type { PlusofonClient } from "../plusofon/client";
import type { Watcher } from "./watcher";

/** An account's way to the server. A poll with progress is one like any other: what it reads is kept. */
export type AccountConnection = {
  client: () => Promise<PlusofonClient>;
  watcher: Pick<Watcher, "pollWithProgress" | "runExclusive">;
  /** The account as it is now; null: it was removed meanwhile. */
  state: () => AccountState | null;
};
