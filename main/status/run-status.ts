import { type Age, ageOf } from "../../contract/age";
import { type Failure, failure } from "../../contract/failure";
import type { Snapshot } from "../../contract/snapshot";
import type { Texts } from "../../locales/texts";
import { readAccount } from "../accounts/read-account";
import type { ServerClock } from "../accounts/server-clock";
import { withCustomer, withTfa } from "../accounts/snapshot";
import type { PlusofonClient } from "../plusofon/client";
import type { Secret } from "../plusofon/secret";
import {
  agesOfNothing,
  emptyReading,
  exitCodeOf,
  failureReport,
  type StatusAges,
  type StatusReading,
  type StatusReport,
  statusReport,
} from "./report";
import { statusText } from "./status-text";

/** Whose status is read, or why nobody's can be. */
export type StatusTarget =
  | { ok: true; label: string; accessKey: Secret }
  | { ok: false; kind: "no-account" | "vault" };

/**
 * Reads one account once and prints it: with `isJson` exactly one JSON object, else lines for people.
 *
 * @returns the exit code
 */
export async function runStatus(parts: {
  target: () => StatusTarget | Promise<StatusTarget>;
  client: () => Promise<PlusofonClient>;
  serverClock: ServerClock;
  isJson: boolean;
  texts: Texts;
  print: (text: string) => void;
}): Promise<number> {
  const { report, ages } = await read(parts);
  const now = parts.serverClock.now();
  parts.print(parts.isJson ? JSON.stringify(report) : statusText(report, ages, now, parts.texts));
  return exitCodeOf(report);
}

/** Nothing is read again here, so that no interval makes it old. */
const noIntervalMs = Number.POSITIVE_INFINITY;

async function read(
  parts: Parameters<typeof runStatus>[0],
): Promise<{ report: StatusReport; ages: StatusAges }> {
  const { texts, serverClock } = parts;
  try {
    const target = await parts.target();
    if (!target.ok) return { report: failureReport(failure(target.kind), texts), ages: agesOfNothing };
    const reading = await readOnce(await parts.client(), target, serverClock);
    return {
      report: statusReport(reading, serverClock.now(), texts),
      ages: agesOf(reading.snapshot, serverClock),
    };
  } catch {
    // Nothing of ours should throw here; a script still gets its one object, and no error text that may quote a key.
    const report = failureReport(failure("protocol", { detail: "INTERNAL" }), texts);
    return { report, ages: agesOfNothing };
  }
}

/** A stale response may show as such by the reply that came after it. */
function agesOf({ customerReadAt, tfaReadAt }: Snapshot, serverClock: ServerClock): StatusAges {
  const age = (readAt: number | null): Age => {
    const isStaleResponse = readAt !== null && serverClock.isStaleResponse(readAt);
    return ageOf(readAt, serverClock.now(), noIntervalMs, isStaleResponse);
  };
  return { customer: age(customerReadAt), tfa: age(tfaReadAt) };
}

async function readOnce(
  client: PlusofonClient,
  { accessKey, label }: StatusTarget & { ok: true },
  serverClock: ServerClock,
): Promise<StatusReading> {
  const reading = emptyReading(label);
  const failures: Failure[] = [];
  await readAccount(client, accessKey, new AbortController().signal, {
    customer(result) {
      const { readAt } = serverClock.observe(result.serverTime);
      if (!result.ok) return void failures.push(result.failure);
      reading.snapshot = withCustomer(reading.snapshot, result.value, readAt);
      reading.hasNothing = false;
    },
    tfa(result) {
      const { readAt } = serverClock.observe(result.serverTime);
      if (!result.ok) return void failures.push(result.failure);
      reading.snapshot = withTfa(reading.snapshot, result.value, readAt);
      reading.hasNothing = false;
    },
  });
  return { ...reading, failures };
}
