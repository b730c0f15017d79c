import { minBalanceIntervalMs } from "../../contract/accounts/account-age";
import { policyOf } from "../../contract/failure-policy";
import { dayMs } from "../../contract/time";
import type { CallResult } from "../plusofon/call-result";

/** Which calls about money a poll is to make. */
export type DueCalls = { balance: boolean; balanceNotice: boolean };

/**
 * When the calls about money are due: the balance every 15 minutes, or once a day where the server refuses it or gives
 * something else; the operator's own amount to warn of, which hardly changes, once a day.
 */
export class BalancePlan {
  readonly #monotonic: () => number;
  #balanceAt = Number.NEGATIVE_INFINITY;
  #noticeAt = Number.NEGATIVE_INFINITY;

  /** @param monotonic milliseconds on the clock that never goes back */
  constructor(monotonic: () => number) {
    this.#monotonic = monotonic;
  }

  due(): DueCalls {
    const now = this.#monotonic();
    return { balance: now >= this.#balanceAt, balanceNotice: now >= this.#noticeAt };
  }

  /** The user wants to know now, or the key is another one. */
  reset(): void {
    this.#balanceAt = Number.NEGATIVE_INFINITY;
    this.#noticeAt = Number.NEGATIVE_INFINITY;
  }

  balanceAsked(result: CallResult<unknown>): void {
    this.#balanceAt = this.#monotonic() + (isFinal(result) ? dayMs : minBalanceIntervalMs);
  }

  balanceNoticeAsked(): void {
    this.#noticeAt = this.#monotonic() + dayMs;
  }
}

/** Whether asking again soon would give the same: the key has no right to it, or there is no such call. */
function isFinal(result: CallResult<unknown>): boolean {
  if (result.ok || result.failure.kind === "rate-limited") return false;
  return result.failure.kind === "protocol" || policyOf(result.failure).isRefusal;
}
