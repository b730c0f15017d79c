import { expect, it } from "vitest";
import { customerInfoPath, startOfTest, startSimulator, tfaPath } from "./simulator-for-test";

const key = "canary-key-abcdefghijklmnopqr";
const pin = "908172";

it("keeps what was asked and whether it was right", async () => {
  const { call, simulator } = await startSimulator({ accessKey: key });

  await call("PUT", tfaPath, { body: JSON.stringify({ pin }) });

  expect(simulator.requests).toEqual([
    {
      at: startOfTest,
      method: "PUT",
      path: tfaPath,
      call: "switch",
      hasQuery: false,
      headers: { accept: true, contentType: true, client: true, authorization: true },
      hasRightHeaders: true,
      hasCookie: false,
      hasBody: true,
      hasPin: true,
      pinLength: 6,
      status: 200,
      fault: null,
    },
  ]);
});

it("tells neither the key nor the PIN, wherever they were sent", async () => {
  const { call, control, simulator } = await startSimulator({ accessKey: key });
  await call("PUT", tfaPath, { body: JSON.stringify({ pin }) });
  await call("DELETE", `${tfaPath}?pin=${pin}&key=${key}`, { body: `pin=${pin}` });
  await call("GET", `/${key}/${pin}`, { headers: { cookie: key, "user-agent": key, referer: pin } });
  await call("GET", customerInfoPath, { headers: { authorization: `Basic ${key}`, client: pin } });

  const told = [
    simulator.state,
    simulator.requests,
    (await control("GET", "/state")).json,
    (await control("GET", "/requests")).json,
    (await control("PATCH", "/state", { pin })).json,
  ];

  expect(simulator.requests).toHaveLength(4);
  expect(simulator.requests.map((record) => record.path)).toEqual([
    tfaPath,
    tfaPath,
    "other",
    customerInfoPath,
  ]);
  expect(JSON.stringify(told)).not.toMatch(/canary|908172/);
});

it("keeps the newest thousand and counts all", async () => {
  const { call, simulator } = await startSimulator();
  await call("GET", customerInfoPath);
  for (let round = 0; round < 20; round += 1) {
    await Promise.all(Array.from({ length: 50 }, () => call("GET", tfaPath)));
  }

  expect(simulator.requests).toHaveLength(1_000);
  expect(simulator.requests.every((record) => record.call === "tfa")).toBe(true);
  expect(simulator.state.requestCount).toBe(1_001);
});
