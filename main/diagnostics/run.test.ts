import { describe, expect, it } from "vitest";
import type { DiagnosticStep } from "../../contract/diagnostics";
import { unknownCustomer } from "../../contract/snapshot";
import { bad, customerOf, good } from "../plusofon/client-double";
import { runDiagnostics } from "./run";
import { checked, pollOf, reached, setUpRoles } from "./run-for-test";

const network = setUpRoles().roles.network;
const rejecting = (message: string) => () => Promise.reject(new Error(message));

describe("the steps of a check", () => {
  it("are taken in order, and each is told as it begins and as it ends", async () => {
    const { told, states } = await checked();
    expect(Object.entries(states)).toEqual(
      ["system", "names", "proxy", "connection", "clock", "key", "customer-info", "tfa"].map((name) => [
        name,
        "passed",
      ]),
    );
    expect(told).toHaveLength(16);
    const running = told.flatMap((steps) => steps.filter(({ state }) => state === "running"));
    expect(running.map(({ name }) => name)).toEqual(told[0]?.map(({ name }) => name));
  });

  it("on loopback there is no network, no name and no certificate to check", async () => {
    const { step } = await checked({
      origin: "http://127.0.0.1:4000",
      network: { ...network, isOnline: () => false, resolveHost: rejecting("asked") },
    });
    expect(step("system")).toMatchObject({ state: "skipped", reason: "loopback" });
    expect(step("names")).toMatchObject({ state: "skipped", reason: "address" });
    expect(step("connection")).toMatchObject({
      state: "passed",
      facts: [{ kind: "reached" }, { isChecked: false }],
    });
  });

  it("a proxy looks up names, so that a name server that knows nothing is no failure", async () => {
    const asked: string[] = [];
    const { step, states } = await checked({
      network: {
        ...network,
        resolveProxy: async () => "PROXY user:CanarySecret@proxy.example:3128",
        resolveHost: async (host) => {
          asked.push(host);
          return [];
        },
      },
    });
    expect(step("names")).toMatchObject({ state: "skipped", reason: "proxy-resolves" });
    expect(step("proxy")).toMatchObject({ facts: [{ kind: "proxy", host: "proxy.example", port: 3128 }] });
    expect(asked).toEqual([]);
    expect(states["tfa"]).toBe("passed");
  });
});

