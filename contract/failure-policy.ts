import type { Failure, FailureKind } from "./failure";

/** What one kind of failure means, wherever something has to be decided by it. */
export type FailurePolicy = {
  /** Its wording, where that is not `failure.<kind>`. */
  wording?: "balanceForbidden";
  /**
   * When the next poll comes: `backoff`: in a minute, then ever later; `slow`: in half an hour, as the answer is final;
   * `once`: once more in a minute, then not before the user acts; `never`: not before the user acts.
   */
  retry: "backoff" | "slow" | "once" | "never";
  /** The exit code of `--status`. Fixed: scripts rely on it. */
  exitCode: 1 | 2 | 3 | 4;
  /** What is wrong with the access key, so that the account needs its user; null: nothing. */
  keyFault: "refused" | "unavailable" | null;
  /** The connection to Plusofon may be at fault, so that checking it may help. */
  isConnectionFault: boolean;
  /** The network's return may end it. */
  mayEndWithNetwork: boolean;
  /** Any further call would meet the same, or make it worse. */
  failsEveryCall: boolean;
  /**
   * Whether a notification of service trouble counts it: `no` ends the count; `unclear` leaves it as it is. A missing
   * network says nothing about the service (docs/api-behaviour.md, A1, A2), and a refused key has its own notification.
   */
  serviceTrouble: "yes" | "no" | "unclear";
  /** Nothing came back from the server itself, so that a new key may be kept unchecked (docs/api-behaviour.md, F-6). */
  isUnanswered: boolean;
  /** The server surely did not carry out what was asked (docs/api-behaviour.md, E9). */
  isRefusal: boolean;
};

const calm = {
  keyFault: null,
  isConnectionFault: false,
  mayEndWithNetwork: false,
  failsEveryCall: false,
  serviceTrouble: "yes",
  isUnanswered: false,
  isRefusal: false,
} as const;
const unanswered = {
  ...calm,
  retry: "backoff",
  exitCode: 3,
  isConnectionFault: true,
  failsEveryCall: true,
  isUnanswered: true,
} as const;
const refused = { ...calm, retry: "slow", exitCode: 2, isRefusal: true } as const;
const notUnderstood = { ...calm, retry: "backoff", exitCode: 4, isConnectionFault: true } as const;
const withoutKey = {
  ...calm,
  retry: "never",
  exitCode: 1,
  keyFault: "unavailable",
  serviceTrouble: "no",
} as const;

/** The one place that says what each kind of failure means. Source of the waits: docs/api-behaviour.md, A12–A20. */
export const failurePolicies: Record<FailureKind, FailurePolicy> = {
  network: { ...unanswered, mayEndWithNetwork: true, serviceTrouble: "no" },
  timeout: { ...unanswered, mayEndWithNetwork: true, serviceTrouble: "unclear" },
  tls: unanswered,
  // Without a network a proxy can't be reached either, and the system does not always report a missing network.
  proxy: { ...unanswered, mayEndWithNetwork: true },
  redirect: notUnderstood,
  unauthorized: {
    ...refused,
    retry: "once",
    keyFault: "refused",
    failsEveryCall: true,
    serviceTrouble: "no",
  },
  // Rights are granted per call, so another call may still succeed.
  forbidden: { ...refused, keyFault: "refused" },
  rejected: refused,
  "not-found": refused,
  "rate-limited": { ...refused, retry: "backoff", exitCode: 3, failsEveryCall: true },
  server: { ...calm, retry: "backoff", exitCode: 3 },
  protocol: notUnderstood,
  "no-account": withoutKey,
  vault: withoutKey,
};

/** A key that may do all else needs no other one. */
const balanceForbidden: FailurePolicy = { ...refused, wording: "balanceForbidden" };

/** What `failure` means; see {@link FailurePolicy}. */
export function policyOf({ kind, call }: Pick<Failure, "kind" | "call">): FailurePolicy {
  return call === "balance" && kind === "forbidden" ? balanceForbidden : failurePolicies[kind];
}
