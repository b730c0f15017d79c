import { minBalanceIntervalMs } from "../../contract/accounts/account-age";
import { policyOf } from "../../contract/failure-policy";
import { dayMs } from "../../contract/time";
import type { CallResult } from "../plusofon/call-result";

/** When the calls about money are due: every 15 minutes, or once a day where the server refuses them or gives something else. */
export class BalancePlan {
  readonly #monotonic: () => number;
  #dueAt = Number.NEGATIVE_INFINITY;

  /** @param monotonic milliseconds on the clock that never goes back */
  constructor(monotonic: () => number) {
    this.#monotonic = monotonic;
  }

  isDue(): boolean {
    return this.#monotonic() >= this.#dueAt;
  }

  /** The user wants to know now, or the key is another one. */
  reset(): void {
    this.#dueAt = Number.NEGATIVE_INFINITY;
  }

  asked(result: CallResult<unknown>): void {
    this.#dueAt = this.#monotonic() + (isFinal(result) ? dayMs : minBalanceIntervalMs);
  }
}

/** Whether asking again soon would give the same: the key has no right to it, or there is no such call. */
function isFinal(result: CallResult<unknown>): boolean {
  if (result.ok || result.failure.kind === "rate-limited") return false;
  return result.failure.kind === "protocol" || policyOf(result.failure).isRefusal;
}
