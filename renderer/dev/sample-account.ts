import { known } from "../../contract/reading";
import { sampleAccountAt, sampleAppState, sampleTrial } from "../../contract/sample-state";
import { defaultSettings } from "../../contract/settings/settings";
import type { AmountReading, CustomerInfo } from "../../contract/snapshot";
import type { AccountState, AppState } from "../../contract/state";
import { hourMs, minuteMs } from "../../contract/time";

const customerHere: Partial<CustomerInfo> = {
  ...sampleTrial(12, "2026-12-05T14:57:40+03:00"),
  unreadSms: known(3),
};

/**
 * A healthy account that was read two minutes before `now` (milliseconds since 1970), with `part` in place of its
 * own values and `customer` in place of its customer's.
 */
export function sampleAccount(
  now: number,
  part: Partial<AccountState> = {},
  customer: Partial<CustomerInfo> = {},
): AccountState {
  const readAt = now - 2 * minuteMs;
  const account = sampleAccountAt(readAt, { id: "office", label: "Офис" }, { ...customerHere, ...customer });
  const snapshot = { ...account.snapshot, balanceReadAt: readAt, balance: known(125_550) };
  return { ...account, snapshot, ...part };
}

/** `account` with this balance in kopecks, and the operator's limit of 500 roubles. */
export function withBalance(account: AccountState, balance: AmountReading): AccountState {
  return {
    ...account,
    balanceWarnBelow: 50_000,
    snapshot: { ...account.snapshot, balance, balanceNotice: known(50_000) },
  };
}

/** The same, last read two hours before. */
export function oldSampleAccount(now: number, part: Partial<AccountState> = {}): AccountState {
  return sampleAccount(now - 2 * hourMs, part);
}

/** The application's state with these accounts. */
export function sampleApp(accounts: AccountState[], part: Partial<AppState> = {}): AppState {
  return sampleAppState(accounts, { settings: { ...defaultSettings, language: "ru" }, ...part });
}
