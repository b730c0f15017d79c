import { emptySnapshot } from "../../contract/snapshot";
import { dayMs, minuteMs } from "../../contract/time";
import { createClientDouble } from "../plusofon/client-double";
import { Secret } from "../plusofon/secret";
import { createFakeClock } from "../system/fake-clock";
import { createServerClock } from "./server-clock";
import { createWatcher } from "./watcher";

export const minute = minuteMs;
export const day = dayMs;
export const start = Date.parse("2026-11-23T09:00:00Z");
export const interval = 5 * minute;

/** A watcher in fake time on a client double, and what a test wants to know of it. */
export function setUpWatcher(published?: () => Promise<void>) {
  const clock = createFakeClock(start);
  const serverClock = createServerClock(clock);
  const client = createClientDouble();
  const faults: unknown[] = [];
  let key: Secret | null = new Secret("first-key-0000");
  const watcher = createWatcher(
    {
      client: async () => client,
      accessKey: () => key,
      clock,
      serverClock,
      random: () => 0.5,
      intervalMs: () => interval,
      onChange: () => undefined,
      onFault: (error) => faults.push(error),
      ...(published === undefined ? {} : { published }),
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

/** A result that comes when `give` is called. */
export function later<T>() {
  let give: (value: T) => void = () => undefined;
  const result = new Promise<T>((resolve) => {
    give = resolve;
  });
  return { result, give: (value: T) => give(value) };
}
