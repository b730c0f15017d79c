import type { DiagnosticStep, DiagnosticStepName } from "../../contract/diagnostics";
import type { Failure } from "../../contract/failure";
import { isKeyLacking } from "../../contract/key-place";
import { isSecondCallSpared } from "../accounts/read-account";
import type { CallResult } from "../plusofon/call-result";
import { checkKey, judgeCustomer, judgeTfa } from "./account-steps";
import { askRoute, checkNames, checkSystem, judgeClock, judgeProbe, type RouteAnswer } from "./network-steps";
import type { DiagnosticRoles } from "./roles";
import { afterConnection, endedStep, type StepEnd, waitingSteps, withRestSkipped, withStep } from "./steps";
import { startToldPoll, type ToldPoll } from "./told-poll";

/** What later steps need to know of the former. */
type Findings = {
  route: Promise<RouteAnswer> | null;
  /** Whether the server's name was looked up in vain. */
  hasNoAddress: boolean;
  probed: CallResult<null> | null;
  poll: ToldPoll | null;
  customer: CallResult<unknown> | null;
};

type Context = { roles: DiagnosticRoles; signal: AbortSignal; found: Findings };
type Step = (context: Context) => StepEnd | Promise<StepEnd>;

/** Each step by its name; a step that failed stops none that can still tell something. */
const checks: Record<DiagnosticStepName, Step> = {
  system: ({ roles }) => checkSystem(roles),
  async names(context) {
    const { route } = await routeOf(context);
    const end = await checkNames(context.roles, route);
    context.found.hasNoAddress = end.state === "failed";
    return end;
  },
  proxy: async (context) => (await routeOf(context)).end,
  async connection({ roles, signal, found }) {
    const { probed, durationMs } = await roles.inTurn(async () => {
      const begunAt = roles.clock.monotonic();
      const probed = await roles.probe(signal);
      return { probed, durationMs: roles.clock.monotonic() - begunAt };
    });
    found.probed = probed;
    return { ...judgeProbe(probed, roles.origin, found.hasNoAddress), durationMs };
  },
  clock: ({ found }) => judgeClock(found.probed),
  key: ({ roles }) => checkKey(roles),
  async "customer-info"({ roles, found }) {
    if (!hasKey(roles)) return { state: "skipped", reason: "no-key" };
    if (isUnreachable(found)) return { state: "skipped", reason: "no-connection" };
    found.poll = startToldPoll(roles.poll, roles.clock);
    const answer = await found.poll.customer;
    if (answer === null) return { state: "skipped", reason: "interrupted" };
    found.customer = answer.result;
    return { ...judgeCustomer(answer.result, roles.isStaleResponse()), durationMs: answer.durationMs };
  },
  async tfa({ roles, found }) {
    if (!hasKey(roles)) return { state: "skipped", reason: "no-key" };
    if (isUnreachable(found)) return { state: "skipped", reason: "no-connection" };
    const { customer } = found;
    // The poll does not make this call then; it only repeats the first one's failure.
    if (customer !== null && !customer.ok && isSecondCallSpared(customer.failure)) {
      const isKeyRefused = customer.failure.kind === "unauthorized";
      return { state: "skipped", reason: isKeyRefused ? "key-refused" : "service-out" };
    }
    const answer = (await found.poll?.tfa) ?? null;
    if (answer === null) return { state: "skipped", reason: "interrupted" };
    return { ...judgeTfa(answer.result), durationMs: answer.durationMs };
  },
};

/**
 * Checks a connection step by step. Only GETs are sent. Rejects only by a fault of ours.
 *
 * @param signal ends the check: what has not ended is skipped. A poll under way goes on by itself
 * @param onSteps takes all steps after each change
 */
export async function runDiagnostics(
  roles: DiagnosticRoles,
  signal: AbortSignal,
  onSteps: (steps: DiagnosticStep[]) => void,
): Promise<void> {
  let steps = waitingSteps();
  const context: Context = {
    roles,
    signal,
    found: { route: null, hasNoAddress: false, probed: null, poll: null, customer: null },
  };
  const aborted = new Promise<null>((resolve) => {
    signal.addEventListener("abort", () => resolve(null), { once: true });
  });
  for (const { name } of steps) {
    if (signal.aborted) break;
    const begunAt = roles.clock.monotonic();
    steps = withStep(steps, { state: "running", name });
    onSteps(steps);
    const end = await Promise.race([checks[name](context), aborted]);
    if (end === null) break;
    steps = afterConnection(withStep(steps, endedStep(name, end, roles.clock.monotonic() - begunAt)));
    onSteps(steps);
  }
  if (signal.aborted) onSteps(withRestSkipped(steps, "cancelled"));
}

function routeOf({ roles, found }: Context): Promise<RouteAnswer> {
  found.route ??= askRoute(roles);
  return found.route;
}

function hasKey(roles: DiagnosticRoles): boolean {
  const { place } = roles.key();
  return place === "demo" || !isKeyLacking(place);
}

/** Whether the calls would only meet what the probe has met. After a mere silence they are still worth a try. */
function isUnreachable({ probed }: Findings): boolean {
  return probed !== null && !probed.ok && stopsCalls(probed.failure);
}

function stopsCalls({ kind }: Failure): boolean {
  return kind === "network" || kind === "tls" || kind === "proxy";
}
