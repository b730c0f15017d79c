import { type Age, ageOf, isFresh, staleAfterMs } from "../age";
import type { AccountState } from "../state";
import { minuteMs } from "../time";
import { isKeyLacking } from "./key-place";

/**
 * The age of an account's data at `now`: stale too when the newest reading failed, or was a stale cached response, or
 * when there is no key to read it again with.
 *
 * @param now the corrected time, milliseconds since 1970
 * @param intervalMs the poll interval in milliseconds
 */
export function customerAge(account: AccountState, now: number, intervalMs: number): Age {
  return ageOf(account.snapshot.customerReadAt, now, intervalMs, isCustomerDoubtful(account));
}

function isCustomerDoubtful({ customerFailure, isStaleResponse, keyPlace }: AccountState): boolean {
  return customerFailure !== null || isStaleResponse || isKeyLacking(keyPlace);
}

/** The age of an account's two-factor state, which has a call of its own. */
export function tfaAge(account: AccountState, now: number, intervalMs: number): Age {
  return ageOf(account.snapshot.tfaReadAt, now, intervalMs, isTfaDoubtful(account));
}

function isTfaDoubtful({ tfaFailure, keyPlace }: AccountState): boolean {
  return tfaFailure !== null || isKeyLacking(keyPlace);
}

/** The balance is asked for no more often than this. */
export const minBalanceIntervalMs = 15 * minuteMs;

/** The age of an account's balance, whose call is made less often than the others and may fail alone. */
export function balanceAge(account: AccountState, now: number, intervalMs: number): Age {
  const isDoubtful = account.balanceFailure !== null || isKeyLacking(account.keyPlace);
  const balanceIntervalMs = Math.max(intervalMs, minBalanceIntervalMs);
  return ageOf(account.snapshot.balanceReadAt, now, balanceIntervalMs, isDoubtful);
}

/** When the first fresh data of these accounts turns stale by its age alone, milliseconds since 1970; null: none does. */
export function nextStaleAt(
  accounts: readonly AccountState[],
  now: number,
  intervalMs: number,
): number | null {
  // Without an object for each age: of a thousand accounts they would be much garbage at each publication.
  let oldestReadAt = Number.POSITIVE_INFINITY;
  const take = (readAt: number | null, isDoubtful: boolean): void => {
    if (readAt !== null && isFresh(readAt, now, intervalMs, isDoubtful))
      oldestReadAt = Math.min(oldestReadAt, readAt);
  };
  for (const account of accounts) {
    take(account.snapshot.customerReadAt, isCustomerDoubtful(account));
    take(account.snapshot.tfaReadAt, isTfaDoubtful(account));
  }
  return oldestReadAt === Number.POSITIVE_INFINITY ? null : oldestReadAt + staleAfterMs(intervalMs);
}
