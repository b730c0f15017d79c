import { type Failure, failure } from "../../contract/failure";
import type { Texts } from "../../locales/texts";
import { readAccount } from "../accounts/read-account";
import type { ServerClock } from "../accounts/server-clock";
import { withCustomer, withTfa } from "../accounts/snapshot";
import type { PlusofonClient } from "../plusofon/client";
import type { Secret } from "../plusofon/secret";
import {
  emptyReading,
  exitCodeOf,
  failureReport,
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
  const report = await read(parts);
  const now = parts.serverClock.now();
  parts.print(parts.isJson ? JSON.stringify(report) : statusText(report, now, parts.texts));
  return exitCodeOf(report);
}

async function read(parts: Parameters<typeof runStatus>[0]): Promise<StatusReport> {
  const { texts, serverClock } = parts;
  try {
    const target = await parts.target();
    if (!target.ok) return failureReport(failure(target.kind), texts);
    const reading = await readOnce(await parts.client(), target, serverClock);
    return statusReport(reading, serverClock.now(), texts);
  } catch {
    // Nothing of ours should throw here; a script still gets its one object, and no error text that may quote a key.
    return failureReport(failure("protocol", { detail: "INTERNAL" }), texts);
  }
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
