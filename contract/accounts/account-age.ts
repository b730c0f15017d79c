import { type Age, ageOf, staleAfterMs } from "../age";
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
  const isDoubtful =
    account.customerFailure !== null || account.isStaleResponse || isKeyLacking(account.keyPlace);
  return ageOf(account.snapshot.customerReadAt, now, intervalMs, isDoubtful);
}

/** The age of an account's two-factor state, which has a call of its own. */
export function tfaAge(account: AccountState, now: number, intervalMs: number): Age {
  const isDoubtful = account.tfaFailure !== null || isKeyLacking(account.keyPlace);
  return ageOf(account.snapshot.tfaReadAt, now, intervalMs, isDoubtful);
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
  let oldestReadAt = Number.POSITIVE_INFINITY;
  for (const account of accounts) {
    for (const ageOfPart of [customerAge, tfaAge]) {
      const age = ageOfPart(account, now, intervalMs);
      if (age.state === "fresh") oldestReadAt = Math.min(oldestReadAt, age.readAt);
    }
  }
  return oldestReadAt === Number.POSITIVE_INFINITY ? null : oldestReadAt + staleAfterMs(intervalMs);
}
