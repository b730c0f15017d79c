import { expect, it } from "vitest";
import type { FailureKind } from "../failure";
import { failure } from "../new-failure";
import { type DiagnosticStep, diagnosticStepNameSchema, verdictOf } from "./diagnostics";

/** The verdict on a check in which all went well but `changes`. */
function verdict(...changes: DiagnosticStep[]) {
  const steps = diagnosticStepNameSchema.options.map<DiagnosticStep>(
    (name) => changes.find((step) => step.name === name) ?? { state: "passed", name, facts: [] },
  );
  return verdictOf({ accountId: "one", startedAt: 0, isRunning: false, steps });
}

const failed = (name: DiagnosticStep["name"], kind: FailureKind): DiagnosticStep => ({
  state: "failed",
  name,
  failure: failure(kind),
});
const clock: DiagnosticStep = { state: "warning", name: "connection", facts: [], warning: "clock-off" };
const reply: DiagnosticStep = { state: "warning", name: "tfa", facts: [], warning: "incomplete-reply" };
const interrupted: DiagnosticStep = { state: "skipped", name: "tfa", reason: "interrupted" };

it("works if every step passed", () => {
  expect(verdict()).toEqual({ state: "works" });
});

it("the first failure counts, with every warning", () => {
  expect(verdict(failed("customer-info", "server"), failed("proxy", "proxy"), clock)).toMatchObject({
    state: "failed",
    failure: { kind: "proxy" },
    warnings: ["clock-off"],
  });
  expect(verdict(failed("connection", "network"), interrupted)).toMatchObject({ state: "failed" });
});

it("never works with a value missing or a call not made", () => {
  expect(verdict(reply, clock)).toEqual({ state: "warned", warnings: ["clock-off", "incomplete-reply"] });
  expect(verdict(interrupted, clock)).toEqual({ state: "incomplete" });
});

it("has no verdict while it runs", () => {
  const steps = [failed("proxy", "proxy")];
  expect(verdictOf({ accountId: "one", startedAt: 0, isRunning: true, steps })).toEqual({ state: "running" });
});
