import { describe, expect, it, vi } from "vitest";
import { appStateSchema } from "../../contract/state";
import { setUpDiagnostics } from "./diagnostics-for-test";

const never = () => new Promise<never>(() => undefined);

describe("a check", () => {
  it("sends one probe and one poll, only reads, and is published from its start to its end", async () => {
    const { diagnostics, add, client, app } = setUpDiagnostics();
    await add();
    expect(diagnostics.current()).toBeNull();
    diagnostics.start("one");
    expect(app().diagnostics).toMatchObject({ accountId: "one", isRunning: true });
    expect(app().diagnostics?.steps.every(({ state }) => state === "waiting")).toBe(true);
    await vi.waitUntil(() => diagnostics.current()?.isRunning === false);
    expect(app().diagnostics?.steps.map(({ state }) => state)).toEqual(Array(5).fill("passed"));
    expect(() => appStateSchema.parse(app())).not.toThrow();
    expect(client.asked.slice(-3).map(({ call }) => call)).toEqual(["probe", "customer-info", "tfa"]);
    expect(client.asked.some(({ call }) => call === "switch")).toBe(false);
    expect(client.inFlight.max).toBe(1);
  });

  it("runs one at a time, and only for accounts that exist", async () => {
    const { diagnostics, add, client } = setUpDiagnostics();
    diagnostics.start("one");
    expect(diagnostics.current()).toBeNull();
    await add();
    await add("", "AnotherKey0AnotherKey0AnotherKey");
    client.probed = never;
    diagnostics.start("one");
    diagnostics.start("one");
    await vi.waitUntil(() => client.asked.at(-1)?.call === "probe");
    diagnostics.start("two");
    expect(diagnostics.current()).toMatchObject({ accountId: "two", isRunning: true });
    expect(client.asked.filter(({ call }) => call === "probe").length).toBe(1);
  });

  it("ends at once when cancelled, and another can begin", async () => {
    const { diagnostics, add, client, report } = setUpDiagnostics();
    await add();
    client.probed = never;
    diagnostics.start("one");
    await vi.waitUntil(() => client.asked.at(-1)?.call === "probe");
    diagnostics.cancel();
    expect(diagnostics.current()).toMatchObject({ isRunning: false });
    expect(diagnostics.current()?.steps.at(-1)).toMatchObject({ state: "skipped", reason: "interrupted" });
    expect(report()).toContain("Проверка не\u00a0закончена");
    diagnostics.start("one");
    expect(diagnostics.current()).toMatchObject({ isRunning: true });
  });

  it("goes with its account", async () => {
    const { diagnostics, accounts, add, check } = setUpDiagnostics();
    await add();
    await check();
    accounts.remove("one");
    expect(diagnostics.current()).toBeNull();
  });

  it("ends with an internal error, which is logged", async () => {
    const { diagnostics, client, add, faults, check } = setUpDiagnostics();
    await add();
    client.probed = () => {
      throw new Error("odd");
    };
    await check();
    expect(faults).toHaveLength(1);
    expect(diagnostics.current()?.steps[1]).toMatchObject({ state: "skipped", reason: "interrupted" });
  });
});
