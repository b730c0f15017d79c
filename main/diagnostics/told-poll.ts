import type { CustomerInfo, TfaReading } from "../../contract/snapshot";
import type { CallResult } from "../plusofon/call-result";
import type { Clock } from "../system/clock";
import type { DiagnosticRoles } from "./roles";

/** One answer of a poll and how long it took, in milliseconds. */
export type TimedAnswer<T> = { result: CallResult<T>; durationMs: number };

/** A poll as a check sees it: each answer as it comes; null: none came, as the poll ended without it. */
export type ToldPoll = {
  customer: Promise<TimedAnswer<CustomerInfo> | null>;
  tfa: Promise<TimedAnswer<TfaReading> | null>;
};

/** Starts a poll. The wait for the account's turn is no part of the first answer's time. */
export function startToldPoll(poll: DiagnosticRoles["poll"], clock: Clock): ToldPoll {
  let lastAt = clock.monotonic();
  function sinceLast(): number {
    const now = clock.monotonic();
    const durationMs = now - lastAt;
    lastAt = now;
    return durationMs;
  }
  let giveCustomer: (answer: TimedAnswer<CustomerInfo> | null) => void = () => undefined;
  let giveTfa: (answer: TimedAnswer<TfaReading> | null) => void = () => undefined;
  const customer = new Promise<TimedAnswer<CustomerInfo> | null>((resolve) => {
    giveCustomer = resolve;
  });
  const tfa = new Promise<TimedAnswer<TfaReading> | null>((resolve) => {
    giveTfa = resolve;
  });
  const ended = (): void => {
    giveCustomer(null);
    giveTfa(null);
  };
  poll({
    begun: () => void sinceLast(),
    customer: (result) => giveCustomer({ result, durationMs: sinceLast() }),
    tfa: (result) => giveTfa({ result, durationMs: sinceLast() }),
  }).then(ended, ended);
  return { customer, tfa };
}
