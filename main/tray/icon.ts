import { type AccountStatus, accountStatuses } from "../../contract/accounts/account-standing";
import type { TrayAccount, TrayView } from "./account-status";

/** The days left of the trial, as one short sign. `text` is at most two digits, or `99+`. `hidden`: not wanted. */
export type TrayDays = { mark: "number"; text: string } | { mark: "none" | "ended" | "unknown" | "hidden" };

/** The unread SMS, as one short sign. `text` is one digit, or `9+`. `hidden`: not wanted. */
export type TrayUnread = { mark: "number"; text: string } | { mark: "none" | "unknown" | "hidden" };

/** The one state that the icon marks, each with a shape of its own. */
export type TrayStatus = AccountStatus | "no-account";

/** Everything that the tray icon shows. */
export type TrayIcon = {
  days: TrayDays;
  unread: TrayUnread;
  status: TrayStatus;
  /** Some of the figures are old: they are drawn grey, whatever the status. */
  isStale: boolean;
};

/** The icon where every account is muted: it shows none of them, and makes no claim. */
const mutedIcon: TrayIcon = {
  days: { mark: "hidden" },
  unread: { mark: "hidden" },
  status: "normal",
  isStale: false,
};

/**
 * The icon for the state of all accounts: the fewest days, all unread SMS together, the worst status.
 * Muted accounts do not count; the demonstration counts only when there is no real account.
 */
export function trayIcon({ state, accounts: all }: TrayView): TrayIcon {
  const real = all.filter(({ account }) => !account.isDemo);
  const shown = (real.length > 0 ? real : all).filter(({ account }) => !account.isMuted);
  if (shown.length === 0 && all.length > 0) return mutedIcon;
  const counts = state.settings.iconCounts;
  return {
    // What the user does not want is no «none», and is never drawn as one.
    days: counts === "sms" ? { mark: "hidden" } : daysOf(shown),
    unread: counts === "trial" ? { mark: "hidden" } : unreadOf(shown),
    status: accountStatuses.find((status) => shown.some((one) => one.status === status)) ?? "no-account",
    isStale: shown.some(({ account, age }) => account.customerFailure !== null || age.state === "stale"),
  };
}

/** The fewest days that are left; without any, what is worth knowing most: an end, then a gap in what is known. */
function daysOf(accounts: TrayAccount[]): TrayDays {
  let fewest = Number.POSITIVE_INFINITY;
  for (const { trial } of accounts) fewest = Math.min(fewest, trial.daysLeft ?? fewest);
  if (fewest < Number.POSITIVE_INFINITY) {
    return { mark: "number", text: fewest > 99 ? "99+" : String(fewest) };
  }
  if (accounts.some(({ trial }) => trial.state === "ended")) return { mark: "ended" };
  return accounts.some(({ trial }) => trial.state === "unknown") ? { mark: "unknown" } : { mark: "none" };
}

/** All unread SMS together. Where an account's number is unknown, no calm «none» is made of the others' zeros. */
function unreadOf(accounts: TrayAccount[]): TrayUnread {
  let sum = 0;
  let isAllKnown = true;
  for (const { account } of accounts) {
    const { unreadSms } = account.snapshot.customer;
    if (unreadSms.state === "known") sum += unreadSms.value;
    else isAllKnown = false;
  }
  if (sum > 9) return { mark: "number", text: "9+" };
  if (sum > 0) return { mark: "number", text: String(sum) };
  return isAllKnown ? { mark: "none" } : { mark: "unknown" };
}
