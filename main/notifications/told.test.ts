import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { known } from "../../contract/reading";
import { hourMs, play, quietSettings } from "./situations/scene";
import { emptyMemory, parseMemory } from "./told";

const { memory } = play([
  { facts: { unreadSms: known(3), blocks: known(["agreement", null]) } },
  { afterMs: 11 * hourMs, settings: quietSettings(), facts: { tfa: known(true), unreadSms: known(9) } },
]);
const json = (): unknown => JSON.parse(JSON.stringify(memory));

describe("what notices remember", () => {
  it("is read back as it was written", () => {
    expect(memory.held).toHaveLength(2);
    expect(Object.keys(memory.topics)).toEqual(["one/block", "one/sms"]);
    expect(parseMemory(json())).toEqual({ value: memory, loss: null });
  });

  it("loses only what is damaged", () => {
    const damaged = {
      ...memory,
      accounts: { ...memory.accounts, two: { facts: 5 } },
      held: [...memory.held, "x"],
    };
    expect(parseMemory(JSON.parse(JSON.stringify(damaged)))).toEqual({ value: memory, loss: "part" });
    const noTopic = { ...memory, topics: { ...memory.topics, __x: {}, "one/tfa": { toldAt: "x" } } };
    expect(parseMemory(JSON.parse(JSON.stringify(noTopic)))).toEqual({ value: memory, loss: "part" });
  });

  it.each([null, [], "x", { schema: 2 }, { schema: 1 }])("begins anew from what it is not: %j", (other) => {
    expect(parseMemory(other)).toEqual({ value: emptyMemory(), loss: "all" });
  });

  it("never tells of another customer", () => {
    const change = { accountId: "one", change: { kind: "customer-changed", at: 1 } };
    expect(parseMemory({ ...emptyMemory(), held: [change] })).toEqual({
      value: emptyMemory(),
      loss: "part",
    });
  });

  it("is readable from any JSON", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(parseMemory(value).value.schema).toBe(1);
        const parts = {
          schema: 1,
          accounts: { one: value },
          topics: { "one/sms": value },
          held: [value],
          summary: [value],
        };
        expect(parseMemory(parts).loss).not.toBeNull();
      }),
      { numRuns: 1_000 },
    );
  });
});
