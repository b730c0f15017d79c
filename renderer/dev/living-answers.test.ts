import { expect, test } from "vitest";
import { type BridgeDouble, createBridgeDouble } from "../bridge-double";
import { livingAnswers } from "./living-answers";
import { sampleAccount, sampleApp } from "./sample-account";

const ids = ["one", "two", "three"];

function living() {
  const waiting: (() => void)[] = [];
  const initial = sampleApp(ids.map((id) => sampleAccount(0, { id, label: id })));
  const double: BridgeDouble = createBridgeDouble(
    initial,
    livingAnswers({ double: () => double, now: () => 1_000, after: (_delayMs, act) => waiting.push(act) }),
  );
  return { ...double, accountIds: () => double.state().accounts.map(({ id }) => id), waiting };
}

test("an account takes over what is given and keeps the rest", async () => {
  const { bridge, state } = living();
  await bridge.changeAccount({ accountId: "two", colour: "green", isMuted: true });
  expect(state().accounts[1]).toMatchObject({ label: "two", colour: "green", isMuted: true });
  expect(state().accounts[0]).toMatchObject({ colour: null, isMuted: false });
});

test("the order becomes the given one", async () => {
  const { bridge, accountIds } = living();
  await bridge.orderAccounts({ accountIds: ["three", "one"] });
  expect(accountIds()).toEqual(["three", "one", "two"]);
});

test("a removed account can be brought back until its time is over", async () => {
  const { bridge, state, accountIds, waiting } = living();
  await bridge.removeAccount({ accountId: "one" });
  await bridge.removeAccount({ accountId: "two" });
  expect(accountIds()).toEqual(["three"]);
  expect(state().removals.map(({ account }) => account.id)).toEqual(["one", "two"]);
  await bridge.restoreAccount({ accountId: "one" });
  expect(accountIds()).toEqual(["three", "one"]);
  for (const act of waiting) act();
  expect(state().removals).toEqual([]);
  expect(accountIds()).toEqual(["three", "one"]);
});

test("a setting takes effect and the others stay", async () => {
  const { bridge, state } = living();
  await bridge.changeSettings({ accountOrder: "own" });
  expect(state().settings).toMatchObject({ accountOrder: "own", pollIntervalMinutes: 5 });
});