describe("a step that fails", () => {
  it.each([
    ["ERR_NAME_NOT_RESOLVED", "network"],
    ["ERR_CONNECTION_REFUSED", "network"],
    ["ERR_CERT_DATE_INVALID", "tls"],
    ["ERR_PROXY_CONNECTION_FAILED", "proxy"],
  ] as const)(
    "%s: what would only meet it again is not sent, the rest still is told",
    async (detail, kind) => {
      const { step } = await checked({
        probe: async () => bad(kind, { call: null, detail }),
        poll: () => Promise.reject(new Error("sent")),
      });
      expect(step("connection")).toMatchObject({ state: "failed", failure: { kind, detail } });
      expect(step("clock")).toMatchObject({ state: "skipped", reason: "no-connection" });
      expect(step("key")).toMatchObject({ state: "passed" });
      expect(step("customer-info")).toMatchObject({ state: "skipped", reason: "no-connection" });
      expect(step("tfa")).toMatchObject({ state: "skipped", reason: "no-connection" });
    },
  );

  it("a probe without an answer in time still lets the calls try", async () => {
    const { states } = await checked({ probe: async () => bad("timeout") });
    expect(states).toMatchObject({ connection: "failed", "customer-info": "passed", tfa: "passed" });
  });

  it("the system's network, the name server and the proxy are believed only where the server is not reached", async () => {
    const failing = {
      isOnline: () => false,
      resolveHost: rejecting("net::ERR_NAME_NOT_RESOLVED"),
      resolveProxy: rejecting("net::ERR_PAC_SCRIPT_FAILED"),
    };
    const apart = await checked({ network: failing, probe: async () => bad("network") });
    expect(apart.states).toMatchObject({ system: "failed", names: "failed", proxy: "failed" });
    expect(apart.step("system")).toMatchObject({ failure: { kind: "network" } });
    expect(apart.step("proxy")).toMatchObject({
      failure: { kind: "proxy", detail: "ERR_PAC_SCRIPT_FAILED" },
    });
    const reachedAfterAll = await checked({ network: failing });
    for (const name of ["system", "names", "proxy"] as const) {
      expect(reachedAfterAll.step(name)).toMatchObject({ state: "warning", warning: "contradicted" });
    }
  });

  it("a name without any address is not found; one in the local network is odd", async () => {
    const none = await checked({
      network: { ...network, resolveHost: async () => [] },
      probe: async () => bad("network"),
    });
    expect(none.step("names")).toMatchObject({ failure: { detail: "ERR_NAME_NOT_RESOLVED" } });
    const local = await checked({ network: { ...network, resolveHost: async () => ["10.0.0.1"] } });
    expect(local.step("names")).toMatchObject({ state: "warning", warning: "local-address" });
  });

  it.each(["ERR_NAME_NOT_RESOLVED", "ERR_DNS_TIMED_OUT", "ERR_INTERNET_DISCONNECTED"])(
    "a name that is not found fails once: %s of the probe is no failure of the connection",
    async (detail) => {
      const nameless = { ...network, resolveHost: rejecting(`net::${detail}`) };
      const probe = async () => bad("network", { call: null, detail });
      for (const proxy of ["DIRECT", "SOCKS proxy.example:1080"]) {
        const { step, states } = await checked({
          network: { ...nameless, resolveProxy: async () => proxy },
          probe,
        });
        expect(step("names")).toMatchObject({ state: "failed", failure: { detail } });
        expect(step("connection")).toEqual({ state: "skipped", name: "connection", reason: "no-address" });
        expect(states).toMatchObject({ clock: "skipped", "customer-info": "skipped", tfa: "skipped" });
      }
    },
  );

  it("a name that is not found says nothing of a connection that fails by something else, or by a proxy", async () => {
    const nameless = { ...network, resolveHost: rejecting("net::ERR_NAME_NOT_RESOLVED") };
    const refused = await checked({
      network: nameless,
      probe: async () => bad("network", { call: null, detail: "ERR_CONNECTION_REFUSED" }),
    });
    expect(refused.states).toMatchObject({ names: "failed", connection: "failed" });
    const byProxy = await checked({
      network: { ...nameless, resolveProxy: async () => "PROXY proxy.example:3128" },
      probe: async () => bad("network", { call: null, detail: "ERR_NAME_NOT_RESOLVED" }),
    });
    expect(byProxy.states).toMatchObject({ names: "skipped", connection: "failed" });
  });

  it("a question to the system that is never answered ends by its deadline", async () => {
    const { roles, clock } = setUpRoles();
    roles.network = { ...roles.network, resolveProxy: () => new Promise(() => undefined) };
    const told: DiagnosticStep[][] = [];
    const run = runDiagnostics(roles, new AbortController().signal, (steps) => told.push(steps));
    await clock.advance(15_000);
    await run;
    expect(told.at(-1)?.find(({ name }) => name === "proxy")).toMatchObject({
      state: "warning",
      warning: "contradicted",
      durationMs: 15_000,
    });
  });
});

describe("the clock", () => {
  it.each([
    [0, "passed"],
    [-300_000, "passed"],
    [300_001, "warning"],
    [-86_400_000, "warning"],
  ])("%i ms ahead: %s", async (aheadMs, state) => {
    const { step } = await checked({ probe: async () => reached(aheadMs) });
    expect(step("clock")).toMatchObject({ state, facts: [{ kind: "clock", aheadMs }] });
  });

  it("without a time in the reply there is nothing to compare", async () => {
    const { step } = await checked({ probe: async () => good(null) });
    expect(step("clock")).toMatchObject({ state: "skipped", reason: "no-date" });
  });
});

