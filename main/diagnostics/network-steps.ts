import { type Failure, failure } from "../../contract/failure";
import { minuteMs } from "../../contract/time";
import type { CallResult } from "../plusofon/call-result";
import { failureOfTransport } from "../plusofon/transport-failure";
import { hostKind, summarizeAddresses } from "./host-address";
import { type Route, readRoute, resolvesNames } from "./proxy-route";
import type { DiagnosticRoles } from "./roles";
import type { StepEnd } from "./steps";
import { within } from "./within";

/** How long the system may take to answer about names and proxies, in milliseconds. */
const questionMs = 15_000;
/** Beyond this difference the computer's clock is taken to be wrong. Source: docs/api-behaviour.md, G1. */
const toleratedClockMs = 5 * minuteMs;

/** The way to the server, or why it could not be told; asked once, by whichever step is first. */
export type RouteAnswer = { route: Route | null; end: StepEnd };

/** Whether the system has a network at all. */
export function checkSystem(roles: DiagnosticRoles): StepEnd {
  if (hostKind(roles.origin).isLoopback) return { state: "skipped", reason: "loopback" };
  if (roles.network.isOnline()) return { state: "passed", facts: [] };
  return { state: "failed", facts: [], failure: failure("network", { detail: "ERR_INTERNET_DISCONNECTED" }) };
}

/** Which proxy requests go by. */
export async function askRoute({ origin, network, clock }: DiagnosticRoles): Promise<RouteAnswer> {
  const begunAt = clock.monotonic();
  const taken = (): { durationMs: number } => ({ durationMs: clock.monotonic() - begunAt });
  try {
    const route = readRoute(await within(clock, questionMs, network.resolveProxy(`${origin}/`)));
    return { route, end: { state: "passed", facts: [route], ...taken() } };
  } catch (error) {
    const found = failureOfTransport(error, null, []);
    const asked = failure("proxy", { detail: found.detail });
    return { route: null, end: { state: "failed", facts: [], failure: asked, ...taken() } };
  }
}

/** Whether the server's name has an address. A proxy's name server is not ours to ask. */
export async function checkNames(roles: DiagnosticRoles, route: Route | null): Promise<StepEnd> {
  const { host, isNumber, isLoopback } = hostKind(roles.origin);
  if (isNumber) return { state: "skipped", reason: "address" };
  if (route !== null && resolvesNames(route)) return { state: "skipped", reason: "proxy-resolves" };
  const begunAt = roles.clock.monotonic();
  const taken = (): { durationMs: number } => ({ durationMs: roles.clock.monotonic() - begunAt });
  try {
    const addresses = await within(roles.clock, questionMs, roles.network.resolveHost(host));
    const { ipv4, ipv6, hasLocal } = summarizeAddresses(addresses);
    if (ipv4 + ipv6 === 0) {
      const nothing = failure("network", { detail: "ERR_NAME_NOT_RESOLVED" });
      return { state: "failed", facts: [], failure: nothing, ...taken() };
    }
    const facts = [{ kind: "addresses" as const, ipv4, ipv6 }];
    return hasLocal && !isLoopback
      ? { state: "warning", facts, warning: "local-address", ...taken() }
      : { state: "passed", facts, ...taken() };
  } catch (error) {
    return { state: "failed", facts: [], failure: failureOfTransport(error, null, []), ...taken() };
  }
}

/**
 * What the probe of the server comes to.
 *
 * @param hasNoAddress the server's name was looked up in vain: what found none either got no further
 */
export function judgeProbe(probed: CallResult<null>, origin: string, hasNoAddress: boolean): StepEnd {
  if (!probed.ok) {
    if (hasNoAddress && isWantOfAddress(probed.failure)) return { state: "skipped", reason: "no-address" };
    return { state: "failed", facts: [], failure: probed.failure };
  }
  const isChecked = origin.startsWith("https:");
  return {
    state: "passed",
    facts: [
      { kind: "reached", httpStatus: probed.httpStatus },
      { kind: "tls", isChecked },
    ],
  };
}

/** Offline, Chromium calls a name that it can't find a missing network. */
function isWantOfAddress({ kind, detail }: Failure): boolean {
  return kind === "network" && /^ERR_(?:NAME_|DNS_|INTERNET_DISCONNECTED$)/.test(detail ?? "");
}

/** This computer's clock against the `Date` of the probe's reply. */
export function judgeClock(probed: CallResult<null> | null): StepEnd {
  if (probed === null || !probed.ok) return { state: "skipped", reason: "no-connection" };
  if (probed.serverTime === null) return { state: "skipped", reason: "no-date" };
  const aheadMs = probed.receivedAt - probed.serverTime;
  const facts = [{ kind: "clock" as const, aheadMs }];
  return Math.abs(aheadMs) > toleratedClockMs
    ? { state: "warning", facts, warning: "clock-off" }
    : { state: "passed", facts };
}
