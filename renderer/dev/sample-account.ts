import { defaultSettings } from "../../contract/settings";
import type { CustomerInfo } from "../../contract/snapshot";
import type { AccountState, AppState } from "../../contract/state";

const minuteMs = 60_000;

/** A customer with every fact known and nothing wrong. */
export function sampleCustomer(part: Partial<CustomerInfo> = {}): CustomerInfo {
  return {
    customerId: { state: "known", value: "1234" },
    tariff: { state: "known", value: { name: "Тестовый", description: "Облачная АТС" } },
    trial: {
      state: "known",
      value: { daysLeftWhenRead: 12, endsAt: "2026-12-05T14:57:40+03:00", isComputed: false },
    },
    blocks: { state: "none" },
    unreadSms: { state: "known", value: 3 },
    isSetupComplete: { state: "known", value: true },
    notes: [],
    ...part,
  };
}

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
  return {
    id: "office",
    label: "Офис",
    isDemo: false,
    keyPlace: "sealed",
    snapshot: {
      customerReadAt: readAt,
      customer: sampleCustomer(customer),
      tfaReadAt: readAt,
      tfa: { state: "known", value: false },
    },
    customerFailure: null,
    tfaFailure: null,
    isOldCopy: false,
    isChecking: false,
    isSwitchingTfa: false,
    checkedAt: readAt,
    isPollingStopped: false,
    pinPausedUntil: null,
    ...part,
  };
}

/** The application's state with these accounts. */
export function sampleApp(accounts: AccountState[], part: Partial<AppState> = {}): AppState {
  return {
    accounts,
    keyProtection: "sealed",
    keychain: "gnome_libsecret",
    trayPresence: "present",
    notificationTrouble: null,
    choice: null,
    damagedFiles: [],
    settings: { ...defaultSettings, language: "ru" },
    language: "ru",
    version: "0.1.0",
    clockOffsetMs: 0,
    ...part,
  };
}
