import { expect, test } from "vitest";
import { sampleAccountAt } from "../sample-state";
import { minuteMs } from "../time";
import { customerAge, nextStaleAt, tfaAge } from "./account-age";
import { keyPlaceSchema } from "./key-place";

const intervalMs = 5 * minuteMs;
const readAt = Date.UTC(2026, 10, 23, 4, 40);

test("what can't be read again for want of a key is not current, however new it is", () => {
  const states = keyPlaceSchema.options.map((keyPlace) => {
    const account = sampleAccountAt(readAt, { keyPlace });
    return [
      keyPlace,
      customerAge(account, readAt + minuteMs, intervalMs).state,
      tfaAge(account, readAt + minuteMs, intervalMs).state,
      nextStaleAt([account], readAt + minuteMs, intervalMs) !== null,
    ];
  });
  expect(states).toEqual([
    ["sealed", "fresh", "fresh", true],
    ["session", "fresh", "fresh", true],
    ["missing", "stale", "stale", false],
    ["unreadable", "stale", "stale", false],
  ]);
});
