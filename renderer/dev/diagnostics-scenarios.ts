import type { DiagnosticStep, Diagnostics } from "../../contract/diagnostics/diagnostics";
import { failure } from "../../contract/new-failure";
import type { AppState } from "../../contract/state";
import { sampleAccount, sampleApp } from "./sample-account";

const passed: DiagnosticStep[] = [
  { state: "passed", name: "proxy", facts: [{ kind: "direct" }] },
  { state: "passed", name: "connection", facts: [] },
  { state: "passed", name: "key", facts: [] },
  { state: "passed", name: "customer-info", facts: [] },
  { state: "passed", name: "tfa", facts: [] },
];

/** The steps of a check in which all went well, with `changes` in the place of those of their names. */
function steps(...changes: DiagnosticStep[]): DiagnosticStep[] {
  return passed.map((step) => changes.find(({ name }) => name === step.name) ?? step);
}

function check(changed: DiagnosticStep[], isRunning = false): (now: number) => AppState {
  return (now) => {
    const diagnostics: Diagnostics = { accountId: "office", startedAt: now, isRunning, steps: changed };
    return sampleApp([sampleAccount(now)], { diagnostics });
  };
}

const unreachable: DiagnosticStep[] = [
  { state: "skipped", name: "customer-info", reason: "would-fail" },
  { state: "skipped", name: "tfa", reason: "would-fail" },
];

/** The screen before the first check. */
export const uncheckedScenarios = {
  "diagnostics-none": (now) => sampleApp([sampleAccount(now)]),
} satisfies Record<string, (now: number) => AppState>;

/** A connection check in each state worth looking at, by name. */
export const diagnosticsScenarios = {
  "diagnostics-running": check(
    steps(
      { state: "running", name: "connection" },
      { state: "waiting", name: "key" },
      { state: "waiting", name: "customer-info" },
      { state: "waiting", name: "tfa" },
    ),
    true,
  ),
  "diagnostics-passed": check(steps()),
  "diagnostics-dns": check(
    steps(
      {
        state: "failed",
        name: "connection",
        failure: failure("network", { detail: "ERR_NAME_NOT_RESOLVED" }),
      },
      ...unreachable,
    ),
  ),
  "diagnostics-tls": check(
    steps(
      {
        state: "passed",
        name: "proxy",
        facts: [{ kind: "proxy", scheme: "http", address: "proxy.example:3128" }],
      },
      {
        state: "failed",
        name: "connection",
        failure: failure("tls", { detail: "ERR_CERT_AUTHORITY_INVALID" }),
      },
      ...unreachable,
    ),
  ),
  "diagnostics-key": check(
    steps(
      {
        state: "failed",
        name: "customer-info",
        failure: failure("unauthorized", { call: "customer-info", httpStatus: 401, detail: "HTTP_401" }),
      },
      { state: "skipped", name: "tfa", reason: "would-fail" },
    ),
  ),
  "diagnostics-incomplete": check(
    steps(
      {
        state: "warning",
        name: "connection",
        facts: [{ kind: "clock", aheadMs: -660_000 }],
        warning: "clock-off",
      },
      {
        state: "warning",
        name: "customer-info",
        facts: [{ kind: "missing", fields: ["tariff", "trial", "isSetupComplete"] }],
        warning: "incomplete-reply",
      },
    ),
  ),
} satisfies Record<string, (now: number) => AppState>;
