import type { KeyKeeping } from "../contract/state";
import type { Texts } from "./texts";

/** Where keys are sealed, as people know it. `none`: in nothing that protects; `unknown`: a name that we do not know. */
type PasswordStore = "gnome" | "kwallet" | "macos" | "windows" | "none" | "unknown";

/** Names of Electron's `getSelectedStorageBackend`, and our own two for the systems that have one store each. */
const stores = new Map<string, PasswordStore>([
  ["gnome_libsecret", "gnome"],
  ["kwallet", "kwallet"],
  ["kwallet5", "kwallet"],
  ["kwallet6", "kwallet"],
  ["keychain", "macos"],
  ["dpapi", "windows"],
  ["basic_text", "none"],
]);

/** The store behind a backend's name: a closed list, so that no raw name is ever shown. */
export function passwordStoreOf(backend: string): PasswordStore {
  return stores.get(backend) ?? "unknown";
}

/** The store by its name, or «хранилище паролей системы» where it has none; it can stand as a subject. */
export function passwordStoreText(texts: Texts, backend: string): string {
  const store = passwordStoreOf(backend);
  return texts.t(`fact.passwordStore.${store === "none" ? "unknown" : store}`);
}

/** The report's line about the store. */
export function passwordStoreLine(texts: Texts, backend: string): string {
  const store = passwordStoreOf(backend);
  if (store === "none") return texts.t("diagnostics.report.noStore");
  const name =
    store === "unknown" ? texts.t("diagnostics.report.unknown") : texts.t(`fact.passwordStore.${store}`);
  return texts.t("diagnostics.report.store", { store: name });
}

/**
 * What is to be said of how keys are kept; null: nothing, as they are sealed.
 *
 * @param hasOthers there are accounts too whose keys can be opened
 */
export function keyProtectionText(
  texts: Texts,
  { keyProtection: protection, keychain: backend, canSealKeys }: KeyKeeping,
  hasOthers = false,
): { title: string; text: string } | null {
  if (protection === "sealed") return null;
  const store = passwordStoreOf(backend);
  const name = passwordStoreText(texts, backend);
  if (protection === "backend-changed") {
    const title = texts.t("window.protection.backendChanged");
    if (!canSealKeys) return { title, text: texts.t("window.protection.backendLostText") };
    const which = hasOthers ? "backendChangedPartlyText" : "backendChangedText";
    return { title, text: texts.t(`window.protection.${which}`, { store: name }) };
  }
  if (protection === "locked" || protection === "not-responding") {
    const title = texts.t(`window.protection.${protection === "locked" ? "waiting" : "silent"}`);
    return { title, text: texts.t("window.protection.waitingText", { store: name }) };
  }
  const isNamed = store !== "none" && store !== "unknown";
  // A store with a name protects, so that it must be closed.
  if (isNamed) {
    const text = texts.t("window.protection.lockedText", { store: name });
    return { title: texts.t("window.protection.locked"), text };
  }
  const title = texts.t("window.protection.sessionOnly");
  return { title, text: texts.t("window.protection.sessionOnlyText") };
}
