/**
 * Reads the time of a `Date` or `Retry-After` header: only the one form that HTTP senders must use, and only dates
 * that exist. Source: RFC 9110, section 5.6.7.
 *
 * @returns milliseconds since 1970; null when absent or odd
 */
export function parseHttpDate(text: string | undefined): number | null {
  if (text === undefined) return null;
  const trimmed = text.trim();
  if (!/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(trimmed)) return null;
  const time = Date.parse(trimmed);
  // The runtime rolls 31 February over; written back it is another text.
  return Number.isNaN(time) || new Date(time).toUTCString() !== trimmed ? null : time;
}
