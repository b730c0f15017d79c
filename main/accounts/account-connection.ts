import type { AccountState } from "../../contract/state";
import type { PlusofonClient } from "../plusofon/client";
import type { Watcher } from "../polling/watcher";

/** How a check of the connection reaches the server for one account. What its poll reads is kept like that of any poll. */
export type AccountConnection = {
  client: () => Promise<PlusofonClient>;
  watcher: Pick<Watcher, "pollWithProgress" | "runExclusive">;
  /** The account as it is now; null: it was removed meanwhile. */
  state: () => AccountState | null;
};
