import { expect, test } from "vitest";
import { thresholdChoices, weekdays } from "./notification-choices";

test("the usual reminders can be chosen, and no other that was chosen is lost", () => {
  expect(thresholdChoices([7, 3, 1, 0])).toEqual([14, 7, 3, 1, 0]);
  expect(thresholdChoices([30, 7])).toEqual([30, 14, 7, 3, 1, 0]);
});

test("the week begins on Monday, and Sunday is 0", () => {
  expect(weekdays("ru").map(({ name }) => name)).toEqual(["пн", "вт", "ср", "чт", "пт", "сб", "вс"]);
  expect(weekdays("en").map(({ day, fullName }) => `${day} ${fullName}`)).toEqual([
    "1 Monday",
    "2 Tuesday",
    "3 Wednesday",
    "4 Thursday",
    "5 Friday",
    "6 Saturday",
    "0 Sunday",
  ]);
});
