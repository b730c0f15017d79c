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

/** The names of a state's pictures. */
export const lookNames = languages.flatMap((language) =>
  themes.flatMap((theme) => zooms.map((zoom) => lookName(language, theme, zoom))),
);
