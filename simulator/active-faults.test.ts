import { expect, it } from "vitest";
import { parseFault } from "./faults";
import { customerInfoPath, startSimulator, tfaPath } from "./simulator-for-test";

async function statuses(limits: { call?: "customer-info" | "tfa" | "switch" }) {
  const { callJson, simulator } = await startSimulator();
  simulator.setFault("status-403", limits);
  const customer = await callJson("GET", customerInfoPath);
  const tfa = await callJson("GET", tfaPath);
  const change = await callJson("PUT", tfaPath, { pin: "1234" });
  return [customer.status, tfa.status, change.status];
}

it("strikes every call, or only the one it is limited to", async () => {
  expect(await statuses({})).toEqual([403, 403, 403]);
  expect(await statuses({ call: "customer-info" })).toEqual([403, 200, 200]);
  expect(await statuses({ call: "tfa" })).toEqual([200, 403, 200]);
  expect(await statuses({ call: "switch" })).toEqual([200, 200, 403]);
});

it("ends after so many struck requests, whatever they asked", async () => {
  const { call, simulator } = await startSimulator();
  simulator.setFault("status-502", { times: 2 });

  const first = await call("GET", customerInfoPath);
  expect(simulator.state.faults).toEqual([{ name: "status-502", call: null, timesLeft: 1, delayMs: null }]);
  const second = await call("GET", tfaPath);
  const third = await call("GET", customerInfoPath);

  expect([first.status, second.status, third.status]).toEqual([502, 502, 200]);
  expect(simulator.state.faults).toEqual([]);
  expect(simulator.requests.map((record) => record.fault)).toEqual(["status-502", "status-502", null]);
});

it("counts only requests that it strikes", async () => {
  const { call, simulator } = await startSimulator();
  simulator.setFault("status-502", { call: "tfa", times: 1 });

  await call("GET", customerInfoPath);
  await call("GET", "/unknown");

  expect((await call("GET", tfaPath)).status).toBe(502);
  expect((await call("GET", tfaPath)).status).toBe(200);
});

it("keeps a fault for each call, and an unlimited one takes the place of all", async () => {
  const { call, simulator } = await startSimulator();
  const both = async () => [
    (await call("GET", customerInfoPath)).status,
    (await call("GET", tfaPath)).status,
  ];
  simulator.setFault("status-403", { call: "customer-info" });
  simulator.setFault("status-502", { call: "tfa" });
  expect(await both()).toEqual([403, 502]);

  simulator.setFault(null, { call: "tfa" });
  expect(await both()).toEqual([403, 200]);

  simulator.setFault("status-504");
  expect(await both()).toEqual([504, 504]);

  simulator.setFault(null);
  expect(await both()).toEqual([200, 200]);
});

it("refuses a fault that can't strike the call, and limits that make no sense", async () => {
  const { simulator } = await startSimulator();

  expect(() => simulator.setFault("switch-lies", { call: "tfa" })).toThrow(RangeError);
  expect(() => simulator.setFault("cut", { times: 0 })).toThrow(RangeError);
  expect(() => simulator.setFault("slow", { delayMs: 1.5 })).toThrow(RangeError);
  expect(simulator.state.faults).toEqual([]);
});

it.each([
  ["cut", { name: "cut", call: null }],
  ["429-odd", { name: "status-429-odd", call: null }],
  ["customer-info:status-403", { name: "status-403", call: "customer-info" }],
  ["tfa:500-message", { name: "status-500-message", call: "tfa" }],
  ["switch:body-lost", { name: "body-lost", call: "switch" }],
  ["tfa:body-lost", null],
  ["balance:cut", null],
  ["toString", null],
  ["tfa:", null],
  ["", null],
])("reads the written fault %j", (text, fault) => {
  expect(parseFault(text)).toEqual(fault);
});
