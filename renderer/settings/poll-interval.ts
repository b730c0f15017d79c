/** The minutes in a typed text; null unless it is a whole number from 1 to 60. */
export function parsePollInterval(text: string): number | null {
  const trimmed = text.trim();
  if (!/^[0-9]{1,2}$/.test(trimmed)) return null;
  const minutes = Number(trimmed);
  return minutes >= 1 && minutes <= 60 ? minutes : null;
}
