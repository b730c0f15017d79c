import { describe, expect, it, vi } from "vitest";
import type { CustomerInfo } from "../../contract/snapshot";
import { appStateSchema } from "../../contract/state";
import { slowCall } from "../accounts/watcher-for-test";
import { bad, good } from "../plusofon/client-double";
import { setUpDesk } from "./desk-for-test";

async function checkedDesk(parts: Parameters<typeof setUpDesk>[0] = {}) {
  const all = setUpDesk(parts);
  await all.add("Офис");
  await all.clock.advance(0);
  expect(all.desk.start("one")).toEqual({ state: "started" });
  await vi.waitFor(() => expect(all.desk.current()?.isRunning).toBe(false));
  return all;
}

describe("a check", () => {
  it("is part of the state from its first moment on, and each step is published", async () => {
    const { desk, add, changes, app } = setUpDesk();
    await add();
    expect(desk.current()).toBeNull();
    desk.start("one");
    expect(desk.current()).toMatchObject({ accountId: "one", isRunning: true });
    expect(desk.current()?.steps.every(({ state }) => state === "waiting")).toBe(true);
    await vi.waitFor(() => expect(desk.current()?.isRunning).toBe(false));
    expect(changes.count).toBeGreaterThan(16);
    expect(desk.current()?.steps.map(({ state }) => state)).toEqual(Array(8).fill("passed"));
    expect(() => appStateSchema.parse(app())).not.toThrow();
  });

  it("sends one probe and one poll, and only reads", async () => {
    const { client } = await checkedDesk();
    const sent = client.asked.map(({ call }) => call).slice(-3);
    expect(sent).toEqual(["probe", "customer-info", "tfa"]);
    expect(client.asked.some(({ call }) => call === "switch")).toBe(false);
    expect(client.inFlight.most).toBe(1);
  });

  it("what it reads is kept and shown like that of any poll", async () => {
    const { client, accounts, desk, add, clock } = setUpDesk();
    await add();
    await clock.advance(0);
    client.customer = () => bad("server", { httpStatus: 503 });
    desk.start("one");
    await vi.waitFor(() => expect(desk.current()?.isRunning).toBe(false));
    expect(accounts.states()[0]?.customerFailure).toMatchObject({ kind: "server" });
    client.customer = () => good(accounts.states()[0]?.snapshot.customer ?? never());
    desk.start("one");
    await vi.waitFor(() => expect(desk.current()?.isRunning).toBe(false));
    expect(accounts.states()[0]?.customerFailure).toBeNull();
  });

  it("runs one at a time, and of accounts that are there", async () => {
    const { desk, add, client } = setUpDesk();
    expect(desk.start("one")).toEqual({ state: "no-account" });
    await add();
    client.probed = () => new Promise(() => undefined);
    expect([desk.start("one"), desk.start("one")]).toEqual([{ state: "started" }, { state: "busy" }]);
  });

  it("waits for a request of the account that is under way", async () => {
    const { desk, add, client, accounts, clock } = setUpDesk();
    await add();
    await clock.advance(0);
    const slow = slowCall<CustomerInfo>();
    client.customer = slow.call;
    void accounts.refresh("one");
    desk.start("one");
    await vi.waitFor(() =>
      expect(desk.current()?.steps.find(({ name }) => name === "connection")?.state).toBe("running"),
    );
    expect(client.asked.at(-1)?.call).toBe("customer-info");
    client.customer = () => bad("server");
    slow.resolve(bad("server"));
    await vi.waitFor(() => expect(desk.current()?.isRunning).toBe(false));
    expect(client.inFlight.most).toBe(1);
  });

  it("ends at once when cancelled, and another can begin", async () => {
    const { desk, add, client } = setUpDesk();
    await add();
    client.probed = () => new Promise(() => undefined);
    desk.start("one");
    await vi.waitFor(() => expect(client.asked.at(-1)?.call).toBe("probe"));
    desk.cancel();
    expect(desk.current()).toMatchObject({ isRunning: false });
    expect(desk.current()?.steps.at(-1)).toMatchObject({ state: "skipped", reason: "cancelled" });
    expect(desk.start("one")).toEqual({ state: "started" });
  });

  it("goes with its account, and holds up no other", async () => {
    const { desk, accounts, add, client } = setUpDesk();
    await add();
    client.probed = () => new Promise(() => undefined);
    desk.start("one");
    accounts.remove("one");
    expect(desk.current()).toBeNull();
    expect(await desk.report()).toBeNull();
    await add("", "AnotherKey0AnotherKey0AnotherKey");
    expect(desk.start("two")).toEqual({ state: "started" });
  });

  it("a fault of ours ends it, and is told to the log", async () => {
    const { desk, add, faults, edges } = setUpDesk();
    await add();
    edges.network.isOnline = () => {
      throw new Error("odd");
    };
    desk.start("one");
    await vi.waitFor(() => expect(desk.current()?.isRunning).toBe(false));
    expect(faults).toHaveLength(1);
    expect(desk.current()?.steps[0]).toMatchObject({ state: "skipped", reason: "interrupted" });
  });
});

