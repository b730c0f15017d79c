import { describe, expect, it } from "vitest";
import {
  type DiagnosticStep,
  type DiagnosticStepName,
  diagnosticStepNameSchema,
} from "../../contract/diagnostics/diagnostics";
import { sampleCustomer } from "../../contract/sample-state";
import { unknownCustomer } from "../../contract/snapshot";
import type { CallResult } from "../plusofon/call-result";
import { bad, good } from "../plusofon/client-double";
import { createFakeClock } from "../system/fake-clock";
import { runCheck } from "./run";
import type { CheckDeps } from "./steps";

const names = diagnosticStepNameSchema.options;
const rejecting = (message: string) => () => Promise.reject(new Error(message));
type Listener = Parameters<CheckDeps["poll"]>[0];
type Answers = [Parameters<Listener["customer"]>[0], Parameters<Listener["tfa"]>[0]];
const bothAnswered: Answers = [good(sampleCustomer()), good({ state: "known", value: false })];

/** A poll with these answers. */
const pollOf =
  (...[customer, tfa]: Answers): CheckDeps["poll"] =>
  async (listener) => {
    listener.customer(customer);
    listener.tfa(tfa);
  };

/** Dependencies with which all goes well but `changes`. */
function setUp(changes: Partial<CheckDeps> = {}) {
  const clock = createFakeClock(0);
  const deps: CheckDeps = {
    proxies: async () => "DIRECT",
    probe: async () => good(null),
    keyPlace: () => "sealed",
    poll: pollOf(...bothAnswered),
    clock,
    ...changes,
  };
  const shown: DiagnosticStep[][] = [];
  const abort = new AbortController();
  const waiting = names.map((name): DiagnosticStep => ({ state: "waiting", name }));
  const run = () => runCheck(deps, waiting, abort.signal, (steps) => shown.push(steps));
  return { clock, shown, abort, run };
}

/** The steps of a finished check: as a whole by their states, or one by its name. */
async function checked(changes: Parameters<typeof setUp>[0] = {}) {
  const { run, shown } = setUp(changes);
  await run();
  const last = shown.at(-1) ?? [];
  const step = (name: DiagnosticStepName) => last.find((one) => one.name === name);
  const states = Object.fromEntries(
    last.map((one) => [one.name, one.state === "skipped" ? one.reason : one.state]),
  );
  return { shown, step, states };
}

const allPassed = Object.fromEntries(names.map((name) => [name, "passed"]));
const callsWouldFail = { "customer-info": "would-fail", tfa: "would-fail" };
const sendsNothing = () => Promise.reject(new Error("sent"));

describe("the steps of a check", () => {
  it("are taken in order, and each is shown as it begins and as it ends", async () => {
    const { shown, states } = await checked();
    expect(states).toEqual(allPassed);
    expect(shown).toHaveLength(2 * names.length);
    const running = shown.flatMap((steps) => steps.filter(({ state }) => state === "running"));
    expect(running.map(({ name }) => name)).toEqual(names);
  });

  it("say which proxy requests go through", async () => {
    const { states, step } = await checked({ proxies: async () => "PROXY proxy.example:3128" });
    expect(states).toEqual(allPassed);
    expect(step("proxy")).toMatchObject({ facts: [{ scheme: "http", address: "proxy.example:3128" }] });
  });

  it("end at once when cancelled, and show nothing more", async () => {
    const { run, shown, abort } = setUp({
      probe: () => {
        abort.abort();
        return new Promise(() => undefined);
      },
    });
    await run();
    expect(shown.at(-1)?.find(({ name }) => name === "connection")?.state).toBe("running");
  });
});

