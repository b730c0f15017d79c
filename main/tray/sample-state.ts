import { known, none } from "../../contract/reading";
import { defaultSettings } from "../../contract/settings";
import type { CustomerInfo } from "../../contract/snapshot";
import type { AccountState, AppState } from "../../contract/state";

/** A moment for tests: 23 November 2026, 14:05 by the clock of the computer that runs them. */
export const sampleNow = new Date(2026, 10, 23, 14, 5).getTime();

/** A customer for tests: the specification's example, without its block. */
export const sampleCustomer: CustomerInfo = {
  customerId: known("1234"),
  tariff: known({ name: "Тестовый", description: "Облачная АТС" }),
  trial: known({ daysLeftWhenRead: 14, endsAt: "2026-12-07T14:57:40+03:00", isComputed: false }),
  blocks: none,
  unreadSms: known(0),
  isSetupComplete: known(true),
  notes: [],
};

/** An account for tests, read at {@link sampleNow}, with the given differences. */
export function sampleAccount(
  account: Partial<AccountState> = {},
  customer: Partial<CustomerInfo> = {},
): AccountState {
  return {
    id: "one",
    label: "",
    isDemo: false,
    keyPlace: "sealed",
    snapshot: {
      customerReadAt: sampleNow,
      customer: { ...sampleCustomer, ...customer },
      tfaReadAt: sampleNow,
      tfa: known(true),
    },
    customerFailure: null,
    tfaFailure: null,
    isOldCopy: false,
    isChecking: false,
    isSwitchingTfa: false,
    checkedAt: sampleNow,
    isPollingStopped: false,
    pinPausedUntil: null,
    ...account,
  };
}

/** The state of the application with these accounts, for tests. */
export function sampleState(...accounts: AccountState[]): AppState {
  return {
    accounts,
    keyProtection: "sealed",
    keychain: "gnome_libsecret",
    trayPresence: "present",
    notificationTrouble: null,
    choice: null,
    damagedFiles: [],
    settings: defaultSettings,
    language: "ru",
    version: "1.0.0",
    clockOffsetMs: 0,
  };
}
