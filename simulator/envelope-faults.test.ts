import { expect, it } from "vitest";
import type { FaultName } from "./faults";
import { customerInfoPath, startSimulator, tfaPath } from "./simulator-for-test";

it.each<[FaultName, object]>([
  ["success-false", { success: false, message: "Внутренняя ошибка, попробуйте позже" }],
  ["success-false-code-401", { success: false, code: 401, message: "Unauthenticated." }],
  ["json-rpc-error", { jsonrpc: "2.0", error: { code: -32000, message: "Нет доступа" }, id: null }],
  ["success-missing", { tfa_active: false }],
])("%s comes with 200", async (fault, json) => {
  const { callJson } = await startSimulator({ fault });

  expect(await callJson("GET", tfaPath)).toEqual({ status: 200, json });
});

it("success-false changes nothing", async () => {
  const { callJson, simulator } = await startSimulator({ fault: "success-false" });

  await callJson("PUT", tfaPath, { pin: "1234" });

  expect(simulator.state.account.tfa).toBe(false);
});

it("hostile-message holds what must not be shown as it is", async () => {
  const { call } = await startSimulator({ fault: "hostile-message" });

  const text = (await call("GET", customerInfoPath)).body.toString();

  expect(text.length).toBeGreaterThan(100_000);
  expect(text).toContain("<img");
  expect(text).toContain("\u202e");
});

it("secret-echo quotes the key and the PIN to the one who sent them, and to nobody else", async () => {
  const { callJson, simulator } = await startSimulator({
    fault: "secret-echo",
    accessKey: "canary-key-0123456789",
  });

  expect(await callJson("PUT", tfaPath, { pin: "908172" })).toEqual({
    status: 400,
    json: { success: false, message: "Authorization: Bearer canary-key-0123456789; pin: 908172" },
  });
  expect(JSON.stringify([simulator.state, simulator.requests])).not.toMatch(/canary|908172/);
});
