import { staleAfterMs } from "../../contract/age";
import { type Sample, sampleEveryMs } from "../../contract/sample";
import { hourMs } from "../../contract/time";

/** A pause between two readings that is shorter than this is no gap of a chart. */
const shortestGapMs = hourMs;

/** What is remembered of an account to tell whether a reading is to be kept. */
export type Sampling = {
  /** The newest sample in the file. */
  last: Sample;
  /** The newest reading, kept or not. */
  reading: Sample;
};

/** How long nothing may be read before it is a gap, in milliseconds. */
function gapAfterMs(intervalMs: number): number {
  return Math.max(shortestGapMs, staleAfterMs(intervalMs));
}

/**
 * What is to be kept when `reading` comes: itself if it differs or a sample is due, nothing otherwise. After a time
 * without readings also until when the former one held, and that nothing was known from then on.
 *
 * @param isOther the reading is of another customer, with whom no line is to connect the former
 */
export function samplesToKeep(
  before: Sampling | null,
  reading: Sample,
  intervalMs: number,
  isOther: boolean,
): Sample[] {
  if (before === null) return [reading];
  const { last } = before;
  const held = before.reading.at > last.at ? before.reading : last;
  if (isOther || reading.at - held.at > gapAfterMs(intervalMs)) {
    const end = held === last ? [] : [held];
    return isUnknown(held) ? [...end, reading] : [...end, unknownAt(held.at + 1), reading];
  }
  const isDue = Math.abs(reading.at - last.at) >= sampleEveryMs;
  return isDue || !saysTheSame(last, reading) ? [reading] : [];
}

function saysTheSame(one: Sample, other: Sample): boolean {
  return one.unread === other.unread && one.daysLeft === other.daysLeft;
}

function isUnknown({ unread, daysLeft }: Sample): boolean {
  return unread === null && daysLeft === null;
}

function unknownAt(at: number): Sample {
  return { schema: 1, at, unread: null, daysLeft: null };
}
