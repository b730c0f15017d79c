import { describe, expect, it } from "vitest";
import { balanceFacts } from "./accounts/balance";
import { type AccountFacts, changesBetween, mergedFacts, snapshotFacts, unknownFacts } from "./changes";
import { known, none, unknown } from "./reading";
import { calmFacts as calm, sampleAccountAt } from "./sample-state";
import { type CustomerInfo, emptySnapshot } from "./snapshot";
import { moscowDay } from "./time";

const now = Date.parse("2026-11-23T09:00:00Z");
const endsAt = "2026-12-07T14:57:40+03:00";
const trial = (daysLeft: number | null, endDay = 20_794): AccountFacts["trial"] =>
  known({ daysLeft, endsAt, endDay, isEndDayExact: true });

const balanceOf = (amount: number): AccountFacts["balance"] => balanceFacts(known(amount), 50_000);

describe("what happened between two readings", () => {
  it.each<[string, Partial<AccountFacts>, Partial<AccountFacts>, object[]]>([
    ["nothing", {}, {}, []],
    ["new SMS", {}, { unreadSms: known(5) }, [{ kind: "sms-arrived", count: 3, unread: 5 }]],
    ["SMS that were read", {}, { unreadSms: known(0) }, []],
    [
      "SMS beyond exact numbers",
      {},
      { unreadSms: known(Number.MAX_SAFE_INTEGER) },
      [{ kind: "sms-arrived", count: Number.MAX_SAFE_INTEGER, unread: Number.MAX_SAFE_INTEGER }],
    ],
    ["a day less", {}, { trial: trial(13) }, [{ kind: "trial-days", daysLeft: 13, endsAt }]],
    ["a day more", {}, { trial: trial(15) }, []],
    ["the last day", { trial: trial(1) }, { trial: trial(0) }, [{ kind: "trial-days", daysLeft: 0, endsAt }]],
    ["the end", { trial: trial(0) }, { trial: trial(null) }, [{ kind: "trial-ended", endsAt }]],
    ["an end taken back", { trial: trial(null) }, { trial: trial(7) }, []],
    ["a paid tariff", {}, { trial: none }, []],
    ["a trial that appears", { trial: none }, { trial: trial(2) }, []],
    ["a block", {}, { blocks: known(["agreement"]) }, [{ kind: "block-appeared", types: ["agreement"] }]],
    [
      "another block",
      { blocks: known(["agreement"]) },
      { blocks: known([null]) },
      [{ kind: "block-changed", types: [null] }],
    ],
    ["a block lifted", { blocks: known(["agreement"]) }, {}, [{ kind: "block-lifted" }]],
    ["protection on", {}, { tfa: known(true) }, [{ kind: "tfa-switched", isOn: true, isOwn: false }]],
    ["a refused key", {}, { isKeyRefused: known(true) }, [{ kind: "key-refused" }]],
    ["a key taken again", { isKeyRefused: known(true) }, {}, []],
    ["trouble", {}, { longTrouble: known("server") }, [{ kind: "service-trouble", failureKind: "server" }]],
    ["other trouble", { longTrouble: known("server") }, { longTrouble: known("protocol") }, []],
    ["its end", { longTrouble: known("server") }, {}, [{ kind: "service-back" }]],
    ["a locked keychain", {}, { isKeyringLocked: known(true) }, [{ kind: "keyring-trouble" }]],
    [
      "another customer, whatever else differs",
      {},
      { customerId: known("99"), unreadSms: known(9), blocks: known(["agreement"]) },
      [{ kind: "customer-changed" }],
    ],
    [
      "the balance falls below the limit",
      {},
      { balance: balanceOf(49_999) },
      [{ kind: "balance-low", amount: 49_999, warnBelow: 50_000 }],
    ],
    ["the balance falls on the limit", {}, { balance: balanceOf(50_000) }, []],
    [
      "the balance falls below zero at once",
      {},
      { balance: balanceOf(-1) },
      [{ kind: "balance-negative", amount: -1 }],
    ],
    [
      "a low balance falls below zero",
      { balance: balanceOf(100) },
      { balance: balanceOf(-4_000) },
      [{ kind: "balance-negative", amount: -4_000 }],
    ],
    [
      "money comes in",
      { balance: balanceOf(-4_000) },
      { balance: balanceOf(96_000) },
      [{ kind: "balance-topped-up", amount: 96_000, added: 100_000 }],
    ],
    ["some kopecks come back", { balance: balanceOf(60_000) }, { balance: balanceOf(60_099) }, []],
    ["the balance becomes unknown", {}, { balance: unknown }, []],
  ])("%s", (_, before, after, expected) => {
    expect(changesBetween({ ...calm, ...before }, { ...calm, ...after }, now)).toEqual(
      expected.map((change) => ({ ...change, at: now })),
    );
  });

  it("is a switch of our own when the caller says so", () => {
    expect(changesBetween(calm, { ...calm, tfa: known(true) }, now, true)).toEqual([
      { kind: "tfa-switched", at: now, isOn: true, isOwn: true },
    ]);
  });

  it("is nothing where either is unknown", () => {
    const everything: AccountFacts = {
      customerId: known("1234"),
      unreadSms: known(9),
      trial: trial(null),
      blocks: known(["agreement"]),
      tfa: known(true),
      isKeyRefused: known(true),
      longTrouble: known("server"),
      isKeyringLocked: known(true),
      balance: known({ amount: -100, warnBelow: 50_000, level: "negative" }),
    };
    expect(changesBetween(unknownFacts, everything, now)).toEqual([]);
    expect(changesBetween(everything, unknownFacts, now)).toEqual([]);
    expect(changesBetween(calm, everything, now)).toHaveLength(8);
  });
});

