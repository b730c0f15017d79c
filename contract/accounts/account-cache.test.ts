import { expect, it } from "vitest";
import { sampleAccountAt } from "../sample-state";
import { AccountCache } from "./account-cache";

it("makes something of an account once, until it is another object or the key another", () => {
  const cache = new AccountCache<string>();
  const made: string[] = [];
  const [one, two] = [sampleAccountAt(0, { id: "one" }), sampleAccountAt(0, { id: "two" })];
  const of = (accounts: (typeof one)[], ...key: unknown[]): string[] => {
    made.length = 0;
    return cache.of(accounts, key, ({ id }) => {
      made.push(id);
      return id;
    });
  };
  expect([of([one, two], 1, "a"), made]).toEqual([
    ["one", "two"],
    ["one", "two"],
  ]);
  expect([of([two, one], 1, "a"), made]).toEqual([["two", "one"], []]);
  expect([of([one, { ...two }], 1, "a"), made]).toEqual([["one", "two"], ["two"]]);
  expect([of([one], 1, "b"), made]).toEqual([["one"], ["one"]]);
});
