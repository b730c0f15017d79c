import type { Age } from "../../contract/age";
import type { Failure } from "../../contract/failure";
import { decimalRoubles } from "../../contract/money";
import { valueOrNull } from "../../contract/reading";
import type { Snapshot } from "../../contract/snapshot";
import { type TrialStatus, trialAt } from "../../contract/trial";
import { failureMessage } from "../../locales/facts";
import type { Texts } from "../../locales/texts";

/** A failure as `--status --json` prints it. */
type StatusFailure = Pick<Failure, "call" | "kind" | "httpStatus" | "serverMessage"> & { message: string };

/** What `--status --json` prints of an account that was read: scripts rely on it. */
type StatusReport = {
  schema: 1;
  ok: true;
  checkedAt: string;
  account: { label: string; customerId: string | null };
  tariff: { name: string | null; description: string | null } | null;
  trial: TrialStatus;
  blocks: { state: "none" | "blocked" | "unknown"; types: string[] };
  unreadSms: number | null;
  setupComplete: boolean | null;
  tfa: "on" | "off" | "unknown";
  /** Amounts in roubles, as decimals; null: the balance is not known, or not wanted. */
  balance: { amount: string; currency: "RUB"; noticeBelow: string | null } | null;
  failures: StatusFailure[];
};

/** What `--status --json` prints where there is no status. */
type FailureReport = { schema: 1; ok: false; failure: StatusFailure };

/** One reading of an account whose customer data was read; each age is fresh, unless a cache gave a stale response. */
export type StatusReading = {
  label: string;
  snapshot: Snapshot;
  /** Why the lesser calls failed; those that did not are not in it. */
  failures: readonly Failure[];
  /** The balance below which to warn, in kopecks; null: no balance is wanted. */
  balanceWarnBelow: number | null;
  customerAge: Age;
  tfaAge: Age;
};

/** The report of a reading at `now` (milliseconds since 1970). */
export function statusReport(
  { label, snapshot, failures }: StatusReading,
  now: number,
  texts: Texts,
): StatusReport {
  const { customer, customerReadAt, tfa } = snapshot;
  const { blocks } = customer;
  const types = blocks.state === "known" ? blocks.value.map(({ type }) => type) : [];
  return {
    schema: 1,
    ok: true,
    checkedAt: new Date(now).toISOString().replace(/\.\d+Z$/, "Z"),
    account: { label, customerId: valueOrNull(customer.customerId) },
    tariff: valueOrNull(customer.tariff),
    trial: trialAt(customer.trial, customerReadAt, now),
    blocks: {
      state: blocks.state === "known" ? "blocked" : blocks.state,
      types: types.filter((type) => type !== null),
    },
    unreadSms: valueOrNull(customer.unreadSms),
    setupComplete: valueOrNull(customer.isSetupComplete),
    tfa: tfa.state === "known" ? (tfa.value ? "on" : "off") : "unknown",
    balance: balanceReport(snapshot),
    failures: failures.map((failed) => statusFailure(failed, texts)),
  };
}

function balanceReport({ balance, balanceNotice }: Snapshot): StatusReport["balance"] {
  if (balance.state !== "known") return null;
  const notice = valueOrNull(balanceNotice);
  return {
    amount: decimalRoubles(balance.value),
    currency: "RUB",
    noticeBelow: notice === null ? null : decimalRoubles(notice),
  };
}

/** The report of a failure that left nothing to show, in its kind's own sentence unless there is a better one. */
export function failureReport(
  failed: Failure,
  texts: Texts,
  message = failureMessage(texts, failed),
): FailureReport {
  return { schema: 1, ok: false, failure: { ...statusFailure(failed, texts), message } };
}

function statusFailure(failed: Failure, texts: Texts): StatusFailure {
  const { call, kind, httpStatus, serverMessage } = failed;
  return { call, kind, httpStatus, message: failureMessage(texts, failed), serverMessage };
}
