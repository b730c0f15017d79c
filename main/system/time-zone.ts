/**
 * The name of the local time zone, such as `Europe/Moscow`, as the platform tells it; where that is none that it would
 * take back (`TZ` empty, or set to a rule), the zone of the whole hours that the clock is off by.
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
