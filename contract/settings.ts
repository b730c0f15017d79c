import * as z from "zod/mini";
import { defaultNotificationSettings, notificationSettingsSchema } from "./notification-settings";

export const languageChoiceSchema = z.enum(["system", "ru", "en"]);
export type LanguageChoice = z.infer<typeof languageChoiceSchema>;

export const languageSchema = z.enum(["ru", "en"]);
export type Language = z.infer<typeof languageSchema>;

export const themeChoiceSchema = z.enum(["system", "light", "dark"]);
export type ThemeChoice = z.infer<typeof themeChoiceSchema>;

/** What the user chose. Each key stands by itself: a damaged one falls back alone. */
export const settingsSchema = z.object({
  language: languageChoiceSchema,
  theme: themeChoiceSchema,
  /** Minutes between polls. */
  pollIntervalMinutes: z.int().check(z.minimum(1), z.maximum(60)),
  notifications: notificationSettingsSchema,
  /** The user has read what to install on a desktop without a tray. */
  hasReadTrayAdvice: z.boolean(),
  /** The user was told that closing the window leaves the application in the tray. */
  wasToldOfHiding: z.boolean(),
});
export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = {
  language: "system",
  theme: "system",
  pollIntervalMinutes: 5,
  notifications: defaultNotificationSettings,
  hasReadTrayAdvice: false,
  wasToldOfHiding: false,
};
