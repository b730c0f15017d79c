import * as z from "zod/mini";
import { accountIdSchema } from "./accounts/account-id";
import { keyPlaceSchema } from "./accounts/key-place";
import { diagnosticsSchema } from "./diagnostics/diagnostics";
import { failureSchema } from "./failure";
import { notificationTroubleSchema } from "./history";
import { notificationPlaceSchema } from "./settings/notification-settings";
import { languageSchema, settingsSchema } from "./settings/settings";
import { shortcutTroubleSchema } from "./settings/shortcut";
import { snapshotSchema } from "./snapshot";
import { damagedFileSchema } from "./storage/damaged-file";
import { unsavedChangesSchema } from "./storage/unsaved-changes";
import { updatesSchema } from "./updates/updates";

export { type AccountId, accountIdSchema } from "./accounts/account-id";
export { type KeyPlace, keyPlaceSchema } from "./accounts/key-place";

export const accountLabelSchema = z.string().check(z.maxLength(80));

/**
 * The colours that an account may be marked with, as they are stored; on screen each has a name too, and
 * those of trouble look otherwise than they are called here.
 */
export const accountColourSchema = z.enum(["red", "orange", "yellow", "green", "blue", "violet"]);
export type AccountColour = z.infer<typeof accountColourSchema>;

/** Everything that is shown of one account. It holds no secret. Times are by the clock that the server's `Date` corrected. */
export const accountStateSchema = z.object({
  id: accountIdSchema,
  /** The user's name for it; empty: none. */
  label: accountLabelSchema,
  /** The user's mark; null: none. */
  colour: z.nullable(accountColourSchema),
  /** The user wants no notifications about it; everything else shows it like any other. */
  isMuted: z.boolean(),
  isDemo: z.boolean(),
  keyPlace: keyPlaceSchema,
  /** The last good data, kept through every failure. */
  snapshot: snapshotSchema,
  /** Why the newest customer-info call failed; null when it did not, or none was made yet. */
  customerFailure: z.nullable(failureSchema),
  /** The same for reading the two-factor state. */
  tfaFailure: z.nullable(failureSchema),
  /** The same for reading the balance, which most keys may do, but not all. */
  balanceFailure: z.nullable(failureSchema),
  /** The balance below which to warn, in kopecks: the operator's, else the user's; null: the user wants no balance. */
  balanceWarnBelow: z.nullable(z.int()),
  /** The newest reply was a stale cached response: what it says is stale, however often it comes. */
  isStaleResponse: z.boolean(),
  /** A poll is in progress. */
  isChecking: z.boolean(),
  /** A two-factor switch is in progress. */
  isSwitchingTfa: z.boolean(),
  /** When the newest poll ended, milliseconds since 1970; null: none has. */
  checkedAt: z.nullable(z.number()),
  /** No further poll until the user acts: the key was refused, or there is none. */
  isPollingStopped: z.boolean(),
  /** Until when a new PIN is not taken after three refusals, milliseconds since 1970; null: now. */
  pinPausedUntil: z.nullable(z.number()),
});
export type AccountState = z.infer<typeof accountStateSchema>;

/**
 * How access keys are kept: `sealed`; `session-only`: this system has no keychain that protects, so keys last until
 * quit; `backend-changed`: another keychain sealed the stored keys, which stay untouched; `locked`, `not-responding`:
 * the keychain waits for its password, or does not answer, and is used as soon as it opens.
 */
const keyProtectionSchema = z.enum(["sealed", "session-only", "backend-changed", "locked", "not-responding"]);

/**
 * Whether the desktop shows our tray icon: `absent`: it has no tray (plain GNOME), so the window behaves as any other;
 * `unknown`: it can't be asked, or was not yet.
 */
const trayPresenceSchema = z.enum(["present", "absent", "unknown"]);
export type TrayPresence = z.infer<typeof trayPresenceSchema>;

/**
 * What kind of window the page is in: `popover`: at the tray, closed by Esc or a click elsewhere; `window`: an ordinary
 * one, which could be a popover too; `window-only`: an ordinary one where a popover has no place (no tray, Wayland).
 */
const windowModeSchema = z.enum(["popover", "window", "window-only"]);
export type WindowMode = z.infer<typeof windowModeSchema>;

/**
 * What was asked for outside the window, in the tray or by a click on a notification: an account (null: none in particular)
 * and a place in it, or the settings. `number` distinguishes one request from the next.
 */
const choiceSchema = z.object({
  accountId: z.nullable(accountIdSchema),
  place: z.nullable(z.enum([...notificationPlaceSchema.options, "settings"])),
  number: z.int(),
});
export type Choice = z.infer<typeof choiceSchema>;

/** Everything that the tray and the window show, as one value. */
export const appStateSchema = z.object({
  /** In the order in which they were added. */
  accounts: z.array(accountStateSchema),
  keyProtection: keyProtectionSchema,
  /** The keychain's name, such as `gnome_libsecret`. */
  keychain: z.string(),
  /** Whether a key submitted now is sealed; otherwise it lasts until quit. */
  canSealKeys: z.boolean(),
  /** Where the password of the proxy in `settings` is; nothing carries the password itself. */
  proxyPasswordPlace: keyPlaceSchema,
  trayPresence: trayPresenceSchema,
  windowMode: windowModeSchema,
  /** Those that were found since the start, unless the user has dismissed the banner about them. */
  damagedFiles: z.array(damagedFileSchema),
  /** Changes that the disk has not taken; null: everything is saved. */
  unsavedChanges: z.nullable(unsavedChangesSchema),
  settings: settingsSchema,
  /** Why the system shows no notifications; null: it does, as far as is known. */
  notificationTrouble: notificationTroubleSchema,
  /** Whether the system starts the application, in the tray alone, when the user logs in; null: it does not say. */
  startsAtLogin: z.nullable(z.boolean()),
  /** Why the global shortcut does not work, or may not; null: nothing is known against it. */
  shortcutTrouble: z.nullable(shortcutTroubleSchema),
  choice: z.nullable(choiceSchema),
  /** The newest check of a connection; null: none was made since the start. */
  diagnostics: z.nullable(diagnosticsSchema),
  /** The language in force. */
  language: languageSchema,
  version: z.string(),
  /** What the application runs on; `system` and `architecture` as `process.platform` and `process.arch` have them. */
  runtime: z.object({
    electron: z.string(),
    chromium: z.string(),
    system: z.string(),
    /** As the system says; its owner may have changed it. */
    systemVersion: z.string(),
    architecture: z.string(),
  }),
  /** Where the application keeps its files. */
  dataFolder: z.string(),
  updates: updatesSchema,
  /** What the clock must be corrected by to match the server's, in milliseconds; 0 unless over five minutes off. */
  clockOffsetMs: z.number(),
});
export type AppState = z.infer<typeof appStateSchema>;

/** How access keys are kept, as the state says it. */
export type KeyKeeping = Pick<AppState, "keyProtection" | "keychain" | "canSealKeys">;
