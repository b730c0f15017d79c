import { expect, it } from "vitest";
import { customerInfoPath, startSimulator, tfaPath } from "./simulator-for-test";

const enable = { body: '{"pin":"1234"}' };
const isOn = { status: 200, json: { tfa_active: true, success: true } };
const isOff = { status: 200, json: { tfa_active: false, success: true } };

it("switch-applies-then-cut: it is on, but the answer broke off", async () => {
  const { call, callJson } = await startSimulator({ fault: "switch-applies-then-cut" });

  expect((await call("PUT", tfaPath, enable)).isComplete).toBe(false);
  expect(await callJson("GET", tfaPath)).toEqual(isOn);
});

it("switch-lies: says success and changes nothing", async () => {
  const { callJson } = await startSimulator({ fault: "switch-lies" });

  expect((await callJson("PUT", tfaPath, { pin: "1234" })).json).toEqual({ success: true });
  expect(await callJson("GET", tfaPath)).toEqual(isOff);
});

it("switch-204: it is on, and nothing is said", async () => {
  const { call, callJson } = await startSimulator({ fault: "switch-204" });

  const response = await call("PUT", tfaPath, enable);

  expect(response).toMatchObject({ status: 204, isComplete: true });
  expect(await callJson("GET", tfaPath)).toEqual(isOn);
  expect((await call("PUT", tfaPath, enable)).status).toBe(200);
});

it("body-lost: the PIN of a DELETE never arrives, that of a PUT does", async () => {
  const { callJson, simulator } = await startSimulator({ fault: "body-lost" });

  expect((await callJson("PUT", tfaPath, { pin: "1234" })).json).toEqual({ success: true });
  expect(await callJson("DELETE", tfaPath, { pin: "1234" })).toEqual({
    status: 400,
    json: { success: false, message: "Не указан ПИН-код" },
  });
  expect(simulator.state.account.tfa).toBe(true);
  expect(simulator.requests[1]).toMatchObject({ hasPin: true, pinLength: 4 });
});

it("key-dropped-after-switch: the key ends with the first switch that succeeds", async () => {
  const { callJson, simulator } = await startSimulator({
    scenario: "tfa-on",
    fault: "key-dropped-after-switch",
  });

  await callJson("DELETE", tfaPath, { pin: "9999" });
  expect((await callJson("GET", tfaPath)).status).toBe(200);
  expect((await callJson("DELETE", tfaPath, { pin: "1234" })).json).toEqual({ success: true });

  expect(await callJson("GET", customerInfoPath)).toEqual({
    status: 401,
    json: { message: "Unauthenticated." },
  });
  expect(simulator.state).toMatchObject({ isKeyAccepted: false, account: { tfa: false } });
  expect(simulator.requests.map((record) => record.hasRightHeaders)).toEqual([true, true, true, false]);

  simulator.setScenario("trial");
  expect((await callJson("GET", customerInfoPath)).status).toBe(200);
});
