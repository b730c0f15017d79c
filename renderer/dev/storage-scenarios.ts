import { emptySnapshot } from "../../contract/snapshot";
import type { AppState } from "../../contract/state";
import type { DamagedFile } from "../../contract/storage/damaged-file";
import { oldSampleAccount, sampleAccount, sampleApp } from "./sample-account";

const folder = "/home/user/.config/plusofon-tray";

/** A damaged file of these as it is told, set aside whole unless `part` says otherwise. */
function damagedFile(kind: DamagedFile["kind"], name: string, part: Partial<DamagedFile> = {}): DamagedFile {
  const keptAs = `${name}.damaged-2026-11-23T06-41-07-512Z`;
  return { kind, accountId: null, loss: "all", folder, name, keptAs, ...part };
}

/** An account whose key another keychain sealed: nothing can be read with it, and what was read is old. */
const lockedOut = { keyPlace: "unreadable", isPollingStopped: true, checkedAt: null } as const;
const otherKeychain = { keyProtection: "backend-changed", keychain: "kwallet6" } as const;
const noKeychain = { keyProtection: "session-only", keychain: "basic_text", canSealKeys: false } as const;

/** What may have become of the program's own files and of the keys among them, by name. */
export const storageScenarios: Record<string, (now: number) => AppState> = {
  "key-missing": () =>
    sampleApp([
      sampleAccount(0, {
        snapshot: emptySnapshot,
        keyPlace: "missing",
        isPollingStopped: true,
        checkedAt: null,
      }),
    ]),
  "key-unreadable": (now) => sampleApp([oldSampleAccount(now, lockedOut)]),
  "keychain-locked": (now) =>
    sampleApp([oldSampleAccount(now, lockedOut)], {
      keyProtection: "session-only",
      keychain: "gnome_libsecret",
      canSealKeys: false,
    }),
  "keychain-waiting": (now) =>
    sampleApp([oldSampleAccount(now, lockedOut)], { keyProtection: "locked", canSealKeys: false }),
  "session-only": (now) => sampleApp([sampleAccount(now, { keyPlace: "session" })], noKeychain),
  "session-key": (now) => sampleApp([sampleAccount(now, { keyPlace: "session" })]),
  "backend-changed": (now) => sampleApp([oldSampleAccount(now, lockedOut)], otherKeychain),
  // One key was entered again, and is sealed by the present keychain.
  "backend-changed-partly": (now) =>
    sampleApp(
      [sampleAccount(now), oldSampleAccount(now, { ...lockedOut, id: "store", label: "Склад" })],
      otherKeychain,
    ),
  damaged: (now) =>
    sampleApp([sampleAccount(now)], { damagedFiles: [damagedFile("settings", "settings.json")] }),
  "damaged-several": (now) =>
    sampleApp([sampleAccount(now)], {
      damagedFiles: [
        damagedFile("accounts", "accounts.json", { loss: "part" }),
        damagedFile("notifications", "notifications.json"),
        damagedFile("history", "office.jsonl", {
          accountId: "office",
          loss: "part",
          folder: `${folder}/history`,
        }),
        damagedFile("settings", "settings.json", { keptAs: null }),
      ],
    }),
  "unread-settings": (now) =>
    sampleApp([sampleAccount(now)], {
      damagedFiles: [damagedFile("settings", "settings.json", { loss: "unread", keptAs: null })],
    }),
  "unsaved-changes": (now) => sampleApp([sampleAccount(now)], { unsavedChanges: { folder, reason: "full" } }),
  "damaged-keys": () =>
    sampleApp([], {
      damagedFiles: [damagedFile("keys", "vault.json"), damagedFile("accounts", "accounts.json")],
    }),
};
