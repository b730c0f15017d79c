import { join } from "node:path";
import type { Settings } from "../../contract/settings";
import type { DamagedFile } from "../../contract/state";
import { emptyRoster, parseRoster, type Roster } from "../accounts/roster-file";
import { noSnapshots, parseSnapshots, type StoredSnapshots } from "../accounts/snapshots-file";
import { emptyMemory, parseMemory, type ToldMemory } from "../notifications/told";
import { defaultsOn, parseSettings } from "../settings/settings";
import { noUpdateMemory, parseUpdateMemory, type UpdateMemory } from "../updates/updates-file";
import { emptyVault, parseVault, type VaultContent } from "../vault/vault-file";
import { createDataFile, type DataFile, type Parsed } from "./data-file";

/** Every file that the application keeps in the user data folder. */
export type Stores = {
  settings: DataFile<Settings>;
  roster: DataFile<Roster>;
  snapshots: DataFile<StoredSnapshots>;
  vault: DataFile<VaultContent>;
  notifications: DataFile<ToldMemory>;
  updates: DataFile<UpdateMemory>;
};

export function openStores(parts: {
  folder: string;
  isReadOnly: boolean;
  now: () => number;
  onDamaged: (file: DamagedFile) => void;
  onTrouble: (what: "read-failed" | "write-failed", path: string) => void;
}): Stores {
  const { folder, ...shared } = parts;
  function open<T>(name: string, parse: (json: unknown) => Parsed<T>, fallback: () => T): DataFile<T> {
    return createDataFile({ path: join(folder, name), parse, fallback, ...shared });
  }
  const defaults = defaultsOn(process.platform);
  return {
    settings: open(
      "settings.json",
      (json) => parseSettings(json, defaults),
      () => defaults,
    ),
    roster: open("accounts.json", parseRoster, emptyRoster),
    snapshots: open("snapshots.json", parseSnapshots, noSnapshots),
    vault: open("vault.json", parseVault, emptyVault),
    notifications: open("notifications.json", parseMemory, emptyMemory),
    updates: open("updates.json", parseUpdateMemory, noUpdateMemory),
  };
}
