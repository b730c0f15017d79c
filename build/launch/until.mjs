import { setTimeout as sleep } from "node:timers/promises";

const pollMs = 150;

/**
 * Asks again and again until there is an answer.
 *
 * @template T
 * @param {() => Promise<T | null>} ask null: not yet
 * @param {number} timeoutMs
 * @returns {Promise<T | null>} null when the time is up
 */
export async function until(ask, timeoutMs) {
  const deadline = performance.now() + timeoutMs;
  while (performance.now() < deadline) {
    const answer = await ask();
    if (answer !== null) return answer;
    await sleep(pollMs);
  }
  return null;
}
