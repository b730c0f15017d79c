import * as z from "zod/mini";

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
});
export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = {
  language: "system",
  theme: "system",
  pollIntervalMinutes: 5,
};
