/** How many requests may come at once, and how many a second may come over time. No person makes a tenth of them. */
const burst = 300;
const perSecond = 100;

/**
 * Returns a function that says whether one more request may be answered now.
 *
 * @param monotonic milliseconds that only go forward
 */
export function createRateLimit(monotonic: () => number): () => boolean {
  let left = burst;
  let countedAt = monotonic();
  return () => {
    const now = monotonic();
    left = Math.min(burst, left + ((now - countedAt) / 1_000) * perSecond);
    countedAt = now;
    if (left < 1) return false;
    left -= 1;
    return true;
  };
}
