import { expect, it } from "vitest";
import { setUpAccounts } from "../../main/accounts/accounts-for-test";
import { createPlusofonClient } from "../../main/plusofon/client";
import type { Clock } from "../../main/system/clock";
import { type SimulatedCall, simulatedCalls } from "../../simulator/api";
import { canStrike, type FaultName, faultNames } from "../../simulator/faults";
import { createSimulator } from "../../simulator/simulator";
import { budgetMs, countOne, createRandom, printTable, seed } from "./options";

const key = "canary-key-000000000000";
const pin = "918273";
const journeys = [
  "add",
  "add unchecked",
  "poll",
  "replace a key",
  "switch on",
  "switch off",
  "remove",
] as const;
type Journey = (typeof journeys)[number];
type Pair = { journey: Journey; call: SimulatedCall; fault: FaultName };

/** Waits of the program pass fifty times as fast; those of the network don't. */
const quickClock: Clock = {
  now: Date.now,
  monotonic: () => performance.now() * 50,
  after(delayMs, run) {
    const timer = setTimeout(run, Math.min(delayMs / 50, 2 ** 31 - 1));
    return () => clearTimeout(timer);
  },
};

/** Plays one journey with a fault in force during its act, and checks what must hold. Returns how it ended. */
async function play({ journey, call, fault }: Pair): Promise<string> {
  const simulator = await createSimulator({ scenario: "trial", accessKey: key });
  const world = setUpAccounts();
  const thrown: unknown[] = [];
  const clientWithin = (headersMs: number) =>
    createPlusofonClient({
      baseUrl: simulator.url,
      fetch: (url, init) => fetch(url, init),
      now: Date.now,
      deadlines: { headersMs, totalMs: headersMs * 1.5 },
    });
  // What comes before the fault must work on a busy computer too.
  let client = clientWithin(60_000);
  const accounts = world.open({
    client: async () => client,
    clock: quickClock,
    onFault: (error) => thrown.push(error),
  });
  const isAdding = journey.startsWith("add");
  const submit = (isCheckSkipped = false) =>
    world.submit(accounts, { accessKey: key, accountId: isAdding ? null : "id-1", isCheckSkipped });
  try {
    if (!isAdding) {
      expect(await world.submit(accounts, { accessKey: key })).toMatchObject({ state: "saved" });
      await accounts.refresh("id-1");
    }
    // Only the PIN that switched it on switches it off.
    if (journey === "switch off") {
      expect(await accounts.submitPin("id-1", true, pin)).toEqual({ state: "done", isOn: true });
    }
    const before = simulator.requests.length;
    client = clientWithin(2_000);
    simulator.setFault(fault, { call });
    let outcome = "done";
    if (journey === "poll") await accounts.refresh("id-1");
    else if (journey === "remove") {
      const reading = accounts.refresh("id-1");
      outcome = accounts.remove("id-1").state;
      await reading;
    } else if (journey === "switch on" || journey === "switch off") {
      outcome = (await accounts.submitPin("id-1", journey === "switch on", pin)).state;
    } else {
      outcome = (await submit()).state;
      if (journey === "add unchecked" && outcome === "unchecked")
        outcome = `then ${(await submit(true)).state}`;
    }
    const shown = JSON.stringify(accounts.states());
    expect([shown.includes(key), shown.includes(pin)]).toEqual([false, false]);
    const switches = simulator.requests.slice(before).filter(({ method }) => method !== "GET");
    expect(switches.length).toBeLessThanOrEqual(1);
    expect(simulator.followedRedirects).toEqual([]);
    const [state] = accounts.states();
    const tfa = state?.snapshot.tfa;
    // What is shown as known is what the account is, unless nothing could be read since.
    if (outcome === "done" && journey.startsWith("switch")) {
      expect(tfa).toMatchObject({ state: "known", value: simulator.state.account.tfa });
    }
    const { roster, keys } = world.onDisk();
    expect(roster).toEqual(keys);
    expect(thrown).toEqual([]);
    return outcome;
  } finally {
    accounts.stop();
    await simulator.close();
  }
}

it("every fault in every call of every journey ends as it should", async () => {
  const pairs: Pair[] = journeys.flatMap((journey) =>
    simulatedCalls.flatMap((call) =>
      faultNames.filter((fault) => canStrike(fault, call)).map((fault) => ({ journey, call, fault })),
    ),
  );
  const random = createRandom(seed);
  const all = pairs.map((pair) => ({ pair, at: random() })).sort((one, other) => one.at - other.at);
  // Beside the other checks a part of them, another with each seed.
  const queue = budgetMs < 60_000 ? all.slice(0, 400) : all;
  const count = queue.length;
  const outcomes = new Map<string, number>();
  const failed: string[] = [];
  async function work(): Promise<void> {
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      const { journey, call, fault } = next.pair;
      const outcome = await play(next.pair).catch((error: unknown) => {
        failed.push(
          `${journey}, ${call}:${fault}: ${error instanceof Error ? error.message : String(error)}`,
        );
        return "FAILED";
      });
      countOne(outcomes, `${journey}: ${outcome}`);
    }
  }
  await Promise.all(Array.from({ length: 24 }, work));
  printTable("faults in calls of journeys", count, outcomes);
  expect(failed).toEqual([]);
  expect(count).toBeGreaterThanOrEqual(400);
});
