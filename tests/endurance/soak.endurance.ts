import { expect, it } from "vitest";
import { sampleCustomer } from "../../contract/sample-state";
import { hourMs, minuteMs } from "../../contract/time";
import { setUpAccounts } from "../../main/accounts/accounts-for-test";
import { bad, good } from "../../main/plusofon/client-double";
import { heapBytes } from "./heap";
import { budgetMs, createRandom, pick, printTable, seed } from "./options";

const accountCount = 50;
/** Between two measurements, of simulated time. */
const stepMs = 15 * minuteMs;
const failures = ["network", "timeout", "tls", "proxy", "server", "rate-limited", "protocol"] as const;

/** A straight line through measurements: its slope for each step, and the standard error of that. */
function slopeOf(values: Float64Array): { slope: number; error: number } {
  const count = values.length;
  const meanX = (count - 1) / 2;
  const meanY = values.reduce((sum, value) => sum + value, 0) / count;
  const sumXX = values.reduce((sum, _value, x) => sum + (x - meanX) ** 2, 0);
  const slope = values.reduce((sum, value, x) => sum + (x - meanX) * (value - meanY), 0) / sumXX;
  const residual = values.reduce((sum, value, x) => sum + (value - meanY - slope * (x - meanX)) ** 2, 0);
  return { slope, error: Math.sqrt(residual / Math.max(1, count - 2) / sumXX) };
}

const maxMeasurements = 100_000;
/** Room for measurements outside of the heap that is measured. */
const measurements = (): Float64Array => new Float64Array(maxMeasurements);

it("50 accounts at the shortest interval, with faults that come and go, grow in nothing", async () => {
  const random = createRandom(seed);
  const world = setUpAccounts();
  world.storeAccounts(accountCount);
  let failing: (typeof failures)[number] | null = null;
  world.client.customer = () =>
    failing !== null && random() < 0.7
      ? bad(failing)
      : good(sampleCustomer({ unreadSms: { state: "known", value: Math.floor(random() * 9) } }));
  world.client.tfa = () =>
    failing === null ? good({ state: "known", value: random() < 0.5 }) : bad(failing);
  const accounts = world.open({ intervalMs: () => minuteMs, random });
  accounts.start();
  await world.clock.advance(hourMs / 2);

  const measured = {
    heap: measurements(),
    handles: measurements(),
    timers: measurements(),
    listeners: measurements(),
  };
  const end = performance.now() + budgetMs;
  let hours = 0;
  let polls = 0;
  let count = 0;
  while ((performance.now() < end && count < maxMeasurements) || hours < 3) {
    failing = random() < 0.4 ? pick(random, failures) : null;
    await world.clock.advance(stepMs);
    hours += stepMs / hourMs;
    if (random() < 0.1) accounts.pollSoon();
    polls += world.client.asked.length;
    // The double keeps what it was asked for; the program does not.
    world.client.asked.length = 0;
    measured.heap[count] = heapBytes();
    measured.handles[count] = process.getActiveResourcesInfo().length;
    measured.timers[count] = world.clock.pending().length;
    measured.listeners[count] = process
      .eventNames()
      .reduce((sum, name) => sum + process.listenerCount(name), 0);
    count += 1;
  }
  accounts.stop();
  const rows = new Map<string, string>([["simulated hours", String(hours)]]);
  // What was measured while it warmed up says nothing of a leak.
  const warmedUp = Math.floor(count / 3);
  const grown: string[] = [];
  // For each measurement. In its first day a process still compiles and warms up; later a few hundred bytes are noise.
  const tolerated = {
    heap: hours < 24 ? Number.POSITIVE_INFINITY : 500,
    handles: 0.05,
    timers: 0.05,
    listeners: 0.01,
  };
  for (const name of ["heap", "handles", "timers", "listeners"] as const) {
    const { slope, error } = slopeOf(measured[name].subarray(name === "heap" ? warmedUp : 0, count));
    rows.set(`${name} for each measurement`, `${slope.toFixed(3)} ± ${error.toFixed(3)}`);
    if (slope - 3 * error > tolerated[name]) grown.push(name);
  }
  printTable("soak, requests", polls, rows);
  expect(grown).toEqual([]);
  expect(polls).toBeGreaterThan(accountCount * hours * 5);
  expect(world.clock.pending()).toEqual([]);
});
