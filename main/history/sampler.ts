import { customerAge } from "../../contract/accounts/account-age";
import { AccountCache } from "../../contract/accounts/account-cache";
import { staleAfterMs } from "../../contract/age";
import { type Sample, sampleOf } from "../../contract/sample";
import type { AccountId, AccountState } from "../../contract/state";
import type { AccountFiles } from "./records";

/** An unchanged value is written again after this time, so that a longer silence means that nothing was read. */
const sampleEveryMs = 3_600_000;

/**
 * A sampler for the chart that appends fresh readings to `files`. An account's file is read once, for its last sample, when its first
 * fresh reading comes; the demonstration has none.
 *
 * @param deps.now milliseconds since 1970, by the corrected clock
 * @param deps.intervalMs the poll interval in milliseconds
 */
export function createSampler(deps: {
  files: Pick<AccountFiles<Sample>, "of">;
  now: () => number;
  intervalMs: () => number;
}) {
  const lastSamples = new Map<AccountId, Sample | null>();
  const taken = new AccountCache<true>();

  function lastSample(id: AccountId): Sample | null {
    const known = lastSamples.get(id);
    return known === undefined ? (deps.files.of(id).entries(0)?.[0] ?? null) : known;
  }

  function take(state: AccountState): true {
    const reading = state.isDemo ? null : sampleOf(state);
    const intervalMs = deps.intervalMs();
    if (reading === null || customerAge(state, deps.now(), intervalMs).state !== "fresh") return true;
    const last = lastSample(state.id);
    const added = samplesToAppend(last, reading, intervalMs);
    if (added.length > 0) deps.files.of(state.id).append(added);
    lastSamples.set(state.id, added.at(-1) ?? last);
    return true;
  }

  return {
    /** Takes the accounts as they are now: called at each publication. */
    update(states: readonly AccountState[]): void {
      taken.of(states, [], take);
      if (lastSamples.size <= states.length) return;
      const ids = new Set(states.map(({ id }) => id));
      for (const id of lastSamples.keys()) if (!ids.has(id)) lastSamples.delete(id);
    },
  };
}

/**
 * What to append to a file that ends with `last`: the reading if its value differs or an hour has passed, nothing
 * otherwise. After a longer silence, first a mark that nothing is known since `last`.
 */
function samplesToAppend(last: Sample | null, reading: Sample, intervalMs: number): Sample[] {
  if (last === null) return [reading];
  const elapsedMs = reading.at - last.at;
  const lastBalance = last.balance ?? null;
  const isAnythingKnown = last.unread !== null || lastBalance !== null;
  if (elapsedMs > sampleEveryMs + staleAfterMs(intervalMs) && isAnythingKnown) {
    return [{ schema: 1, at: last.at + 1, unread: null, balance: null }, reading];
  }
  const isChanged = reading.unread !== last.unread || (reading.balance ?? null) !== lastBalance;
  return isChanged || Math.abs(elapsedMs) >= sampleEveryMs ? [reading] : [];
}
