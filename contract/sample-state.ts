import type { AccountFacts } from "./changes";
import { known, none, unknown } from "./reading";
import { defaultSettings } from "./settings/settings";
import type { CustomerInfo } from "./snapshot";
import type { AccountState, AppState } from "./state";
import { noUpdatesRead } from "./updates/updates";

// States for tests and for design work, in one place: a new field of the state is added to all of them here.

/** The specification's example customer, without its block, with `changes` put in. */
export function sampleCustomer(changes: Partial<CustomerInfo> = {}): CustomerInfo {
  return {
    customerId: known("1234"),
    tariff: known({ name: "Тестовый", description: "Облачная АТС" }),
    ...sampleTrial(14, "2026-12-07T14:57:40+03:00"),
    blocks: none,
    unreadSms: known(0),
    isSetupComplete: known(true),
    ...changes,
  };
}

/** A customer's trial that had so many days left when it was read, below 0: it has ended. */
export function sampleTrial(
  daysLeftWhenRead: number,
  endsAt: string | null = null,
): Pick<CustomerInfo, "trial"> {
  return { trial: known({ daysLeftWhenRead, endsAt, isComputed: false }) };
}

/** An account with nothing wrong and two-factor authentication off, read at `readAt` (milliseconds since 1970). */
export function sampleAccountAt(
  readAt: number,
  account: Partial<AccountState> = {},
  customer: Partial<CustomerInfo> = {},
): AccountState {
  return {
    id: "one",
    label: "",
    colour: null,
    isMuted: false,
    isDemo: false,
    keyPlace: "sealed",
    snapshot: {
      customerReadAt: readAt,
      customer: sampleCustomer(customer),
      tfaReadAt: readAt,
      tfa: known(false),
      balanceReadAt: null,
      balance: unknown,
      balanceNotice: unknown,
    },
    customerFailure: null,
    tfaFailure: null,
    balanceFailure: null,
    balanceWarnBelow: 30_000,
    isStaleResponse: false,
    isChecking: false,
    isSwitchingTfa: false,
    checkedAt: readAt,
    isPollingStopped: false,
    pinPausedUntil: null,
    ...account,
  };
}

/** The application with these accounts and nothing wrong. */
export function sampleAppState(accounts: AccountState[], part: Partial<AppState> = {}): AppState {
  return {
    accounts,
    keyProtection: "sealed",
    canSealKeys: true,
    keychain: "gnome_libsecret",
    proxyPasswordPlace: "missing",
    trayPresence: "present",
    windowMode: "window",
    notificationTrouble: null,
    startsAtLogin: false,
    shortcutTrouble: null,
    choice: null,
    diagnostics: null,
    damagedFiles: [],
    unsavedChanges: null,
    settings: defaultSettings,
    language: "ru",
    version: "0.1.0",
    runtime: {
      electron: "45.4.1",
      chromium: "150.0.7871.47",
      system: "linux",
      systemVersion: "6.1.0-18-amd64",
      architecture: "x64",
    },
    dataFolder: "/home/user/.config/plusofon-tray",
    updates: noUpdatesRead("manual"),
    clockOffsetMs: 0,
    ...part,
  };
}

/** Everything known of an account, nothing wrong; 14 days are left of its trial. */
export const calmFacts: AccountFacts = {
  customerId: known("1234"),
  unreadSms: known(2),
  trial: known({ daysLeft: 14, endsAt: "2026-12-07T14:57:40+03:00", endDay: 20_794, isEndDayExact: true }),
  blocks: none,
  tfa: known(false),
  isKeyRefused: known(false),
  longTrouble: none,
  isKeyringLocked: known(false),
  balance: known({ amount: 100_000, warnBelow: 50_000, level: "enough" }),
};