describe("the report", () => {
  it("there is none before a check has ended", async () => {
    const { desk, add, client } = setUpDesk();
    await add();
    expect([await desk.report(), await desk.copy(), await desk.save()]).toEqual([
      null,
      { state: "no-report" },
      { state: "no-report" },
    ]);
    client.probed = () => new Promise(() => undefined);
    desk.start("one");
    expect(await desk.report()).toBeNull();
  });

  it("shown, copied and saved it is the very same text, whatever changes in between", async () => {
    const { desk, clipboard, saved, accounts, client, clock } = await checkedDesk();
    const shown = await desk.report();
    client.customer = () => bad("network");
    await accounts.refresh("one");
    await clock.advance(86_400_000);
    expect(await desk.copy()).toEqual({ state: "copied" });
    expect(await desk.save()).toEqual({ state: "saved", name: "plusofon-diagnostics-2026-11-23.txt" });
    expect([clipboard, saved.map(({ text }) => text)]).toEqual([[shown], [shown]]);
  });

  it("another check has another report, another language too", async () => {
    const { desk, choice, client } = await checkedDesk();
    const first = await desk.report();
    choice.language = "en";
    expect(await desk.report()).toContain("Everything works");
    choice.language = "ru";
    client.customer = () => bad("unauthorized", { httpStatus: 401 });
    desk.start("one");
    await vi.waitFor(() => expect(desk.current()?.isRunning).toBe(false));
    expect(first).toContain("Всё работает");
    expect(await desk.report()).toContain("Плюсофон не\u00a0принял ключ доступа");
  });

  it("says what a support desk needs", async () => {
    const { desk } = await checkedDesk();
    const report = await desk.report();
    for (const part of [
      "Начало: 2026-11-23 09:00:00 UTC",
      "Итог: Всё работает",
      "Версия: 0.1.0",
      "Electron 45.4.1, Chromium 150.0.7871.47",
      "Система: Linux 6.1.0, x64",
      "Рабочий стол: XFCE, сеанс: x11",
      "Прокси: как в\u00a0системе",
      "Хранилище паролей системы: GNOME Keyring",
      "ИД абонента: ••34",
      "4. Соединение и\u00a0сертификат: в\u00a0порядке",
    ]) {
      expect(report).toContain(part);
    }
  });

  it("that can't be copied or saved is told as that, and to the log", async () => {
    const { desk, edges, faults } = await checkedDesk();
    edges.copy = () => Promise.reject(new Error("no clipboard"));
    edges.save = () => Promise.reject(new Error("disk full"));
    expect([await desk.copy(), await desk.save()]).toEqual([{ state: "failed" }, { state: "failed" }]);
    expect(faults).toHaveLength(2);
    edges.save = async () => ({ state: "cancelled" });
    expect(await desk.save()).toEqual({ state: "cancelled" });
  });
});

function never(): never {
  throw new Error("unreachable");
}
