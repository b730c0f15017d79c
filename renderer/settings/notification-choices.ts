/** Each half hour of a day, such as `21:30`, and `chosen`, which an earlier version may have let be any minute. */
export function timeChoices(chosen: string): string[] {
  const hours = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, "0"));
  return [...new Set([chosen, ...hours.flatMap((hour) => [`${hour}:00`, `${hour}:30`])])].sort();
}
