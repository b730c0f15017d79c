export const languages = ["ru", "en"] as const;
export const themes = ["light", "dark"] as const;
export const zooms = [1, 2] as const;

export type Theme = (typeof themes)[number];
/** A language of the product, or Russian made longer by 40 %. */
export type Language = (typeof languages)[number] | "pseudo";

/** The name of a state's picture in this look. */
export function lookName(language: Language, theme: Theme, zoom: number): string {
  return `${language}-${theme}-${zoom * 100}`;
}

/**
 * The looks that have a picture in the baseline: themes differ in colours alone and sizes in scale, so that one of each
 * language shows what a change did.
 */
export const baselineLooks: readonly string[] = [lookName("ru", "light", 1), lookName("en", "dark", 2)];
