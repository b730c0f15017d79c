import { parseRoster } from "../accounts/roster-file";
import { parseMemory } from "../notifications/policy/memory";
import { parseSnapshots } from "../polling/snapshots-file";
import { defaultsOn, settingsFormat } from "../settings/settings";
import type { OpenFile } from "../storage/data-file";
import { parseVault } from "../vault/vault-file";
import { parseStoredWindow } from "../windows/window-place";

/** The stores, opened for writing by `storeFiles` or for reading alone by `readOnlyFiles`. */
export function openStores(open: OpenFile) {
  return {
    settings: open("settings", "settings.json", settingsFormat(defaultsOn(process.platform))),
    roster: open("accounts", "accounts.json", parseRoster),
    snapshots: open("snapshots", "snapshots.json", parseSnapshots),
    vault: open("keys", "vault.json", parseVault),
    notifications: open("notifications", "notifications.json", parseMemory),
    window: open("window", "window.json", parseStoredWindow),
  };
}

/** Every JSON file that the application keeps in the user data folder. */
export type Stores = ReturnType<typeof openStores>;
