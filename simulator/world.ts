import { type Account, type AccountSummary, summaryOf, withNewSms } from "./account";
import { type AccountChange, changeAccount } from "./account-change";
import { type ActiveFault, createActiveFaults, type FaultLimits } from "./active-faults";
import { type ApiRequest, answerRequest } from "./api";
import { type FaultName, faultRuleOf } from "./faults";
import type { Reply } from "./reply";
import { readPin } from "./request-body";
import { type RequestRecord, recordOf } from "./request-record";
import { findRoute } from "./routes";
import { type ScenarioName, startScenario } from "./scenarios";

/** Everything that may be told of the simulator. It holds neither the key nor the PIN. */
export type SimulatorState = {
  scenario: ScenarioName;
  faults: ActiveFault[];
  /** The simulator's clock, ISO 8601. */
  now: string;
  account: AccountSummary;
  isKeyAccepted: boolean;
  requestCount: number;
};

/** What the simulator is, without its servers: one customer, the faults in force, the clock and the record. */
export type World = {
  /** Answers one request; `date` is the moment of the answer, milliseconds since 1970. */
  handle: (request: ApiRequest, redirectTo: string) => { reply: Reply; date: number };
  /** Starts a scenario anew; an ended key is accepted again. Faults, clock and record stay. */
  setScenario: (name: ScenarioName) => void;
  /** Puts a fault in force (see ActiveFaults), or ends one: null. Throws a RangeError on impossible limits. */
  setFault: (name: FaultName | null, limits?: FaultLimits) => void;
  changeAccount: (change: AccountChange) => void;
  setKeyAccepted: (isAccepted: boolean) => void;
  receiveSms: (count: number) => void;
  /** Moves the simulator's clock by milliseconds; negative: back. */
  advanceClock: (byMs: number) => void;
  state: () => SimulatorState;
  /** The newest requests, oldest first. */
  requests: () => readonly RequestRecord[];
};

export type WorldOptions = {
  scenario: ScenarioName;
  accessKey: string;
  /** Milliseconds since 1970. */
  now: () => number;
  /** From 0 to 1. */
  random: () => number;
};

const mostRecords = 1_000;

/** The world of one simulator. */
export function createWorld({ scenario: firstScenario, accessKey, now: clock, random }: WorldOptions): World {
  let clockOffsetMs = 0;
  const now = () => clock() + clockOffsetMs;
  let scenario = firstScenario;
  let account: Account = startScenario(scenario, now(), random);
  let isKeyAccepted = true;
  let requestCount = 0;
  const records: RequestRecord[] = [];
  const faults = createActiveFaults();
  const acceptedKey = () => (isKeyAccepted ? accessKey : null);

  function keep(record: RequestRecord): void {
    requestCount += 1;
    records.push(record);
    if (records.length > mostRecords) records.shift();
  }

  /** The reply to a request that `fault` strikes; the account and the key change as the fault lets them. */
  function answer(request: ApiRequest, fault: ActiveFault | null, redirectTo: string, at: number): Reply {
    const found = findRoute(request.method, request.path);
    if (fault === null || found.state !== "found") {
      const outcome = answerRequest(request, account, acceptedKey(), at);
      account = outcome.account;
      return outcome.reply;
    }
    const rule = faultRuleOf(fault.name);
    const isBodyLost = rule.effect === "body-lost" && request.method === "DELETE";
    const arrived = isBodyLost ? { ...request, body: "" } : request;
    const outcome = answerRequest(arrived, account, acceptedKey(), at);
    const isSwitched = outcome.account !== account;
    if (rule.isSwitchApplied) account = outcome.account;
    if (rule.effect === "key-dropped" && isSwitched) isKeyAccepted = false;
    const sent = readPin(request.body ?? "");
    return rule.answer(outcome.reply, {
      call: found.route.call,
      now: at,
      delayMs: fault.delayMs,
      redirectTo,
      isSwitched,
      authorization: request.headers.authorization ?? "",
      pin: sent.state === "given" ? sent.pin : null,
    });
  }

  return {
    handle(request, redirectTo) {
      const found = findRoute(request.method, request.path);
      const fault = found.state === "found" ? faults.take(found.route.call) : null;
      const date = now() + (fault === null ? 0 : faultRuleOf(fault.name).clockShiftMs);
      const keyOnArrival = acceptedKey();
      const reply = answer(request, fault, redirectTo, date);
      keep(recordOf(request, reply, fault?.name ?? null, keyOnArrival, now()));
      return { reply, date };
    },
    setScenario(name) {
      scenario = name;
      account = startScenario(name, now(), random);
      isKeyAccepted = true;
    },
    setFault(name, limits) {
      if (name === null) faults.clear(limits?.call);
      else faults.set(name, limits);
    },
    changeAccount(change) {
      account = changeAccount(account, change, now());
    },
    setKeyAccepted(isAccepted) {
      isKeyAccepted = isAccepted;
    },
    receiveSms(count) {
      account = withNewSms(account, count, now());
    },
    advanceClock(byMs) {
      clockOffsetMs += byMs;
    },
    state: () => ({
      scenario,
      faults: faults.list(),
      now: new Date(now()).toISOString(),
      account: summaryOf(account, now()),
      isKeyAccepted,
      requestCount,
    }),
    requests: () => [...records],
  };
}
