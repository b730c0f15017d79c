import { expect, test } from "vitest";
import { thresholdChoices } from "./notification-choices";

test("the usual reminders can be chosen, and no other that was chosen is lost", () => {
  expect(thresholdChoices([7, 3, 1, 0])).toEqual([14, 7, 3, 1, 0]);
  expect(thresholdChoices([30, 7])).toEqual([30, 14, 7, 3, 1, 0]);
});
