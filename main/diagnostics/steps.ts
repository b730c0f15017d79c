import {
  type DiagnosticFact,
  type DiagnosticStep,
  type DiagnosticStepName,
  type DiagnosticWarning,
  diagnosticStepNameSchema,
  type SkipReason,
} from "../../contract/diagnostics";
import type { Failure } from "../../contract/failure";

/** How a step ended; `durationMs` where it is not the time between its beginning and its end. */
export type StepEnd =
  | { state: "passed"; facts: DiagnosticFact[]; durationMs?: number }
  | { state: "warning"; facts: DiagnosticFact[]; warning: DiagnosticWarning; durationMs?: number }
  | { state: "failed"; facts: DiagnosticFact[]; failure: Failure; durationMs?: number }
  | { state: "skipped"; reason: SkipReason };

/** The steps of a check that has not begun. */
export function waitingSteps(): DiagnosticStep[] {
  return diagnosticStepNameSchema.options.map((name) => ({ state: "waiting", name }));
}

/** The steps with `changed` in the place of the step of its name. */
export function withStep(steps: readonly DiagnosticStep[], changed: DiagnosticStep): DiagnosticStep[] {
  return steps.map((step) => (step.name === changed.name ? changed : step));
}

/** A step that ended so; `measuredMs`: between its beginning and its end. */
export function endedStep(name: DiagnosticStepName, end: StepEnd, measuredMs: number): DiagnosticStep {
  // What was not taken has no time, though finding that out took some.
  if (end.state === "skipped") return { state: "skipped", name, reason: end.reason };
  return { name, ...end, durationMs: Math.max(0, Math.round(end.durationMs ?? measuredMs)) };
}

/**
 * The steps once the server was reached: what failed before it can't have been in the way. The system's own word on
 * being online, above all, is only a guess.
 */
export function afterConnection(steps: readonly DiagnosticStep[]): DiagnosticStep[] {
  const isReached = steps.some(
    ({ name, state }) => name === "connection" && (state === "passed" || state === "warning"),
  );
  if (!isReached) return [...steps];
  return steps.map((step) => {
    if (step.state !== "failed" || !["system", "names", "proxy"].includes(step.name)) return step;
    const { failure: _failure, ...rest } = step;
    return { ...rest, state: "warning", warning: "contradicted" };
  });
}

/** The steps of a check that ended early: what had not ended is skipped for `reason`. */
export function withRestSkipped(steps: readonly DiagnosticStep[], reason: SkipReason): DiagnosticStep[] {
  return steps.map((step) =>
    step.state === "waiting" || step.state === "running"
      ? { state: "skipped", name: step.name, reason }
      : step,
  );
}