describe("a failure", () => {
  it.each<[string, CallResult<null>]>([
    ["network", bad("network", { detail: "ERR_CONNECTION_REFUSED" })],
    ["certificate", bad("tls", { detail: "ERR_CERT_DATE_INVALID" })],
    ["proxy", bad("proxy", { detail: "ERR_PROXY_CONNECTION_FAILED" })],
    ["timeout", bad("timeout")],
  ])("of the connection (%s) skips the calls, which could only repeat it", async (_name, probed) => {
    const { states, step } = await checked({ probe: async () => probed, poll: sendsNothing });
    expect(states).toEqual({ ...allPassed, connection: "failed", ...callsWouldFail });
    expect(step("connection")).toMatchObject({ failure: probed.ok ? {} : probed.failure });
  });

  it("of the probe alone lets the calls try", async () => {
    const { states } = await checked({ probe: async () => bad("protocol") });
    expect(states).toEqual({ ...allPassed, connection: "failed" });
  });

  it("of the proxy script counts only if the server is not reached", async () => {
    const proxies = rejecting("net::ERR_PAC_SCRIPT_FAILED");
    const apart = await checked({ proxies, probe: async () => bad("network") });
    expect(apart.states).toMatchObject({ proxy: "failed", connection: "failed" });
    expect(apart.step("proxy")).toMatchObject({
      failure: { kind: "proxy", detail: "ERR_PAC_SCRIPT_FAILED" },
    });
    expect((await checked({ proxies })).states).toEqual(allPassed);
  });

  it("of a proxy script that never ends does not stop the check", async () => {
    const { run, shown, clock } = setUp({
      proxies: () => new Promise(() => undefined),
      probe: async () => bad("network"),
    });
    const ended = run();
    await clock.advance(15_000);
    await ended;
    expect(
      shown
        .at(-1)
        ?.map(({ state }) => state)
        .slice(0, 2),
    ).toEqual(["failed", "failed"]);
  });

  it.each([
    ["missing", "no-account"],
    ["unreadable", "vault"],
  ] as const)("of the key: %s, so that no call is made", async (place, kind) => {
    const { states, step } = await checked({ keyPlace: () => place, poll: sendsNothing });
    expect(states).toEqual({ ...allPassed, key: "failed", ...callsWouldFail });
    expect(step("key")).toMatchObject({ failure: { kind } });
  });

  it.each<[string, Answers, string, string]>([
    ["a refused key", [bad("unauthorized"), bad("unauthorized")], "failed", "would-fail"],
    ["too many requests", [bad("rate-limited"), bad("rate-limited")], "failed", "would-fail"],
    ["no rights at all", [bad("forbidden"), bad("forbidden")], "failed", "failed"],
    ["no rights for one call", [bad("forbidden"), bothAnswered[1]], "failed", "passed"],
  ])("of a call: %s", async (_name, answers, customer, tfa) => {
    const { states } = await checked({ poll: pollOf(...answers) });
    expect(states).toEqual({ ...allPassed, "customer-info": customer, tfa });
  });

  it("a poll without answers was interrupted", async () => {
    const { states } = await checked({ poll: async () => undefined });
    expect(states).toEqual({ ...allPassed, "customer-info": "interrupted", tfa: "interrupted" });
  });
});

describe("a warning", () => {
  it.each([
    [0, "passed"],
    [-300_000, "passed"],
    [300_001, "warning"],
    [-86_400_000, "warning"],
  ])("of a clock that is %i ms ahead: %s", async (aheadMs, state) => {
    const { step } = await checked({ probe: async () => good(null, -aheadMs) });
    expect(step("connection")?.state).toBe(state);
    if (state === "warning") {
      expect(step("connection")).toMatchObject({
        warning: "clock-off",
        facts: [{ kind: "clock", aheadMs }],
      });
    }
  });

  it("of a key that lasts until quit", async () => {
    const { step } = await checked({ keyPlace: () => "session" });
    expect(step("key")).toMatchObject({ state: "warning", warning: "key-not-kept" });
  });

  it("of replies without values names each of them", async () => {
    const customer = { ...unknownCustomer, blocks: { state: "none" as const } };
    const { step } = await checked({ poll: pollOf(good(customer), good({ state: "unknown" })) });
    expect(step("customer-info")).toMatchObject({
      warning: "incomplete-reply",
      facts: [{ fields: ["customerId", "tariff", "trial", "unreadSms", "isSetupComplete"] }],
    });
    expect(step("tfa")).toMatchObject({ warning: "incomplete-reply", facts: [{ fields: ["tfa"] }] });
  });
});
