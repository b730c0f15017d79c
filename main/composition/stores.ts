import type { Settings } from "../../contract/settings/settings";
import { parseRoster, type Roster } from "../accounts/roster-file";
import { type NotificationMemory, parseMemory } from "../notifications/policy/memory";
import { parseSnapshots, type StoredSnapshots } from "../polling/snapshots-file";
import { defaultsOn, settingsFormat } from "../settings/settings";
import type { DataFile, OpenFile } from "../storage/data-file";
import { parseVault, type VaultContent } from "../vault/vault-file";
import { parseStoredWindow, type StoredWindow } from "../windows/window-place";

/** Every JSON file that the application keeps in the user data folder. */
export type Stores = {
  settings: DataFile<Settings>;
  roster: DataFile<Roster>;
  snapshots: DataFile<StoredSnapshots>;
  vault: DataFile<VaultContent>;
  notifications: DataFile<NotificationMemory>;
  window: DataFile<StoredWindow>;
};

/** The stores, opened for writing by `storeFiles` or for reading alone by `readOnlyFiles`. */
export function openStores(open: OpenFile): Stores {
  return {
    settings: open("settings", "settings.json", settingsFormat(defaultsOn(process.platform))),
    roster: open("accounts", "accounts.json", parseRoster),
    snapshots: open("snapshots", "snapshots.json", parseSnapshots),
    vault: open("keys", "vault.json", parseVault),
    notifications: open("notifications", "notifications.json", parseMemory),
    window: open("window", "window.json", parseStoredWindow),
  };
}