describe("a balance about the limit", () => {
  const kindsOf = (amounts: readonly number[]): string[] => {
    let facts: AccountFacts = { ...calm, balance: balanceOf(60_000) };
    return amounts.flatMap((amount) => {
      const after = { ...calm, balance: balanceOf(amount) };
      const found = changesBetween(facts, after, now).map(({ kind }) => kind);
      facts = mergedFacts(facts, after);
      return found;
    });
  };

  it.each([
    [
      "is low once while it goes up and down by a little",
      [49_900, 50_050, 49_900, 54_999, 49_000],
      ["balance-low"],
    ],
    [
      "is low again after it was well above",
      [49_900, 55_000, 49_900],
      ["balance-low", "balance-topped-up", "balance-low"],
    ],
    ["is negative once while it goes up and down by a little", [-50, 40, -50], ["balance-negative"]],
  ])("%s", (_, amounts, expected) => {
    const kinds = kindsOf(amounts).filter((kind) => kind !== "balance-topped-up" || expected.includes(kind));
    expect(kinds).toEqual(expected);
  });
});

describe("the facts in the data read last", () => {
  const readAt = now;
  const factsAt = (customer: Partial<CustomerInfo>, at = now) =>
    snapshotFacts(sampleAccountAt(readAt, {}, customer), at);
  const dayMs = 86_400_000;

  it("have the days of the trial as everything shows them, past midnight too", () => {
    const read = { daysLeftWhenRead: 7, endsAt: "2026-11-30T14:57:40+03:00", isComputed: false };
    const trial = known(read);
    expect(factsAt({ trial }).trial).toMatchObject({ value: { daysLeft: 7, isEndDayExact: true } });
    expect(factsAt({ trial }, now + dayMs / 2).trial).toMatchObject({ value: { daysLeft: 6 } });
    const ended = known({ ...read, daysLeftWhenRead: -1 });
    expect(factsAt({ trial: ended }).trial).toMatchObject({ value: { daysLeft: null } });
    expect(factsAt({ trial: none }).trial).toEqual(none);
  });

  it("compute the end of the trial from the days where there is no date", () => {
    const trial = known({ daysLeftWhenRead: 7, endsAt: null, isComputed: false });
    const value = { daysLeft: 7, isEndDayExact: false, endsAt: null, endDay: moscowDay(now) + 7 };
    expect(factsAt({ trial }).trial).toEqual(known(value));
  });

  it("name blocks by code alone, each once and sorted, and none of the server's texts", () => {
    const types = ["debt", "agreement", "Срочно! <b>позвоните</b>", null, "debt"];
    const blocks = known(types.map((type) => ({ type })));
    expect(factsAt({ blocks }).blocks).toEqual(known(["agreement", "debt", null]));
    expect(factsAt({ blocks: known([]) }).blocks).toEqual(none);
    expect(factsAt({ blocks: unknown }).blocks).toEqual(unknown);
  });

  it("are unknown of an account that was never read", () => {
    const account = sampleAccountAt(readAt, { snapshot: emptySnapshot });
    expect(snapshotFacts(account, now)).toEqual(unknownFacts);
  });
});

describe("what is known after a reading", () => {
  it("keeps what the reading does not know", () => {
    expect(mergedFacts(calm, unknownFacts)).toEqual(calm);
    expect(mergedFacts(calm, { ...calm, blocks: unknown, unreadSms: known(5) })).toEqual({
      ...calm,
      unreadSms: known(5),
    });
    expect(mergedFacts(unknownFacts, calm)).toEqual(calm);
  });

  it("does not follow days that go up for the same end, and follows a longer end date", () => {
    const before = { ...calm, trial: trial(6) };
    expect(mergedFacts(before, { ...calm, trial: trial(9) }).trial).toEqual(trial(6));
    expect(mergedFacts(before, { ...calm, trial: trial(7, 20_795) }).trial).toEqual(trial(7, 20_795));
  });
});
