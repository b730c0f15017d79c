import { safeStorage } from "electron";
import type { SecretBox } from "./secret-box";

/** The keychain of this system. Only for use after `ready`. */
export function createSafeStorageBox(platform: NodeJS.Platform): SecretBox {
  return {
    isAvailable: () => safeStorage.isEncryptionAvailable(),
    backend() {
      if (platform === "darwin") return "keychain";
      if (platform === "win32") return "dpapi";
      return safeStorage.getSelectedStorageBackend();
    },
    seal: (text) => safeStorage.encryptString(text),
    open: (sealed) => safeStorage.decryptString(sealed),
  };
}
