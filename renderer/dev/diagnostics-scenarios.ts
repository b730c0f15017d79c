import type { DiagnosticStep, Diagnostics } from "../../contract/diagnostics";
import { failure } from "../../contract/failure";
import type { AppState } from "../../contract/state";
import { sampleAccount, sampleApp } from "./sample-account";

const passed: DiagnosticStep[] = [
  { state: "passed", name: "system", durationMs: 1, facts: [] },
  {
    state: "passed",
    name: "names",
    durationMs: 34,
    facts: [{ kind: "addresses", ipv4: 2, ipv6: 0 }],
  },
  { state: "passed", name: "proxy", durationMs: 3, facts: [{ kind: "direct" }] },
  {
    state: "passed",
    name: "connection",
    durationMs: 187,
    facts: [
      { kind: "reached", httpStatus: 404 },
      { kind: "tls", isChecked: true },
    ],
  },
  { state: "passed", name: "clock", durationMs: 0, facts: [{ kind: "clock", aheadMs: 640 }] },
  {
    state: "passed",
    name: "key",
    durationMs: 0,
    facts: [{ kind: "key", place: "sealed", keychain: "gnome_libsecret" }],
  },
  {
    state: "passed",
    name: "customer-info",
    durationMs: 1_240,
    facts: [{ kind: "status", httpStatus: 200 }],
  },
  { state: "passed", name: "tfa", durationMs: 96, facts: [{ kind: "status", httpStatus: 200 }] },
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
  { state: "skipped", name: "clock", reason: "no-connection" },
  { state: "skipped", name: "customer-info", reason: "no-connection" },
  { state: "skipped", name: "tfa", reason: "no-connection" },
];

/** The screen of the check where no step of it is to be seen: before the first one, and while another is checked. */
export const uncheckedScenarios = {
  "diagnostics-none": (now) => sampleApp([sampleAccount(now)]),
  "diagnostics-elsewhere": (now) =>
    sampleApp([sampleAccount(now), sampleAccount(now, { id: "shop", label: "Магазин" })], {
      diagnostics: { accountId: "shop", startedAt: now, isRunning: true, steps: [] },
    }),
} satisfies Record<string, (now: number) => AppState>;

/** A check of the connection in each state worth looking at, by name. */
export const diagnosticsScenarios = {
  "diagnostics-running": check(
    steps(
      { state: "running", name: "connection" },
      { state: "waiting", name: "clock" },
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
        name: "names",
        durationMs: 5_012,
        facts: [],
        failure: failure("network", { detail: "ERR_NAME_NOT_RESOLVED" }),
      },
      { state: "skipped", name: "connection", reason: "no-address" },
      ...unreachable,
    ),
  ),
  "diagnostics-tls": check(
    steps(
      { state: "skipped", name: "names", reason: "proxy-resolves" },
      {
        state: "passed",
        name: "proxy",
        durationMs: 2,
        facts: [{ kind: "proxy", scheme: "http", host: "proxy.example", port: 3128, hasFallback: false }],
      },
      {
        state: "failed",
        name: "connection",
        durationMs: 203,
        facts: [],
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
        durationMs: 140,
        facts: [],
        failure: failure("unauthorized", { call: "customer-info", httpStatus: 401, detail: "HTTP_401" }),
      },
      { state: "skipped", name: "tfa", reason: "key-refused" },
    ),
  ),
  "diagnostics-lacking": check(
    steps(
      {
        state: "warning",
        name: "clock",
        durationMs: 0,
        facts: [{ kind: "clock", aheadMs: -660_000 }],
        warning: "clock-off",
      },
      {
        state: "warning",
        name: "customer-info",
        durationMs: 164,
        facts: [
          { kind: "status", httpStatus: 200 },
          { kind: "lacked", fields: ["tariff", "trial", "isSetupComplete"] },
          { kind: "notes", notes: ["trial-odd"] },
        ],
        warning: "lacking",
      },
    ),
  ),
} satisfies Record<string, (now: number) => AppState>;
