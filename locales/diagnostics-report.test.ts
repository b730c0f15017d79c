import { expect, it } from "vitest";
import type { DiagnosticStep } from "../contract/diagnostics/diagnostics";
import { failure } from "../contract/new-failure";
import type { Reading } from "../contract/reading";
import { sampleAccountAt, sampleAppState } from "../contract/sample-state";
import { diagnosticsReport } from "./diagnostics-report";
import { createPlainTexts } from "./plain-texts-for-test";

const steps: DiagnosticStep[] = [
  {
    state: "passed",
    name: "proxy",
    facts: [{ kind: "proxy", scheme: "http", address: "proxy.example:3128" }, { kind: "direct" }],
  },
  {
    state: "warning",
    name: "connection",
    facts: [{ kind: "clock", aheadMs: -120_000 }],
    warning: "clock-off",
  },
  { state: "passed", name: "key", facts: [] },
  {
    state: "failed",
    name: "customer-info",
    failure: failure("server", { httpStatus: 503, detail: "HTTP_503" }),
  },
  { state: "skipped", name: "tfa", reason: "would-fail" },
];

function report(
  changes: { customerId?: Reading<string>; systemVersion?: string; detail?: string | null } = {},
): string {
  const {
    customerId = { state: "known", value: "1234" },
    systemVersion = "6.1.0-18-amd64",
    detail,
  } = changes;
  const { runtime } = sampleAppState([]);
  const app = sampleAppState([sampleAccountAt(0, {}, { customerId })], {
    version: "0.1.0",
    runtime: { ...runtime, systemVersion },
  });
  return diagnosticsReport(createPlainTexts("en"), app, {
    accountId: "one",
    startedAt: Date.UTC(2026, 10, 23, 4, 40),
    isRunning: false,
    steps:
      detail === undefined
        ? steps
        : [{ state: "failed", name: "connection", failure: failure("network", { detail }) }],
  });
}

it("a report has each step with its number, its result and what was found, and no address", () => {
  expect(report()).toMatchInlineSnapshot(`
    "Unofficial application for Plusofon: connection check
    Started: 2026-11-23 04:40:00 UTC
    Result: The service is temporarily unavailable. The problem is on Plusofon’s side: try again later. The computer’s clock is wrong: set the date and time.

    Version: 0.1.0
    Electron 45.4.1, Chromium 150.0.7871.47
    System: linux 6.1.0 x64
    Proxy: same as system
    Password store: GNOME Keyring
    Customer ID: ••34

    Steps
    1. Proxy: OK
      HTTP proxy: address hidden
      No proxy, the connection is direct
    2. Connection and certificate: warning
      The clock is behind by 2 minutes
    3. Stored key: OK
    4. Account data: failed
      Kind of failure: server, HTTP: 503, code: HTTP_503
      What to do: The problem is on Plusofon’s side: try again later.
    5. Two-factor authentication: skipped
      Would fail for the same reason
    "
  `);
});

it.each<[Reading<string>, string]>([
  [{ state: "known", value: "123" }, "••23"],
  [{ state: "known", value: "12" }, "hidden"],
  [{ state: "known", value: "x123" }, "hidden"],
  [{ state: "known", value: "123x" }, "hidden"],
  [{ state: "unknown" }, "no data"],
])("of the customer ID %j it has %s", (customerId, text) => {
  expect(report({ customerId })).toContain(`: ${text}\n`);
});

it.each([
  ["10.0.22631", "10.0.22631"],
  ["1.2.3.4.5", "1.2.3.4"],
  ["6", "6"],
  ["1234567.1", "?"],
  ["kernel 6.1", "?"],
])("of the system's version %s it has %s", (systemVersion, version) => {
  expect(report({ systemVersion })).toContain(` linux ${version} x64\n`);
});

it.each([
  ["ERR_1", "ERR_1"],
  [null, "none"],
  ["E", "none"],
  ["error of host", "none"],
  ["ERR host", "none"],
  ["ERR_host", "none"],
  ["host ERR_1", "none"],
])("of a failure's code %s it has %s", (detail, code) => {
  expect(report({ detail })).toContain(`${code}\n`);
});
