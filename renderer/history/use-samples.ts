import { type Sample, sampleDays, sampleOf } from "../../contract/sample";
import type { AccountState } from "../../contract/state";
import { type Loaded, useLoaded } from "../store/use-loaded";

/**
 * What was sampled of an account in the last `days` days, and its newest reading, which may not be among the samples yet.
 *
 * @param attempt a number that is another one when they are to be read again
 */
export function useSamples(
  account: AccountState,
  days: number,
  attempt = 0,
): { samples: Loaded<Sample[]>; live: Sample | null } {
  const { id, checkedAt } = account;
  const sampledDays = Math.min(days, sampleDays);
  const samples = useLoaded(
    (bridge) => bridge.readSamples({ accountId: id, days: sampledDays }),
    // Each poll, which changes `checkedAt`, may have added to them.
    `${id} ${sampledDays} ${checkedAt} ${attempt}`,
  );
  return { samples, live: account.isStaleResponse ? null : sampleOf(account) };
}
