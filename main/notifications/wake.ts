import { repeatDueAt, type Surroundings } from "./gates";
import { isPaused } from "./pause";
import { isQuiet, quietUntil } from "./quiet-hours";
import type { ToldMemory } from "./told";

/** When something remembered falls due by time alone, milliseconds since 1970; null: nothing does. */
export function nextWake(memory: ToldMemory, { now, settings, timeZone }: Surroundings): number | null {
  const times: number[] = [];
  if (isPaused(settings.pausedUntil, now)) times.push(settings.pausedUntil);
  if (memory.held.length > 0 && isQuiet(settings.quietHours, now, timeZone)) {
    times.push(quietUntil(settings.quietHours, now, timeZone));
  }
  for (const topic of Object.values(memory.topics)) {
    const dueAt = topic.deferred === null ? null : repeatDueAt(topic.deferred.change, topic, now);
    if (dueAt !== null) times.push(dueAt);
  }
  return times.length === 0 ? null : Math.min(...times);
}
