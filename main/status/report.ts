import type { Age } from "../../contract/age";
import { assertNever } from "../../contract/assert-never";
import type { Failure, FailureKind } from "../../contract/failure";
import { valueOrNull } from "../../contract/reading";
import { emptySnapshot, type Snapshot } from "../../contract/snapshot";
import { type TrialStatus, trialAt } from "../../contract/trial";
import { failureMessage } from "../../locales/facts";
import type { Texts } from "../../locales/texts";

/** A failure as `--status --json` prints it. */
export type StatusFailure = {
  call: Failure["call"];
  kind: FailureKind;
  httpStatus: number | null;
  message: string;
  serverMessage: string | null;
};

/** What `--status --json` prints: scripts rely on it. */
export type StatusReport =
  | {
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
      failures: StatusFailure[];
    }
  | { schema: 1; ok: false; failure: StatusFailure };

/** What reading an account once gave: the snapshot and what failed of it. */
export type StatusReading = {
  label: string;
  snapshot: Snapshot;
  failures: Failure[];
  /** Nothing could be read at all. */
  hasNothing: boolean;
};

/** How old the data of each call is: fresh, unless a cache gave a stale response. */
export type StatusAges = { customer: Age; tfa: Age };

/** Where nothing was read. */
export const agesOfNothing: StatusAges = { customer: { state: "never" }, tfa: { state: "never" } };

/** The report of a reading at `now` (milliseconds since 1970). */
export function statusReport(reading: StatusReading, now: number, texts: Texts): StatusReport {
  const [first] = reading.failures;
  if (reading.hasNothing && first !== undefined) return failureReport(first, texts);
  const { customer, customerReadAt, tfa } = reading.snapshot;
  const blocks = customer.blocks;
  return {
    schema: 1,
    ok: true,
    checkedAt: new Date(now).toISOString().replace(/\.\d+Z$/, "Z"),
    account: { label: reading.label, customerId: valueOrNull(customer.customerId) },
    tariff: valueOrNull(customer.tariff),
    trial: trialAt(customer.trial, customerReadAt, now),
    blocks: {
      state: blocks.state === "known" ? "blocked" : blocks.state,
      types:
        blocks.state === "known" ? blocks.value.flatMap(({ type }) => (type === null ? [] : [type])) : [],
    },
    unreadSms: valueOrNull(customer.unreadSms),
    setupComplete: valueOrNull(customer.isSetupComplete),
    tfa: tfa.state === "known" ? (tfa.value ? "on" : "off") : "unknown",
    failures: reading.failures.map((failed) => statusFailure(failed, texts)),
  };
}

/** The report of a failure that left nothing to show. */
export function failureReport(failed: Failure, texts: Texts): StatusReport {
  return { schema: 1, ok: false, failure: statusFailure(failed, texts) };
}

function statusFailure(failed: Failure, texts: Texts): StatusFailure {
  const { call, kind, httpStatus, serverMessage } = failed;
  return { call, kind, httpStatus, message: failureMessage(texts, failed), serverMessage };
}

/** A reading with nothing in it, to be filled by the two calls. */
export function emptyReading(label: string): StatusReading {
  return { label, snapshot: emptySnapshot, failures: [], hasNothing: true };
}

/** The exit code: 0 read · 1 wrong use or no account · 2 refused · 3 try again later · 4 not understood. */
export function exitCodeOf(report: StatusReport): number {
  return report.ok ? 0 : exitCodeOfKind(report.failure.kind);
}

function exitCodeOfKind(kind: FailureKind): number {
  switch (kind) {
    case "no-account":
    case "vault":
      return 1;
    case "unauthorized":
    case "forbidden":
    case "rejected":
    case "not-found":
      return 2;
    case "network":
    case "timeout":
    case "tls":
    case "proxy":
    case "rate-limited":
    case "server":
      return 3;
    case "redirect":
    case "protocol":
      return 4;
    default:
      return assertNever(kind);
  }
}
