import { isKeyLacking, type KeyPlace } from "../../contract/accounts/key-place";
import type {
  DiagnosticFact,
  DiagnosticStepName,
  DiagnosticWarning,
  MissingField,
  SkipReason,
} from "../../contract/diagnostics/diagnostics";
import type { Failure } from "../../contract/failure";
import { policyOf } from "../../contract/failure-policy";
import { failure } from "../../contract/new-failure";
import type { CustomerInfo, TfaReading } from "../../contract/snapshot";
import type { CallResult } from "../plusofon/call-result";
import { failureOfTransport } from "../plusofon/transport-failure";
import type { PollListener } from "../polling/read-account";
import { type Clock, withDeadline } from "../system/clock";
import { readRoute } from "./proxy-route";

/** How long the system may take to find out the proxy, in milliseconds. */
const lookupDeadlineMs = 15_000;
/** A larger difference means that the computer's clock is wrong, in milliseconds. Source: docs/api-behaviour.md, G1. */
const toleratedClockMs = 5 * 60_000;

/** What a check of one account needs. */
export type CheckDeps = {
  /** The proxies for the server, in Chromium's notation. Rejects with the platform's error. */
  proxies: () => Promise<string>;
  /** Asks the server for its root, without the key. */
  probe: () => Promise<CallResult<null>>;
  keyPlace: () => KeyPlace;
  /** Polls the account like any other poll. */
  poll: (listener: PollListener) => Promise<void>;
  clock: Clock;
};

/** What earlier steps found out for later ones. */
export type Findings = {
  /** Every request from here on could only fail. */
  isBlocked: boolean;
  customer: CallResult<CustomerInfo> | null;
  tfa: CallResult<TfaReading> | null;
};

/** The result of a step. */
type StepEnd =
  | { state: "passed"; facts: DiagnosticFact[] }
  | { state: "warning"; facts: DiagnosticFact[]; warning: DiagnosticWarning }
  | { state: "failed"; failure: Failure }
  | { state: "skipped"; reason: SkipReason };

type Check = (deps: CheckDeps, found: Findings) => StepEnd | Promise<StepEnd>;

/** Every step of a check by its name. */
export const checks: Record<DiagnosticStepName, Check> = {
  async proxy({ proxies, clock }) {
    try {
      return passed(readRoute(await withDeadline(clock, lookupDeadlineMs, proxies())));
    } catch (error) {
      const { detail } = failureOfTransport(error, null, []);
      return failed(failure("proxy", { detail }));
    }
  },
  async connection({ probe, clock }, found) {
    const probed = await probe();
    if (!probed.ok) {
      found.isBlocked = policyOf(probed.failure).failsEveryCall;
      return failed(probed.failure);
    }
    const aheadMs = probed.serverTime === null ? 0 : clock.now() - probed.serverTime;
    if (Math.abs(aheadMs) <= toleratedClockMs) return passed();
    return { state: "warning", facts: [{ kind: "clock", aheadMs }], warning: "clock-off" };
  },
  key({ keyPlace }, found) {
    const place = keyPlace();
    if (place === "session") return { state: "warning", facts: [], warning: "key-not-kept" };
    if (!isKeyLacking(place)) return passed();
    found.isBlocked = true;
    return failed(failure(place === "missing" ? "no-account" : "vault"));
  },
  async "customer-info"({ poll }, found) {
    if (found.isBlocked) return skipped("would-fail");
    await poll({
      customer: (result) => {
        found.customer = result;
      },
      tfa: (result) => {
        found.tfa = result;
      },
    });
    return endOfCall(found.customer, missingFields);
  },
  tfa(_deps, { isBlocked, customer, tfa }) {
    // The poll does not make this call then; it only repeats the first one's failure.
    const isSpared = customer !== null && !customer.ok && policyOf(customer.failure).failsEveryCall;
    if (isBlocked || isSpared) return skipped("would-fail");
    return endOfCall(tfa, ({ state }) => (state === "known" ? [] : ["tfa"]));
  },
};

function endOfCall<T>(result: CallResult<T> | null, missingOf: (value: T) => MissingField[]): StepEnd {
  if (result === null) return skipped("interrupted");
  if (!result.ok) return failed(result.failure);
  const fields = missingOf(result.value);
  if (fields.length === 0) return passed();
  return { state: "warning", facts: [{ kind: "missing", fields }], warning: "incomplete-reply" };
}

function missingFields(customer: CustomerInfo): MissingField[] {
  const fields = ["customerId", "tariff", "trial", "blocks", "unreadSms", "isSetupComplete"] as const;
  return fields.filter((field) => customer[field].state === "unknown");
}

const passed = (...facts: DiagnosticFact[]): StepEnd => ({ state: "passed", facts });
const failed = (cause: Failure): StepEnd => ({ state: "failed", failure: cause });
const skipped = (reason: SkipReason): StepEnd => ({ state: "skipped", reason });
