import { join } from "node:path";
import type { DamagedFile, StoredKind } from "../../contract/damaged-file";
import type { Settings } from "../../contract/settings";
import { emptyRoster, parseRoster, type Roster } from "../accounts/roster-file";
import { noSnapshots, parseSnapshots, type StoredSnapshots } from "../accounts/snapshots-file";
import { emptyMemory, type NotificationMemory, parseMemory } from "../notifications/memory";
import { defaultsOn, parseSettings } from "../settings/settings";
import { noUpdateMemory, parseUpdateMemory, type UpdateMemory } from "../updates/updates-file";
import { emptyVault, parseVault, type VaultContent } from "../vault/vault-file";
import { createDataFile, type DataFile, type Parsed } from "./data-file";
import { sweepTemporaries, temporaryNames } from "./write-atomically";

/** Every file that the application keeps in the user data folder. */
export type Stores = {
  settings: DataFile<Settings>;
  roster: DataFile<Roster>;
  snapshots: DataFile<StoredSnapshots>;
  vault: DataFile<VaultContent>;
  notifications: DataFile<NotificationMemory>;
  updates: DataFile<UpdateMemory>;
};

/** The stores in `folder`. Opening them for writing deletes what a crash left of a write there. */
export function openStores(parts: {
  folder: string;
  isReadOnly: boolean;
  now: () => number;
  onDamaged: (file: DamagedFile) => void;
  onTrouble: (what: "read-failed" | "write-failed", name: string) => void;
}): Stores {
  const { folder, onDamaged, ...shared } = parts;
  if (!parts.isReadOnly && !sweepTemporaries(folder)) parts.onTrouble("write-failed", temporaryNames);
  function open<T>(
    kind: StoredKind,
    name: string,
    parse: (json: unknown) => Parsed<T>,
    fallback: () => T,
  ): DataFile<T> {
    return createDataFile({
      path: join(folder, name),
      parse,
      fallback,
      ...shared,
      onDamaged: (damage) => onDamaged({ ...damage, kind, accountId: null, folder }),
    });
  }
  const defaults = defaultsOn(process.platform);
  return {
    settings: open(
      "settings",
      "settings.json",
      (json) => parseSettings(json, defaults),
      () => defaults,
    ),
    roster: open("accounts", "accounts.json", parseRoster, emptyRoster),
    snapshots: open("snapshots", "snapshots.json", parseSnapshots, noSnapshots),
    vault: open("keys", "vault.json", parseVault, emptyVault),
    notifications: open("notifications", "notifications.json", parseMemory, emptyMemory),
    updates: open("updates", "updates.json", parseUpdateMemory, noUpdateMemory),
  };
}
