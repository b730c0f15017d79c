import { expect, it } from "vitest";
import { failure } from "../new-failure";
import { type DiagnosticStep, diagnosticStepNameSchema, verdictOf } from "./diagnostics";

/** The verdict on a check in which all went well but `changes`. */
function verdict(...changes: DiagnosticStep[]) {
  const steps = diagnosticStepNameSchema.options.map<DiagnosticStep>(
    (name) => changes.find((step) => step.name === name) ?? { state: "passed", name, facts: [] },
  );
  return verdictOf({ accountId: "one", startedAt: 0, isRunning: false, steps });
}

const failed = (name: DiagnosticStep["name"]): DiagnosticStep => ({
  state: "failed",
  name,
  failure: failure("network"),
});
const clock: DiagnosticStep = { state: "warning", name: "connection", facts: [], warning: "clock-off" };
const reply: DiagnosticStep = { state: "warning", name: "tfa", facts: [], warning: "incomplete-reply" };
const interrupted: DiagnosticStep = { state: "skipped", name: "tfa", reason: "interrupted" };

it("works if every step passed or was not needed", () => {
  expect(verdict()).toEqual({ state: "works" });
  expect(verdict({ state: "skipped", name: "names", reason: "proxy-resolves" })).toEqual({ state: "works" });
});

it("the first failure counts, with every warning", () => {
  expect(verdict(failed("customer-info"), failed("proxy"), clock)).toMatchObject({
    state: "failed",
    name: "proxy",
    warnings: ["clock-off"],
  });
  expect(verdict(failed("names"), interrupted)).toMatchObject({ state: "failed", name: "names" });
});

it("never works with a value missing or a call not made", () => {
  expect(verdict(reply, clock)).toEqual({ state: "warned", warnings: ["clock-off", "incomplete-reply"] });
  expect(verdict(interrupted, clock)).toEqual({ state: "incomplete" });
});

it("has no verdict while it runs", () => {
  const steps = [failed("system")];
  expect(verdictOf({ accountId: "one", startedAt: 0, isRunning: true, steps })).toEqual({ state: "running" });
});
