import { expect, test } from "vitest";
import { ipcContract } from "../../contract/ipc";
import { createBridgeDouble } from "./bridge-double";
import { sampleAccount, sampleApp } from "./sample-account";

const app = sampleApp([sampleAccount(1_000_000)]);

test("the double has every request of the contract, and `on`", () => {
  const { bridge } = createBridgeDouble(app);
  expect(Object.keys(bridge).sort()).toEqual([...Object.keys(ipcContract.requests), "on"].sort());
});

test("each request is recorded with its input and answered by the default or the given answer", async () => {
  const double = createBridgeDouble(app, { submitPin: () => ({ state: "busy" }) });
  expect(await double.bridge.getState(undefined)).toEqual({ ok: true, value: app });
  const input = { accountId: "office", action: "enable" as const, pin: "1234" };
  expect(await double.bridge.submitPin(input)).toEqual({ ok: true, value: { state: "busy" } });
  expect(double.requests).toEqual([
    { name: "getState", input: undefined },
    { name: "submitPin", input },
  ]);
});

test("an input outside the contract is answered with `invalid` and not handled", async () => {
  let isHandled = false;
  const double = createBridgeDouble(app, {
    changeAccount: () => {
      isHandled = true;
      return { state: "saved" };
    },
  });
  const reply = await double.bridge.changeAccount({ accountId: "office", label: "x".repeat(81) });
  expect(reply).toEqual({ ok: false, error: "invalid" });
  expect(isHandled).toBe(false);
});

test("an answer outside the contract is answered with `invalid`", async () => {
  const double = createBridgeDouble(app, { startDemo: () => ({ accountId: "НЕ ИД" }) });
  expect(await double.bridge.startDemo(undefined)).toEqual({ ok: false, error: "invalid" });
});

test("an emitted state reaches listeners until they stop, and becomes the state", async () => {
  const double = createBridgeDouble(app);
  const heard: string[] = [];
  const stop = double.bridge.on("stateChanged", ({ rest }) => heard.push(rest.version));
  double.emit("stateChanged", { ...app, version: "2" });
  stop();
  double.emit("stateChanged", { ...app, version: "3" });
  expect(heard).toEqual(["2"]);
  expect(await double.bridge.getState(undefined)).toEqual({ ok: true, value: { ...app, version: "3" } });
});

test("a payload outside the contract can't be emitted", () => {
  const double = createBridgeDouble(app);
  expect(() => double.emit("stateChanged", { ...app, clockOffsetMs: Number.NaN })).toThrow();
});
