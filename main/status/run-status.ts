import { warningAmount } from "../../contract/accounts/balance";
import { type Age, ageOf } from "../../contract/age";
import type { Failure } from "../../contract/failure";
import { failurePolicies } from "../../contract/failure-policy";
import { failure } from "../../contract/new-failure";
import type { Settings } from "../../contract/settings/settings";
import { emptySnapshot, type Snapshot } from "../../contract/snapshot";
import type { Texts } from "../../locales/texts";
import type { PlusofonClient } from "../plusofon/client";
import type { Secret } from "../plusofon/secret";
import type { ServerClock } from "../polling/server-clock";
import { failureReport, type StatusReading, statusReport } from "./report";
import { failureText, statusText } from "./status-text";

/** Whose status is read, or why none can be. */
export type StatusTarget = { ok: true; label: string; accessKey: Secret } | NoTarget;

/** `message` says more than the kind's own sentence. */
export type NoTarget = { ok: false; kind: "no-account" | "vault"; message?: string };

/** Whether the balance is wanted, and below how much to warn where the operator does not say. */
type BalanceSettings = Pick<Settings, "isBalanceOn" | "balanceWarningRoubles">;

/** What the command prints, without the final line break, and its exit code. */
export type Output = { text: string; exitCode: number };

/** Reads one account once. With `isJson` the text is exactly one JSON object, else lines for people. Never rejects. */
export async function runStatus(deps: {
  target: () => Promise<StatusTarget>;
  client: () => Promise<PlusofonClient>;
  balanceSettings: BalanceSettings;
  serverClock: ServerClock;
  isJson: boolean;
  texts: Texts;
}): Promise<Output> {
  const { serverClock, isJson, texts } = deps;
  try {
    const target = await deps.target();
    if (!target.ok) return failureOutput(failure(target.kind), isJson, texts, target.message);
    const result = await readOnce(await deps.client(), target, serverClock, deps.balanceSettings);
    if (!result.ok) return failureOutput(result.failure, isJson, texts);
    const { reading } = result;
    const now = serverClock.now();
    const text = isJson ? JSON.stringify(statusReport(reading, now, texts)) : statusText(reading, now, texts);
    return { text, exitCode: 0 };
  } catch {
    // An unexpected internal error: a script still gets its one object, and no error text that may quote a key.
    return failureOutput(failure("protocol", { detail: "INTERNAL" }), isJson, texts);
  }
}

/** The output of a command that gave nothing but a failure. */
export function failureOutput(failed: Failure, isJson: boolean, texts: Texts, message?: string): Output {
  const text = isJson
    ? JSON.stringify(failureReport(failed, texts, message))
    : failureText(failed, texts, message);
  return { text, exitCode: failurePolicies[failed.kind].exitCode };
}

/** Without customer data there is no status: then no other call is made. */
async function readOnce(
  client: PlusofonClient,
  { label, accessKey }: StatusTarget & { ok: true },
  serverClock: ServerClock,
  { isBalanceOn, balanceWarningRoubles }: BalanceSettings,
): Promise<{ ok: true; reading: StatusReading } | { ok: false; failure: Failure }> {
  const { signal } = new AbortController();
  const customer = await client.readCustomerInfo(accessKey, signal);
  const customerReadAt = serverClock.observe(customer.serverTime).readAt;
  if (!customer.ok) return customer;
  const tfa = await client.readTfa(accessKey, signal);
  const tfaReadAt = serverClock.observe(tfa.serverTime).readAt;
  const balance = isBalanceOn ? await client.readBalance(accessKey, signal) : null;
  const notice = balance?.ok === true ? await client.readBalanceNotice(accessKey, signal) : null;
  const snapshot: Snapshot = {
    ...emptySnapshot,
    customer: customer.value,
    customerReadAt,
    ...(tfa.ok ? { tfa: tfa.value, tfaReadAt } : {}),
    ...(balance?.ok === true ? { balance: balance.value, balanceReadAt: serverClock.now() } : {}),
    ...(notice?.ok === true ? { balanceNotice: notice.value } : {}),
  };
  return {
    ok: true,
    reading: {
      label,
      snapshot,
      failures: [tfa, balance].flatMap((result) => (result?.ok === false ? [result.failure] : [])),
      balanceWarnBelow: isBalanceOn ? warningAmount(snapshot, balanceWarningRoubles) : null,
      customerAge: ageAfterReading(customerReadAt, serverClock),
      tfaAge: ageAfterReading(tfa.ok ? tfaReadAt : null, serverClock),
    },
  };
}

/** Fresh, unless it was a stale cached response, which a later reply may have shown. */
function ageAfterReading(readAt: number | null, serverClock: ServerClock): Age {
  const isStale = readAt !== null && serverClock.isStaleResponse(readAt);
  return ageOf(readAt, serverClock.now(), Number.POSITIVE_INFINITY, isStale);
}