describe("the key and the calls", () => {
  it.each([
    ["missing", "no-account"],
    ["unreadable", "vault"],
  ] as const)("a key that is %s fails, and no call is made", async (place, kind) => {
    const { step } = await checked({
      key: () => ({ place, keychain: "gnome_libsecret" }),
      poll: () => Promise.reject(new Error("sent")),
    });
    expect(step("key")).toMatchObject({ state: "failed", failure: { kind } });
    expect(step("customer-info")).toMatchObject({ state: "skipped", reason: "no-key" });
    expect(step("tfa")).toMatchObject({ state: "skipped", reason: "no-key" });
  });

  it("a key that lasts until quit is a warning; the demonstration's is none", async () => {
    const session = await checked({ key: () => ({ place: "session", keychain: "basic_text" }) });
    expect(session.step("key")).toMatchObject({ state: "warning", warning: "key-not-kept" });
    const demo = await checked({ key: () => ({ place: "demo", keychain: "basic_text" }) });
    expect(demo.step("key")).toMatchObject({ state: "passed" });
  });

  it("every field that a reply lacked is named, and every oddity", async () => {
    const customer = {
      ...unknownCustomer,
      blocks: { state: "none" as const },
      notes: ["trial-odd" as const],
    };
    const { step } = await checked({ poll: pollOf(good(customer), good({ state: "unknown" })) });
    expect(step("customer-info")).toMatchObject({
      state: "warning",
      warning: "lacking",
      facts: [
        { kind: "status", httpStatus: 200 },
        { kind: "lacked", fields: ["customerId", "tariff", "trial", "unreadSms", "isSetupComplete"] },
        { kind: "notes", notes: ["trial-odd"] },
      ],
    });
    expect(step("tfa")).toMatchObject({
      warning: "lacking",
      facts: [{}, { kind: "lacked", fields: ["tfa"] }],
    });
  });

  it("an oddity that cost nothing is told and passes", async () => {
    const { step } = await checked({ poll: pollOf(good(customerOf({ notes: ["tariff-was-list"] }))) });
    expect(step("customer-info")).toMatchObject({
      state: "passed",
      facts: [{}, { notes: ["tariff-was-list"] }],
    });
  });

  it("a stale cached response is a warning", async () => {
    const { step } = await checked({ isStaleResponse: () => true });
    expect(step("customer-info")).toMatchObject({ state: "warning", warning: "stale-response" });
  });

  it("a refused key and a service that is out fail the first call and skip the second", async () => {
    const key = await checked({
      poll: pollOf(
        bad("unauthorized", { httpStatus: 401 }),
        bad("unauthorized", { call: "tfa", httpStatus: 401 }),
      ),
    });
    expect(key.step("customer-info")).toMatchObject({ state: "failed", failure: { kind: "unauthorized" } });
    expect(key.step("tfa")).toMatchObject({ state: "skipped", reason: "key-refused" });
    const out = await checked({ poll: pollOf(bad("rate-limited"), bad("rate-limited", { call: "tfa" })) });
    expect(out.step("tfa")).toMatchObject({ state: "skipped", reason: "service-out" });
  });

  it("a key without rights was refused twice where both calls say so, and once where one does", async () => {
    const refused = bad("forbidden", { httpStatus: 403 });
    const both = await checked({
      poll: pollOf(refused, bad("forbidden", { call: "tfa", httpStatus: 403 })),
    });
    expect(both.states).toMatchObject({ "customer-info": "failed", tfa: "failed" });
    const first = await checked({ poll: pollOf(refused) });
    expect(first.states).toMatchObject({ "customer-info": "failed", tfa: "passed" });
  });

  it("a poll that ends without answers was interrupted", async () => {
    const { step } = await checked({ poll: () => Promise.resolve() });
    expect(step("customer-info")).toMatchObject({ state: "skipped", reason: "interrupted" });
    expect(step("tfa")).toMatchObject({ state: "skipped", reason: "interrupted" });
  });

  it("the wait for the account's turn is no part of a step's time", async () => {
    const { roles, clock } = setUpRoles();
    roles.poll = async (listener) => {
      await clock.advance(9_000);
      listener.begun();
      await clock.advance(200);
      listener.customer(good(customerOf()));
      await clock.advance(30);
      listener.tfa(good({ state: "known", value: true }));
    };
    const told: DiagnosticStep[][] = [];
    await runDiagnostics(roles, new AbortController().signal, (steps) => told.push(steps));
    expect(told.at(-1)?.slice(-2)).toMatchObject([{ durationMs: 200 }, { durationMs: 30 }]);
  });
});

describe("a check that is cancelled", () => {
  it("ends at once, aborts the probe, and says so of every step that had not ended", async () => {
    const abort = new AbortController();
    const told: DiagnosticStep[][] = [];
    let probeSignal: AbortSignal | null = null;
    const { roles } = setUpRoles({
      probe: (signal) => {
        probeSignal = signal;
        abort.abort();
        return new Promise(() => undefined);
      },
    });
    await runDiagnostics(roles, abort.signal, (steps) => told.push(steps));
    expect(probeSignal).toMatchObject({ aborted: true });
    expect(told.at(-1)?.map((step) => ("reason" in step ? step.reason : step.state))).toEqual([
      ...["passed", "passed", "passed"],
      ...["cancelled", "cancelled", "cancelled", "cancelled", "cancelled"],
    ]);
  });
});
