import { expect, test, vi } from "vitest";
import { createPublisher } from "./publisher";

test("many changes of one turn are one publication, which can be awaited", async () => {
  const publish = vi.fn();
  const publisher = createPublisher(publish, () => undefined);
  publisher.request();
  publisher.request();
  expect(publish).not.toHaveBeenCalled();
  await publisher.published();
  expect(publish).toHaveBeenCalledTimes(1);
});

test("a fault is reported, and the next change is published all the same; after a stop nothing is", async () => {
  const faults: unknown[] = [];
  const publish = vi.fn(() => {
    throw new Error("broken");
  });
  const publisher = createPublisher(publish, (error) => faults.push(error));
  for (const _ of [1, 2]) {
    publisher.request();
    await publisher.published();
  }
  publisher.request();
  publisher.stop();
  await publisher.published();
  expect([publish.mock.calls.length, faults.length]).toEqual([2, 2]);
});
