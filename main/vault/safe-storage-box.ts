import { app, safeStorage } from "electron";
import type { Clock } from "../system/clock";
import type { ConnectBus } from "../system/linux-desktop/bus";
import { Keyring } from "./keyring";
import { kwallet } from "./kwallet";
import type { SecretBox } from "./secret-box";
import { secretService } from "./secret-service";

/** The keyring that `safeStorage` would ask over the bus; null: it asks none. Only for use after `ready`. */
export function keyringHere(bus: ConnectBus, clock: Clock): Keyring | null {
  if (process.platform !== "linux") return null;
  const backend = safeStorage.getSelectedStorageBackend();
  if (backend === "gnome_libsecret") return new Keyring(secretService, bus, clock);
  const version = /^kwallet([56]?)$/.exec(backend)?.[1];
  return version === undefined ? null : new Keyring(kwallet(version, app.getName()), bus, clock);
}

/**
 * The keychain of this system. Only for use after `ready`.
 *
 * @param keyring what must be open before `safeStorage` is asked anything; null: nothing
 */
export function createSafeStorageBox(platform: NodeJS.Platform, keyring: Keyring | null): SecretBox {
  return {
    isAvailable: () =>
      (keyring === null || keyring.state() === "open") && safeStorage.isEncryptionAvailable(),
    waitsFor() {
      const state = keyring?.state();
      return state === "locked" || state === "not-responding" ? state : null;
    },
    backend() {
      if (platform === "darwin") return "keychain";
      if (platform === "win32") return "dpapi";
      return safeStorage.getSelectedStorageBackend();
    },
    seal: (text) => safeStorage.encryptString(text),
    open: (sealed) => safeStorage.decryptString(sealed),
  };
}
