import { expect, test } from "vitest";
import { type BridgeDouble, createBridgeDouble } from "./bridge-double";
import { livingAnswers } from "./living-answers";
import { sampleAccount, sampleApp } from "./sample-account";

const ids = ["one", "two", "three"];

function living() {
  const initial = sampleApp(ids.map((id) => sampleAccount(0, { id, label: id })));
  const double: BridgeDouble = createBridgeDouble(initial, livingAnswers({ double: () => double }));
  return double;
}

test("the answers change an account, remove one and change a setting, and keep the rest", async () => {
  const { bridge, state } = living();
  await bridge.changeAccount({ accountId: "two", colour: "green", isMuted: true });
  expect(state().accounts[1]).toMatchObject({ label: "two", colour: "green", isMuted: true });
  expect(state().accounts[0]).toMatchObject({ colour: null, isMuted: false });
  await bridge.removeAccount({ accountId: "one" });
  expect(state().accounts.map(({ id }) => id)).toEqual(["two", "three"]);
  await bridge.changeSettings({ accountOrder: "name" });
  expect(state().settings).toMatchObject({ accountOrder: "name", pollIntervalMinutes: 5 });
});
