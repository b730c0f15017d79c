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
import { isLoopbackHost } from "../network/missing-network";
import type { CallResult } from "../plusofon/call-result";
import { ExchangeError, failureOfTransport } from "../plusofon/transport-failure";
import type { PollListener } from "../polling/read-account";
import type { Clock } from "../system/clock";
import type { PlatformAdapter } from "./platform-adapter";
import { type Route, readRoute, resolvesNames } from "./proxy-route";

/** How long the system may take to look up a name or a proxy, in milliseconds. */
const lookupDeadlineMs = 15_000;
/** A larger difference means that the computer's clock is wrong, in milliseconds. Source: docs/api-behaviour.md, G1. */
const toleratedClockMs = 5 * 60_000;

/** What a check of one account needs. */
export type CheckDeps = {
  platform: Pick<PlatformAdapter, "isOnline" | "resolveHost" | "resolveProxy">;
  /** The server's scheme, host and port. */
  origin: string;
  /** Asks the server for its root, without the key. */
  probe: () => Promise<CallResult<null>>;
  keyPlace: () => KeyPlace;
  /** Polls the account like any other poll. */
  poll: (listener: PollListener) => Promise<void>;
  clock: Clock;
};

/** What earlier steps found out for later ones. */
export type Findings = {
  route: Route | null;
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
  system({ origin, platform }) {
    if (isLoopbackHost(hostOf(origin))) return skipped("loopback");
    if (platform.isOnline()) return passed();
    return failed(failure("network", { detail: "ERR_INTERNET_DISCONNECTED" }));
  },
  async proxy({ origin, platform, clock }, found) {
    try {
      found.route = readRoute(await withDeadline(clock, platform.resolveProxy(`${origin}/`)));
      return passed(found.route);
    } catch (error) {
      const { detail } = failureOfTransport(error, null, []);
      return failed(failure("proxy", { detail }));
    }
  },
  async names({ origin, platform, clock }, found) {
    const host = hostOf(origin);
    if (isLoopbackHost(host)) return skipped("loopback");
    if (found.route !== null && resolvesNames(found.route)) return skipped("proxy-resolves");
    try {
      const addresses = await withDeadline(clock, platform.resolveHost(host));
      if (addresses.length > 0) return passed();
      found.isBlocked = true;
      return failed(failure("network", { detail: "ERR_NAME_NOT_RESOLVED" }));
    } catch (error) {
      found.isBlocked = true;
      return failed(failureOfTransport(error, null, []));
    }
  },
  async connection({ origin, probe, clock }, found) {
    if (found.isBlocked) return skipped("would-fail");
    const probed = await probe();
    if (!probed.ok) {
      found.isBlocked = policyOf(probed.failure).failsEveryCall;
      return failed(probed.failure);
    }
    const reached = { kind: "reached", isEncrypted: origin.startsWith("https:") } as const;
    const aheadMs = probed.serverTime === null ? 0 : clock.now() - probed.serverTime;
    if (Math.abs(aheadMs) <= toleratedClockMs) return passed(reached);
    return { state: "warning", facts: [reached, { kind: "clock", aheadMs }], warning: "clock-off" };
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

function hostOf(origin: string): string {
  return new URL(origin).hostname;
}

const passed = (...facts: DiagnosticFact[]): StepEnd => ({ state: "passed", facts });
const failed = (cause: Failure): StepEnd => ({ state: "failed", failure: cause });
const skipped = (reason: SkipReason): StepEnd => ({ state: "skipped", reason });

/** `promise`, or a rejection once the deadline has passed: no lookup may stop a check for good. */
function withDeadline<T>(clock: Clock, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = clock.after(lookupDeadlineMs, () => reject(new ExchangeError("DEADLINE_TOTAL", false)));
    promise.then(resolve, reject).finally(cancel);
  });
}
