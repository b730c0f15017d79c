import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { known } from "../../../contract/reading";
import { calmFacts } from "../../../contract/sample-state";
import { defaultNotificationSettings } from "../../../contract/settings/notification-settings";
import { emptyMemory, parseMemory } from "./memory";
import { evaluateNotifications } from "./policy";
import { block, noon, paused, play, sms, tfaOn, together } from "./scene-for-test";

const { memory } = play([together(sms(3), block("agreement", null)), together(paused, tfaOn, sms(9))]);
const copyOf = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe("what notifications remember", () => {
  it("is read back as it was written", () => {
    expect(memory.notified.map(({ change }) => change.kind)).toEqual(["block-appeared", "sms-arrived"]);
    expect(memory.accounts["one"]?.baseline).not.toEqual(memory.accounts["one"]?.facts);
    expect(parseMemory(copyOf(memory))).toEqual({ value: memory, loss: null });
  });

  it("loses only what is damaged", () => {
    const damaged = {
      ...memory,
      accounts: { ...memory.accounts, two: { facts: 5 } },
      notified: [
        ...memory.notified,
        "x",
        { ...memory.notified[0], change: { kind: "customer-changed", at: 1 } },
      ],
    };
    expect(parseMemory(copyOf(damaged))).toEqual({ value: memory, loss: "part" });
  });

  it.each([null, [], "x", { schema: 2 }, { schema: 1 }])(
    "starts empty when the content is not a memory: %j",
    (other) => {
      expect(parseMemory(other)).toEqual({ value: emptyMemory(), loss: "all" });
    },
  );

  it("of an earlier version is read whole, and nothing in it is notified again", () => {
    const change = { kind: "block-appeared", at: 1, types: ["agreement"] };
    const one = { accountId: "one", change };
    const facts = { ...calmFacts, blocks: known(["agreement"]), isTfaSwitchOwn: false };
    const { value, loss } = parseMemory({
      schema: 1,
      accounts: {
        one: { facts, trialTold: [{ endDay: 20_794, isEndDayExact: true, days: [7] }], tfaSwitchAt: null },
      },
      topics: { "one/block": { toldAt: { 'blocked ["agreement"]': 1 }, standing: one, deferred: null } },
      held: [one],
      summary: [one],
    });
    expect(loss).toBeNull();
    const { show, history } = evaluateNotifications({
      now: noon,
      settings: defaultNotificationSettings,
      isWindowInFront: false,
      isSupported: true,
      isSettled: true,
      memory: value,
      ids: new Set(["one"]),
      accounts: [
        {
          id: "one",
          facts: { ...calmFacts, blocks: known(["agreement"]) },
          isSwitchingTfa: false,
          isFirstUnread: true,
          isMuted: false,
        },
      ],
    });
    expect([show, [...history]]).toEqual([[], []]);
  });

  it("is readable from any JSON", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(parseMemory(value).value.schema).toBe(1);
        expect(parseMemory({ schema: 1, accounts: { one: value }, notified: [value] }).loss).not.toBeNull();
      }),
      { numRuns: 1_000 },
    );
  });
});
