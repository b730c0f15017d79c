/** The colours that a style sheet names with `light-dark()`, as they are in a theme: red, green and blue up to 255. */
export function coloursOf(sheet: string, theme: "light" | "dark"): ReadonlyMap<string, readonly number[]> {
  const pattern = /--([\w-]+): light-dark\(#([\da-f]{6}), #([\da-f]{6})\);/g;
  return new Map(
    [...sheet.matchAll(pattern)].map(([, name = "", light = "", dark = ""]) => [
      name,
      [...Buffer.from(theme === "light" ? light : dark, "hex")],
    ]),
  );
}

/** The contrast of two colours from 1 to 21; of one that there is not, NaN. Source: WCAG 2.2, "contrast ratio". */
export function contrast(one: readonly number[] = [], other: readonly number[] = []): number {
  const [darker = Number.NaN, lighter = Number.NaN] = [luminance(one), luminance(other)].sort(
    (a, b) => a - b,
  );
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: readonly number[]): number {
  const [red = Number.NaN, green = Number.NaN, blue = Number.NaN] = colour.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
