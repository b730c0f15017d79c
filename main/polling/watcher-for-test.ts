import { emptySnapshot } from "../../contract/snapshot";
import { minuteMs } from "../../contract/time";
import type { CallResult } from "../plusofon/call-result";
import { createClientDouble } from "../plusofon/client-double";
import { Secret } from "../plusofon/secret";
import { createFakeClock } from "../system/fake-clock";
import { createServerClock } from "./server-clock";
import { Watcher } from "./watcher";

export const start = Date.parse("2026-11-23T09:00:00Z");
export const interval = 5 * minuteMs;

/** A watcher in fake time on a client double, with what tests look at. */
export function setUpWatcher(publish: () => void = () => undefined, isBalanceOn = false) {
  const clock = createFakeClock(start);
  const serverClock = createServerClock(clock);
  const client = createClientDouble();
  const faults: unknown[] = [];
  let key: Secret | null = new Secret("first-key-0000");
  const watcher = new Watcher(
    {
      client: async () => client,
      accessKey: () => key,
      clock,
      serverClock,
      random: () => 0.5,
      intervalMs: () => interval,
      isBalanceOn: () => isBalanceOn,
      onChange: () => undefined,
      onFault: (error) => faults.push(error),
      publish,
    },
    emptySnapshot,
  );
  const polls = (): number => client.asked.filter(({ call }) => call === "customer-info").length;
  const replaceKey = (text: string | null): void => {
    key = text === null ? null : new Secret(text);
    watcher.keyChanged(null);
  };
  return { clock, serverClock, client, watcher, polls, replaceKey, faults };
}

/** A call of the client double that is answered when `resolve` is called. */
export function slowCall<T>() {
  let resolve: (value: CallResult<T>) => void = () => undefined;
  const promise = new Promise<CallResult<T>>((settle) => {
    resolve = settle;
  });
  return { call: () => promise, resolve: (value: CallResult<T>) => resolve(value) };
}
