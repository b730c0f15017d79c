import type { DiagnosticStep, Diagnostics, LackedField } from "./diagnostics";

export type FailedStep = Extract<DiagnosticStep, { state: "failed" }>;
export type WarnedStep = Extract<DiagnosticStep, { state: "warning" }>;

/**
 * What a check comes to. `works` only where every call was answered and nothing was unknown. `warned`: every step with a
 * warning that asks for something, in order.
 */
export type DiagnosticVerdict =
  | { state: "running"; step: DiagnosticStep | null }
  | { state: "cancelled" }
  /** The first step that failed: those behind it may have failed for its sake. */
  | { state: "failed"; step: FailedStep; warned: WarnedStep[] }
  /** A call was not made, though nothing failed. */
  | { state: "incomplete" }
  | { state: "lacking"; fields: LackedField[]; warned: WarnedStep[] }
  | { state: "warned"; warned: WarnedStep[] }
  | { state: "works" };

/** What the steps of a check come to. */
export function verdictOf({ isRunning, steps }: Diagnostics): DiagnosticVerdict {
  if (isRunning) return { state: "running", step: steps.find(({ state }) => state === "running") ?? null };
  if (steps.some((step) => step.state === "skipped" && step.reason === "cancelled")) {
    return { state: "cancelled" };
  }
  // What was contradicted asks for nothing.
  const warned = steps.flatMap((step) =>
    step.state === "warning" && step.warning !== "contradicted" ? [step] : [],
  );
  const failed = steps.find((step) => step.state === "failed");
  if (failed !== undefined) return { state: "failed", step: failed, warned };
  const isAnswered = (["customer-info", "tfa"] as const).every((call) =>
    steps.some(({ name, state }) => name === call && (state === "passed" || state === "warning")),
  );
  if (!isAnswered) return { state: "incomplete" };
  const fields = lackedFields(steps);
  if (fields.length > 0) return { state: "lacking", fields, warned };
  return warned.length > 0 ? { state: "warned", warned } : { state: "works" };
}

/** Everything that the replies lacked, in the order of the steps. */
function lackedFields(steps: readonly DiagnosticStep[]): LackedField[] {
  return steps.flatMap((step) =>
    "facts" in step ? step.facts.flatMap((fact) => (fact.kind === "lacked" ? fact.fields : [])) : [],
  );
}
