import * as z from "zod/mini";
import { defaultNotificationSettings, notificationSettingsSchema } from "./notification-settings";
import { defaultProxySettings, proxySettingsSchema } from "./proxy-settings";
import { shortcutSchema } from "./shortcut";

const languageChoiceSchema = z.enum(["system", "ru", "en"]);
export type LanguageChoice = z.infer<typeof languageChoiceSchema>;

export const languageSchema = z.enum(["ru", "en"]);
export type Language = z.infer<typeof languageSchema>;

export const themeChoiceSchema = z.enum(["system", "light", "dark"]);

/** How the window's list of accounts is sorted: what needs attention first, or by name. */
export const accountOrderSchema = z.enum(["urgency", "name"]);
export type AccountOrder = z.infer<typeof accountOrderSchema>;
/** The same as stored: version 0.1.0 also had an order of the user's own. */
const storedAccountOrderSchema = z.pipe(
  z.enum([...accountOrderSchema.options, "own"]),
  z.transform((order): AccountOrder => (order === "own" ? "urgency" : order)),
);

const iconToneSchema = z.enum(["colour", "monochrome"]);
export type IconTone = z.infer<typeof iconToneSchema>;

/** The figures of the tray icon: SMS and days of the trial, or one of them. The signs of trouble always stay. */
const iconCountsSchema = z.enum(["all", "sms", "trial"]);

/** What the user chose. Each key stands by itself: a damaged one falls back alone. */
export const settingsSchema = z.object({
  language: languageChoiceSchema,
  theme: themeChoiceSchema,
  /** Minutes between polls. */
  pollIntervalMinutes: z.int().check(z.minimum(1), z.maximum(60)),
  notifications: notificationSettingsSchema,
  accountOrder: storedAccountOrderSchema,
  iconTone: iconToneSchema,
  iconCounts: iconCountsSchema,
  /** The keys that show and hide the window; null: none. Changed by a request of its own. */
  globalShortcut: z.nullable(shortcutSchema),
  proxy: proxySettingsSchema,
  /** Whether the balance is asked for and shown. */
  isBalanceOn: z.boolean(),
  /** Below how many whole roubles to warn, where the operator's own amount is not known. */
  balanceWarningRoubles: z.int().check(z.minimum(0), z.maximum(1_000_000)),
  /** The user has read what to install on a desktop without a tray. */
  hasReadTrayAdvice: z.boolean(),
});
export type Settings = z.infer<typeof settingsSchema>;

/** The settings that change at once, without asking the system. */
export const plainSettingsSchema = z.omit(settingsSchema, {
  proxy: true,
  globalShortcut: true,
});
export type PlainSettings = z.infer<typeof plainSettingsSchema>;

export const defaultSettings: Settings = {
  language: "system",
  theme: "system",
  pollIntervalMinutes: 5,
  notifications: defaultNotificationSettings,
  accountOrder: "urgency",
  iconTone: "colour",
  iconCounts: "all",
  globalShortcut: null,
  proxy: defaultProxySettings,
  isBalanceOn: true,
  balanceWarningRoubles: 300,
  hasReadTrayAdvice: false,
};
