import type { DiagnosticStep } from "../../contract/diagnostics/diagnostics";
import { type CheckDeps, checks, type Findings } from "./steps";

/**
 * Checks a connection step by step. Only GETs are sent. Rejects only with an internal error.
 *
 * @param waiting the steps to take
 * @param signal ends the check at once; a poll in progress continues
 * @param onSteps takes all steps after each change, and nothing after `signal`
 */
export async function runCheck(
  deps: CheckDeps,
  waiting: readonly DiagnosticStep[],
  signal: AbortSignal,
  onSteps: (steps: DiagnosticStep[]) => void,
): Promise<void> {
  let steps = waiting;
  const found: Findings = { isBlocked: false, customer: null, tfa: null };
  const aborted = new Promise<void>((resolve) => {
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
  function show(changed: DiagnosticStep): void {
    const shown = steps.map((step) => (step.name === changed.name ? changed : step));
    steps = shown;
    onSteps(shown);
  }
  for (const { name } of waiting) {
    if (signal.aborted) return;
    show({ state: "running", name });
    const end = await Promise.race([checks[name](deps, found), aborted]);
    if (end === undefined || signal.aborted) return;
    if (name === "connection" && (end.state === "passed" || end.state === "warning"))
      steps = confirmed(steps);
    show({ name, ...end });
  }
}

/** The proxy script may report a failure that is none, which a server that answers disproves. */
function confirmed(steps: readonly DiagnosticStep[]): DiagnosticStep[] {
  return steps.map((step) =>
    step.state === "failed" ? { state: "passed", name: step.name, facts: [] } : step,
  );
}
