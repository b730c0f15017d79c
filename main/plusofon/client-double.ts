import type { Failure } from "../../contract/failure";
import { failure } from "../../contract/new-failure";
import { sampleCustomer } from "../../contract/sample-state";
import type { AmountReading, CustomerInfo, TfaReading } from "../../contract/snapshot";
import type { CallResult } from "./call-result";
import type { PlusofonClient } from "./client";
import { plusofonOrigin } from "./origin";
import type { TfaSwitchReply } from "./readers/read-tfa";
import type { Secret } from "./secret";

/** One call that the double was asked for. It keeps the key's text, since tests compare it. */
export type AskedCall = {
  call: "customer-info" | "tfa" | "balance" | "balance-notice" | "switch" | "probe";
  accessKey: string;
  isOn?: boolean;
  pin?: string;
};

/** A client for tests: answers what the test sets, at once or when its promise settles. */
export type ClientDouble = PlusofonClient & {
  asked: AskedCall[];
  /** How many calls are in flight now, and the most there ever were at once. */
  inFlight: { now: number; max: number };
  probed: () => CallResult<null> | Promise<CallResult<null>>;
  customer: () => CallResult<CustomerInfo> | Promise<CallResult<CustomerInfo>>;
  tfa: () => CallResult<TfaReading> | Promise<CallResult<TfaReading>>;
  balance: () => CallResult<AmountReading> | Promise<CallResult<AmountReading>>;
  balanceNotice: () => CallResult<AmountReading> | Promise<CallResult<AmountReading>>;
  switched: () => CallResult<TfaSwitchReply> | Promise<CallResult<TfaSwitchReply>>;
};

/** A good result. */
export function good<T>(value: T, serverTime: number | null = null): CallResult<T> {
  return { ok: true, value, serverTime };
}

/** A failed result. */
export function bad(kind: Failure["kind"], rest: Partial<Failure> = {}): CallResult<never> {
  return { ok: false, failure: failure(kind, { call: "customer-info", ...rest }), serverTime: null };
}

/** A client that finds everything known and two-factor authentication off, unless the test sets otherwise. */
export function createClientDouble(): ClientDouble {
  async function run<T>(asked: AskedCall, result: () => T | Promise<T>): Promise<T> {
    double.asked.push(asked);
    double.inFlight.now += 1;
    double.inFlight.max = Math.max(double.inFlight.max, double.inFlight.now);
    try {
      return await result();
    } finally {
      double.inFlight.now -= 1;
    }
  }
  const text = (accessKey: Secret): string => accessKey.reveal();
  const double: ClientDouble = {
    asked: [],
    inFlight: { now: 0, max: 0 },
    origin: plusofonOrigin,
    probed: () => good(null),
    customer: () => good(sampleCustomer()),
    tfa: () => good({ state: "known", value: false }),
    balance: () => good({ state: "known", value: 125_550 }),
    balanceNotice: () => good({ state: "known", value: 50_000 }),
    switched: () => good("accepted"),
    probe: () => run({ call: "probe", accessKey: "" }, () => double.probed()),
    readCustomerInfo: (accessKey) =>
      run({ call: "customer-info", accessKey: text(accessKey) }, () => double.customer()),
    readTfa: (accessKey) => run({ call: "tfa", accessKey: text(accessKey) }, () => double.tfa()),
    readBalance: (accessKey) => run({ call: "balance", accessKey: text(accessKey) }, () => double.balance()),
    readBalanceNotice: (accessKey) =>
      run({ call: "balance-notice", accessKey: text(accessKey) }, () => double.balanceNotice()),
    switchTfa: (accessKey, { isOn, pin }) =>
      run({ call: "switch", accessKey: text(accessKey), isOn, pin: pin.reveal() }, () => double.switched()),
  };
  return double;
}
