import { expect, it } from "vitest";
import type { FaultName } from "./faults";
import { customerInfoPath, startSimulator } from "./simulator-for-test";

it.each<[FaultName | null, string | undefined]>([
  [null, "Sat, 17 Dec 2022 09:00:00 GMT"],
  ["stale-date", "Sat, 17 Dec 2022 08:00:00 GMT"],
  ["clock-off", "Sat, 17 Dec 2022 15:00:00 GMT"],
  ["odd-date", "yesterday"],
  ["no-date", undefined],
])("under %s the Date is %s", async (fault, date) => {
  const { call, simulator } = await startSimulator();
  simulator.setFault(fault);

  const response = await call("GET", customerInfoPath);

  expect(response.status).toBe(200);
  expect(response.headers.date).toBe(date);
});

it("clock-off counts the days by the server's own clock", async () => {
  const now = Date.UTC(2022, 11, 17, 18, 0, 0);
  const { callJson, simulator } = await startSimulator({ scenario: "trial", now: () => now });
  expect((await callJson("GET", customerInfoPath)).json).toMatchObject({ expiration_date: { days: 14 } });

  simulator.setFault("clock-off");

  expect((await callJson("GET", customerInfoPath)).json).toMatchObject({ expiration_date: { days: 13 } });
});
