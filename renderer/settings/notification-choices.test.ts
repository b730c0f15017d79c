import { expect, test } from "vitest";
import { timeChoices } from "./notification-choices";

test("each half hour can be chosen, and a minute that an earlier version stored stays", () => {
  const offered = timeChoices("07:15");
  expect(offered).toHaveLength(49);
  expect(offered.slice(13, 18)).toEqual(["06:30", "07:00", "07:15", "07:30", "08:00"]);
  expect([offered[0], offered.at(-1)]).toEqual(["00:00", "23:30"]);
  expect(timeChoices("22:00")).toHaveLength(48);
});
