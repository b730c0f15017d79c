import { sampleAccountAt, sampleAppState } from "../../contract/sample-state";
import { defaultSettings } from "../../contract/settings/settings";
import type { CustomerInfo } from "../../contract/snapshot";
import type { AccountState, AppState } from "../../contract/state";
import { hourMs, minuteMs } from "../../contract/time";

const customerHere: Partial<CustomerInfo> = {
  trial: {
    state: "known",
    value: { daysLeftWhenRead: 12, endsAt: "2026-12-05T14:57:40+03:00", isComputed: false },
  },
  unreadSms: { state: "known", value: 3 },
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
  const account = { id: "office", label: "Офис", ...part };
  return sampleAccountAt(now - 2 * minuteMs, account, { ...customerHere, ...customer });
}

/** The same, last read two hours before. */
export function oldSampleAccount(now: number, part: Partial<AccountState> = {}): AccountState {
  return sampleAccount(now - 2 * hourMs, part);
}

/** The application's state with these accounts. */
export function sampleApp(accounts: AccountState[], part: Partial<AppState> = {}): AppState {
  return sampleAppState(accounts, { settings: { ...defaultSettings, language: "ru" }, ...part });
}
