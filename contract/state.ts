import * as z from "zod/mini";
import { failureSchema } from "./failure";
import { notificationTroubleSchema } from "./history";
import { noticePlaceSchema } from "./notification-settings";
import { languageSchema, settingsSchema } from "./settings";
import { snapshotSchema } from "./snapshot";

export const accountIdSchema = z.string().check(z.regex(/^[0-9a-z-]{1,64}$/));
export type AccountId = z.infer<typeof accountIdSchema>;

export const accountLabelSchema = z.string().check(z.maxLength(80));

/**
 * Where an account's access key is: `sealed` by the OS keychain; `session`: in memory until quit; `missing`: none
 * was kept; `unreadable`: sealed, but the keychain can no longer open it.
 */
export const keyPlaceSchema = z.enum(["sealed", "session", "missing", "unreadable"]);
export type KeyPlace = z.infer<typeof keyPlaceSchema>;

/** Everything that is shown of one account. It holds no secret. Times are by the clock that the server's `Date` corrected. */
export const accountStateSchema = z.object({
  id: accountIdSchema,
  /** The user's name for it; empty: none was given. */
  label: accountLabelSchema,
  isDemo: z.boolean(),
  keyPlace: keyPlaceSchema,
  /** The last good data, kept through every failure. */
  snapshot: snapshotSchema,
  /** Why the newest customer-info call failed; null when it did not, or none was made yet. */
  customerFailure: z.nullable(failureSchema),
  /** The same for reading the two-factor state. */
  tfaFailure: z.nullable(failureSchema),
  /** The newest reply was an old copy from a cache: what it says is stale, however often it comes. */
  isOldCopy: z.boolean(),
  /** A poll is under way. */
  isChecking: z.boolean(),
  /** A two-factor switch is under way. */
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
 * quit; `backend-changed`: another keychain sealed the stored keys, which stay untouched.
 */
export const keyProtectionSchema = z.enum(["sealed", "session-only", "backend-changed"]);
export type KeyProtection = z.infer<typeof keyProtectionSchema>;

/** A stored file that was damaged and set aside, so that the user can be told once. */
export const damagedFileSchema = z.object({ name: z.string(), keptAs: z.string() });
export type DamagedFile = z.infer<typeof damagedFileSchema>;

/**
 * Whether the desktop shows our tray icon: `absent`: it has no tray (plain GNOME), so the window behaves as any other;
 * `unknown`: it can't be asked, or was not yet.
 */
export const trayPresenceSchema = z.enum(["present", "absent", "unknown"]);
export type TrayPresence = z.infer<typeof trayPresenceSchema>;

/**
 * What was asked for outside the window, in the tray or by a click on a notice: an account (null: none in particular)
 * and a place in it, or the settings. `number` tells one asking from the next.
 */
export const choiceSchema = z.object({
  accountId: z.nullable(accountIdSchema),
  place: z.nullable(z.enum([...noticePlaceSchema.options, "settings"])),
  number: z.int(),
});
export type Choice = z.infer<typeof choiceSchema>;

/** Everything that the tray and the window show, as one value. */
export const appStateSchema = z.object({
  accounts: z.array(accountStateSchema),
  keyProtection: keyProtectionSchema,
  /** The keychain's name, such as `gnome_libsecret`. */
  keychain: z.string(),
  trayPresence: trayPresenceSchema,
  damagedFiles: z.array(damagedFileSchema),
  settings: settingsSchema,
  /** Why the system shows no notices; null: it does, as far as is known. */
  notificationTrouble: notificationTroubleSchema,
  choice: z.nullable(choiceSchema),
  /** The language in force. */
  language: languageSchema,
  version: z.string(),
  /** What the clock must be corrected by to match the server's, in milliseconds; 0 unless over five minutes off. */
  clockOffsetMs: z.number(),
});
export type AppState = z.infer<typeof appStateSchema>;
