/** How the labels of a chart are written, in the window's font. */
export const labelStyle = { fontSize: 12 };

/** Of each letter, should nothing measure it. */
const guessedWidth = 0.65 * labelStyle.fontSize;

/** The whole pixels that the widest of the labels takes. */
export function labelWidth(labels: readonly string[]): number {
  const canvas = document.createElement("canvas").getContext("2d");
  if (canvas !== null) canvas.font = `${labelStyle.fontSize}px ${getComputedStyle(document.body).fontFamily}`;
  const widths = labels.map((label) => canvas?.measureText(label).width ?? label.length * guessedWidth);
  return Math.ceil(Math.max(0, ...widths));
}
