/** Hours and minutes, with a colon or a full stop between them or, of four figures, with nothing. */
const timePattern = /^(?:(\d{1,2})[:.](\d{2})|(\d{2})(\d{2}))$/;

/** A time of day as the settings hold it, such as `07:00`, from what somebody typed; null: it is none. */
export function parseTimeOfDay(typed: string): string | null {
  const [, hours, minutes, bareHours, bareMinutes] = timePattern.exec(typed.trim()) ?? [];
  const hour = (hours ?? bareHours ?? "").padStart(2, "0");
  const minute = minutes ?? bareMinutes ?? "";
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(`${hour}:${minute}`) ? `${hour}:${minute}` : null;
}
