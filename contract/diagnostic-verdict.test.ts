import { describe, expect, it } from "vitest";
import { verdictOf } from "./diagnostic-verdict";
import { type DiagnosticStep, diagnosticStepNameSchema } from "./diagnostics";
import { failure } from "./failure";

const allPassed: DiagnosticStep[] = diagnosticStepNameSchema.options.map((name) => ({
  state: "passed",
  name,
  durationMs: 1,
  facts: [],
}));

function verdict(...changes: DiagnosticStep[]) {
  const steps = allPassed.map((step) => changes.find(({ name }) => name === step.name) ?? step);
  return verdictOf({ accountId: "one", startedAt: 0, isRunning: false, steps });
}

const failed = (name: DiagnosticStep["name"]): DiagnosticStep => ({
  state: "failed",
  name,
  durationMs: 1,
  facts: [],
  failure: failure("network"),
});

describe("what a check comes to", () => {
  it("works where every step passed", () => {
    expect(verdict()).toEqual({ state: "works" });
  });

  it("works although steps that were not needed were skipped, or the system was wrong", () => {
    const skipped = verdict({ state: "skipped", name: "names", reason: "proxy-resolves" });
    const contradicted = verdict({
      state: "warning",
      name: "system",
      durationMs: 1,
      facts: [],
      warning: "contradicted",
    });
    expect([skipped, contradicted]).toEqual([{ state: "works" }, { state: "works" }]);
  });

  it("the first failure counts", () => {
    expect(verdict(failed("customer-info"), failed("connection"))).toMatchObject({
      state: "failed",
      step: { name: "connection" },
    });
  });

  it("never works while anything was unknown: it names what both replies lacked", () => {
    const lacking = (
      name: "customer-info" | "tfa",
      fields: ["trial", "tariff"] | ["tfa"],
    ): DiagnosticStep => ({
      state: "warning",
      name,
      durationMs: 1,
      facts: [{ kind: "lacked", fields }],
      warning: "lacking",
    });
    expect(verdict(lacking("customer-info", ["trial", "tariff"]), lacking("tfa", ["tfa"]))).toEqual({
      state: "lacking",
      fields: ["trial", "tariff", "tfa"],
      warned: [lacking("customer-info", ["trial", "tariff"]), lacking("tfa", ["tfa"])],
    });
  });

  it("never works while a call was not made", () => {
    expect(verdict({ state: "skipped", name: "tfa", reason: "interrupted" })).toEqual({
      state: "incomplete",
    });
  });

  it("every warning is told, after what is worse", () => {
    const clock: DiagnosticStep = {
      state: "warning",
      name: "clock",
      durationMs: 1,
      facts: [],
      warning: "clock-off",
    };
    const key: DiagnosticStep = { ...clock, name: "key", warning: "key-not-kept" };
    expect(verdict(key, clock)).toEqual({ state: "warned", warned: [clock, key] });
    expect(verdict(clock, failed("tfa"))).toMatchObject({ state: "failed", warned: [clock] });
  });

  it("a cancelled check is cancelled, whatever it had found", () => {
    expect(verdict(failed("names"), { state: "skipped", name: "tfa", reason: "cancelled" })).toEqual({
      state: "cancelled",
    });
  });

  it("a running check names its step", () => {
    const steps: DiagnosticStep[] = [{ state: "running", name: "system" }];
    expect(verdictOf({ accountId: "one", startedAt: 0, isRunning: true, steps })).toEqual({
      state: "running",
      step: steps[0],
    });
  });
});
