import { expect, test } from "vitest";
import { createSingleFlight } from "./single-flight";

test("while one is in flight a second does not start; afterwards the next does", async () => {
  const flight = createSingleFlight();
  let land = (): void => undefined;
  const landing = new Promise<void>((resolve) => {
    land = resolve;
  });
  let started = 0;
  const work = async () => {
    started += 1;
    await landing;
    return started;
  };
  const first = flight(work);
  expect(await flight(work)).toBeNull();
  land();
  expect(await first).toBe(1);
  expect(await flight(work)).toBe(2);
});

test("a failed one does not block the next", async () => {
  const flight = createSingleFlight();
  await expect(flight(() => Promise.reject(new Error("failed")))).rejects.toThrow("failed");
  expect(await flight(async () => "next")).toBe("next");
});
