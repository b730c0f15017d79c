import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { failureKindSchema } from "../../contract/failure";
import { known, unknown } from "../../contract/reading";
import { dayMs, hourMs, minuteMs } from "../../contract/time";
import { bad, good } from "../plusofon/client-double";
import { interval, setUpWatcher } from "./watcher-for-test";

const setUp = (isBalanceOn = true) => setUpWatcher(undefined, isBalanceOn);

describe("the balance of a watched account", () => {
  it("is read after the two other calls", async () => {
    const { watcher, client, clock } = setUp();
    await watcher.refresh();
    expect(client.asked.map(({ call }) => call)).toEqual([
      "customer-info",
      "tfa",
      "balance",
      "balance-notice",
    ]);
    expect(watcher.watched()).toMatchObject({
      balanceFailure: null,
      snapshot: { balance: known(125_550), balanceNotice: known(50_000), balanceReadAt: clock.now() },
    });
  });

  it("is asked for with the operator's limit, every 15 minutes at most, and on refresh", async () => {
    const { watcher, client, clock } = setUp();
    const calls = (wanted: string): number => client.asked.filter(({ call }) => call === wanted).length;
    await watcher.refresh();
    await clock.advance(hourMs + minuteMs);
    expect([calls("balance"), calls("balance-notice")]).toEqual([5, 5]);
    await watcher.refresh();
    expect([calls("balance"), calls("balance-notice")]).toEqual([6, 6]);
  });

  it.each(["forbidden", "rejected", "not-found", "protocol", "unauthorized"] as const)(
    "is asked for once a day where the server answers %s, until it works",
    async (kind) => {
      const { watcher, client, clock } = setUp();
      client.balance = () => bad(kind, { call: "balance" });
      await watcher.refresh();
      await clock.advance(dayMs - hourMs);
      expect(client.asked.filter(({ call }) => call === "balance")).toHaveLength(1);
      expect(watcher.watched()).toMatchObject({ customerFailure: null, isPollingStopped: false });
      client.balance = () => good(known(100));
      await clock.advance(2 * hourMs);
      expect(watcher.watched()).toMatchObject({ balanceFailure: null, snapshot: { balance: known(100) } });
    },
  );

  it("keeps the last good amount through a failure", async () => {
    const { watcher, client } = setUp();
    await watcher.refresh();
    client.balance = () => bad("server", { call: "balance" });
    await watcher.refresh();
    expect(watcher.watched()).toMatchObject({
      balanceFailure: { kind: "server", call: "balance" },
      snapshot: { balance: known(125_550) },
    });
  });

  it("lets a server that wants to be left alone decide when the account is read again", async () => {
    const { watcher, client, clock, polls } = setUp();
    client.balance = () => bad("rate-limited", { call: "balance", retryAfterMs: 30 * minuteMs });
    await watcher.refresh();
    await clock.advance(29 * minuteMs);
    expect(polls()).toBe(1);
    // After what was asked for, up to an interval by chance (docs/api-behaviour.md, A17).
    await clock.advance(interval);
    expect(polls()).toBe(2);
  });

  it("is neither asked for nor shown where the user does not want it", async () => {
    const { watcher, client } = setUp(false);
    await watcher.refresh();
    expect(client.asked.map(({ call }) => call)).toEqual(["customer-info", "tfa"]);
    expect(watcher.watched().snapshot).toMatchObject({ balance: unknown, balanceReadAt: null });
  });

  it("is not asked for where the server does not answer", async () => {
    const { watcher, client } = setUp();
    client.customer = () => bad("network");
    await watcher.refresh();
    expect(client.asked.map(({ call }) => call)).toEqual(["customer-info"]);
  });

  it("changes no other reading and no failure of the account, whatever it answers", async () => {
    const amount = fc.oneof(
      fc.integer().map((kopecks) => good(known(kopecks))),
      fc.constant(good(unknown)),
      fc.constantFrom(...failureKindSchema.options).map((kind) => bad(kind, { call: "balance" })),
    );
    await fc.assert(
      fc.asyncProperty(amount, amount, async (balance, notice) => {
        const [plain, paying] = [setUp(false), setUp()];
        paying.client.balance = () => balance;
        paying.client.balanceNotice = () => notice;
        await plain.watcher.refresh();
        await paying.watcher.refresh();
        const { snapshot, balanceFailure: _, ...rest } = paying.watcher.watched();
        const { snapshot: plainSnapshot, balanceFailure: __, ...plainRest } = plain.watcher.watched();
        expect(rest).toEqual(plainRest);
        expect({
          ...snapshot,
          balance: unknown,
          balanceNotice: unknown,
          balanceReadAt: null,
        }).toEqual(plainSnapshot);
      }),
      { numRuns: 200 },
    );
  });
});
