import { describe, expect, it } from "vitest";
import { known, none, unknown } from "../../contract/reading";
import { changesBetween, mergedFacts, unknownFacts, type WatchedFacts } from "./changes";

const now = Date.parse("2026-11-23T09:00:00Z");
const endsAt = "2026-12-07T14:57:40+03:00";
const trial = (daysLeft: number | null, endDay = 20_794): WatchedFacts["trial"] =>
  known({ daysLeft, endsAt, endDay, isEndDayExact: true });

const calm: WatchedFacts = {
  customerId: known("1234"),
  unreadSms: known(2),
  trial: trial(14),
  blocks: none,
  tfa: known(false),
  isKeyRefused: known(false),
  longTrouble: none,
  isKeyringLocked: known(false),
  isTfaSwitchOwn: false,
};

describe("what happened between two readings", () => {
  it.each<[string, Partial<WatchedFacts>, Partial<WatchedFacts>, object[]]>([
    ["nothing", {}, {}, []],
    ["new SMS", {}, { unreadSms: known(5) }, [{ kind: "sms-arrived", at: now, count: 3, unread: 5 }]],
    ["SMS that were read", {}, { unreadSms: known(0) }, []],
    [
      "SMS beyond exact numbers",
      {},
      { unreadSms: known(Number.MAX_SAFE_INTEGER) },
      [{ kind: "sms-arrived", at: now, count: Number.MAX_SAFE_INTEGER, unread: Number.MAX_SAFE_INTEGER }],
    ],
    ["a day less", {}, { trial: trial(13) }, [{ kind: "trial-days", at: now, daysLeft: 13, endsAt }]],
    ["a day more", {}, { trial: trial(15) }, []],
    [
      "the last day",
      { trial: trial(1) },
      { trial: trial(0) },
      [{ kind: "trial-days", at: now, daysLeft: 0, endsAt }],
    ],
    ["the end", { trial: trial(0) }, { trial: trial(null) }, [{ kind: "trial-ended", at: now, endsAt }]],
    ["an end taken back", { trial: trial(null) }, { trial: trial(7) }, []],
    ["a paid tariff", {}, { trial: none }, []],
    ["a trial that appears", { trial: none }, { trial: trial(2) }, []],
    [
      "a block",
      {},
      { blocks: known(["agreement"]) },
      [{ kind: "block-appeared", at: now, types: ["agreement"] }],
    ],
    [
      "another block",
      { blocks: known(["agreement"]) },
      { blocks: known([null]) },
      [{ kind: "block-changed", at: now, types: [null] }],
    ],
    ["a block lifted", { blocks: known(["agreement"]) }, {}, [{ kind: "block-lifted", at: now }]],
    [
      "protection on",
      {},
      { tfa: known(true) },
      [{ kind: "tfa-switched", at: now, isOn: true, isOwn: false }],
    ],
    [
      "protection on by ourselves",
      {},
      { tfa: known(true), isTfaSwitchOwn: true },
      [{ kind: "tfa-switched", at: now, isOn: true, isOwn: true }],
    ],
    ["a refused key", {}, { isKeyRefused: known(true) }, [{ kind: "key-refused", at: now }]],
    ["a key taken again", { isKeyRefused: known(true) }, {}, []],
    [
      "trouble",
      {},
      { longTrouble: known("server") },
      [{ kind: "service-trouble", at: now, failureKind: "server" }],
    ],
    ["other trouble", { longTrouble: known("server") }, { longTrouble: known("protocol") }, []],
    ["its end", { longTrouble: known("server") }, {}, [{ kind: "service-back", at: now }]],
    ["a locked keychain", {}, { isKeyringLocked: known(true) }, [{ kind: "keyring-trouble", at: now }]],
    [
      "another customer, whatever else differs",
      {},
      { customerId: known("99"), unreadSms: known(9), blocks: known(["agreement"]) },
      [{ kind: "customer-changed", at: now }],
    ],
  ])("%s", (_, before, after, expected) => {
    expect(changesBetween({ ...calm, ...before }, { ...calm, ...after }, now)).toEqual(expected);
  });

  it("is nothing where either is unknown", () => {
    const everything: WatchedFacts = {
      customerId: known("1234"),
      unreadSms: known(9),
      trial: trial(null),
      blocks: known(["agreement"]),
      tfa: known(true),
      isKeyRefused: known(true),
      longTrouble: known("server"),
      isKeyringLocked: known(true),
      isTfaSwitchOwn: false,
    };
    expect(changesBetween(unknownFacts, everything, now)).toEqual([]);
    expect(changesBetween(everything, unknownFacts, now)).toEqual([]);
    expect(changesBetween(calm, everything, now)).toHaveLength(7);
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

  it("never keeps that a switch was our own", () => {
    expect(mergedFacts(calm, { ...calm, isTfaSwitchOwn: true }).isTfaSwitchOwn).toBe(false);
  });

  it("does not follow days that go back up by one, and follows a longer end date", () => {
    const before = { ...calm, trial: trial(6) };
    expect(mergedFacts(before, { ...calm, trial: trial(7) }).trial).toEqual(trial(6));
    expect(mergedFacts(before, { ...calm, trial: trial(9) }).trial).toEqual(trial(9));
    expect(mergedFacts(before, { ...calm, trial: trial(7, 20_795) }).trial).toEqual(trial(7, 20_795));
  });
});
