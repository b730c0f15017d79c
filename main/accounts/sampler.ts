import { customerAge } from "../../contract/account-age";
import { longestTime } from "../../contract/history";
import { valueOrNull } from "../../contract/reading";
import { type Sample, sampleOf } from "../../contract/sample";
import type { AccountId, AccountState } from "../../contract/state";
import type { AccountFiles } from "../storage/account-files";
import { type Sampling, samplesToKeep } from "./samples";

/** Keeps samples of the accounts for the charts. */
export type Sampler = {
  /** Takes the accounts as they are now: called at each publication. */
  update: (states: readonly AccountState[]) => void;
};

type Seen = { reading: Sample; customerId: string | null; last: Sample | null; isLastRead: boolean };

/**
 * A sampler that adds to `files` what is read well and freshly, when it tells something new. An account's file is read
 * once, for its last sample, when the first such reading comes; the demonstration has none.
 *
 * @param now milliseconds since 1970, by the corrected clock
 * @param intervalMs the poll interval in milliseconds
 */
export function createSampler(parts: {
  files: AccountFiles<Sample>;
  now: () => number;
  intervalMs: () => number;
}): Sampler {
  const seen = new Map<AccountId, Seen>();

  function take(state: AccountState): void {
    const reading = sampleOf(state);
    const before = seen.get(state.id);
    if (reading === null || before?.reading.at === reading.at) return;
    const isFresh = customerAge(state, parts.now(), parts.intervalMs()).state === "fresh";
    const customerId = valueOrNull(state.snapshot.customer.customerId) ?? before?.customerId ?? null;
    if (!isFresh) {
      // What a former run read last tells until when it was known.
      if (before === undefined) seen.set(state.id, { reading, customerId, last: null, isLastRead: false });
      return;
    }
    const file = parts.files.of(state.id);
    const last = before?.isLastRead ? before.last : (file.entries(0, longestTime)[0] ?? null);
    const sampling: Sampling | null = last === null ? null : { last, reading: before?.reading ?? last };
    const isOther = before !== undefined && before.customerId !== null && before.customerId !== customerId;
    const kept = samplesToKeep(sampling, reading, parts.intervalMs(), isOther);
    if (kept.length > 0) file.append(kept);
    seen.set(state.id, { reading, customerId, last: kept.at(-1) ?? last, isLastRead: true });
  }

  return {
    update(states) {
      for (const id of seen.keys()) if (!states.some((state) => state.id === id)) seen.delete(id);
      for (const state of states) if (!state.isDemo) take(state);
    },
  };
}
