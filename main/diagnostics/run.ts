import type { DiagnosticStep } from "../../contract/diagnostics/diagnostics";
import { type CheckDeps, checks, type Findings } from "./steps";

/**
 * Checks a connection step by step. Only GETs are sent. Rejects only with an internal error.
 *
 * @param waiting the steps to take
 * @param onSteps takes all steps after each change
 */
export async function runCheck(
  deps: CheckDeps,
  waiting: readonly DiagnosticStep[],
  onSteps: (steps: DiagnosticStep[]) => void,
): Promise<void> {
  let steps = waiting;
  const found: Findings = { isBlocked: false, customer: null, tfa: null };
  function show(changed: DiagnosticStep): void {
    const shown = steps.map((step) => (step.name === changed.name ? changed : step));
    steps = shown;
    onSteps(shown);
  }
  for (const { name } of waiting) {
    show({ state: "running", name });
    const end = await checks[name](deps, found);
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
