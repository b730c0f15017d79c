/**
 * The name of the local time zone, such as `Europe/Moscow`, as the platform names it; where it would not accept
 * that name itself (`TZ` empty, or set to a rule), a zone of the same offset in whole hours.
 */
export function timeZone(): string {
  const named: string | undefined = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return named !== undefined && named !== "Etc/Unknown"
    ? named
    : zoneOfOffset(new Date().getTimezoneOffset());
}

/** A zone without daylight saving; `offsetMinutes` is what must be added to local time to get UTC. */
export function zoneOfOffset(offsetMinutes: number): string {
  const hours = Math.round(-offsetMinutes / 60);
  if (hours === 0) return "UTC";
  // In these names the sign is the other way round.
  return `Etc/GMT${hours > 0 ? "-" : "+"}${Math.abs(hours)}`;
}
