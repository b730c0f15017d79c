import fc from "fast-check";
import { expect, it } from "vitest";
import { emptySnapshot } from "../../contract/snapshot";
import { noSnapshots, parseSnapshots } from "../polling/snapshots-file";
import { emptyRoster, newRosterEntry, parseRoster } from "./roster-file";

const one = newRosterEntry("a", "А");
const two = newRosterEntry("b", "Б");

it("a roster drops what does not fit and repeated ids, and keeps the order", () => {
  const accounts = [two, { id: 5 }, "x", one, { ...two, label: "ещё раз" }];
  expect(parseRoster({ schema: 1, accounts })).toEqual({
    value: { schema: 1, accounts: [two, one] },
    loss: "part",
  });
});

it("a roster of an older version is whole, and what it lacks is the default", () => {
  const accounts = [{ id: "a", label: "А" }];
  expect(parseRoster({ schema: 1, accounts })).toEqual({
    value: { schema: 1, accounts: [one] },
    loss: null,
  });
});

it.each([
  [{ colour: "pink" }, {}],
  [{ colour: 7, isMuted: true }, { isMuted: true }],
  [{ isMuted: "yes", colour: "green" }, { colour: "green" }],
  [
    { label: null, colour: "red" },
    { label: "", colour: "red" },
  ],
])("of an account with %j only what is damaged is lost", (damage, kept) => {
  expect(parseRoster({ schema: 1, accounts: [{ ...one, ...damage }, two] })).toEqual({
    value: { schema: 1, accounts: [{ ...one, ...kept }, two] },
    loss: "part",
  });
});

it("snapshots that do not fit are dropped one by one", () => {
  const snapshots = { a: emptySnapshot, b: { ...emptySnapshot, tfa: 5 }, "../c": emptySnapshot };
  expect(parseSnapshots({ schema: 1, snapshots })).toEqual({
    value: { schema: 1, snapshots: { a: emptySnapshot } },
    loss: "part",
  });
});

it.each([null, [], "x", { schema: 2 }, { schema: 1 }])("all is lost of what has another form: %j", (json) => {
  expect(parseRoster(json)).toEqual({ value: emptyRoster(), loss: "all" });
  expect(parseSnapshots(json)).toEqual({ value: noSnapshots(), loss: "all" });
});

it("any JSON gives a valid roster and readable snapshots", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (json) => {
      for (const stored of [json, { schema: 1, accounts: [json], snapshots: { a: json } }]) {
        const roster = parseRoster(stored).value;
        expect(parseRoster(roster)).toEqual({ value: roster, loss: null });
        expect(parseSnapshots(stored).value.schema).toBe(1);
      }
    }),
    { numRuns: 1_000 },
  );
});
