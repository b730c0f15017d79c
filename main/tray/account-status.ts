import { customerAge, tfaAge } from "../../contract/account-age";
import type { Age } from "../../contract/age";
import type { FailureKind } from "../../contract/failure";
import type { AccountState, AppState } from "../../contract/state";
import { type TrialStatus, trialAt } from "../../contract/trial";

/** The one state of an account that the tray marks, worst first. */
export const accountStatuses = ["blocked", "key-refused", "stale", "normal", "demo"] as const;
export type AccountStatus = (typeof accountStatuses)[number];

/** One account as the tray sees it at some moment. */
export type TrayAccount = {
  account: AccountState;
  status: AccountStatus;
  trial: TrialStatus;
  age: Age;
  /** The age of the two-factor state, which has a call of its own. */
  tfaAge: Age;
};

/** Failures that last until the user does something about the access key. */
const keyFailures: readonly FailureKind[] = ["unauthorized", "forbidden", "no-account", "vault"];

/**
 * The accounts at `now` (milliseconds since 1970, by the corrected clock), the worst first: by status, then by the
 * days left, then as the user has them. The demonstration comes last, so that it never hides a real account.
 */
export function trayAccounts(state: AppState, now: number): TrayAccount[] {
  const intervalMs = state.settings.pollIntervalMinutes * 60_000;
  return state.accounts.map((account) => trayAccount(account, intervalMs, now)).toSorted(compareByNeed);
}

function trayAccount(account: AccountState, intervalMs: number, now: number): TrayAccount {
  const { snapshot } = account;
  const age = customerAge(account, now, intervalMs);
  const trial = trialAt(snapshot.customer.trial, snapshot.customerReadAt, now);
  return { account, status: statusOf(account, age), trial, age, tfaAge: tfaAge(account, now, intervalMs) };
}

function statusOf(account: AccountState, age: Age): AccountStatus {
  const { blocks } = account.snapshot.customer;
  if (blocks.state === "known" && blocks.value.length > 0) return "blocked";
  if (isKeyRefused(account)) return "key-refused";
  if (account.customerFailure !== null || age.state === "stale") return "stale";
  return account.isDemo ? "demo" : "normal";
}

function isKeyRefused({ keyPlace, customerFailure }: AccountState): boolean {
  if (keyPlace === "missing" || keyPlace === "unreadable") return true;
  return customerFailure !== null && keyFailures.includes(customerFailure.kind);
}

function compareByNeed(one: TrayAccount, other: TrayAccount): number {
  return (
    Number(one.account.isDemo) - Number(other.account.isDemo) ||
    accountStatuses.indexOf(one.status) - accountStatuses.indexOf(other.status) ||
    (one.trial.daysLeft ?? 10_000) - (other.trial.daysLeft ?? 10_000)
  );
}
