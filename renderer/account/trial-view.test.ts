import { expect, test } from "vitest";
import { createTexts } from "../../locales/texts";
import { trialView } from "./trial-view";

const texts = createTexts("ru");
const running = (daysLeft: number) => trialView({ state: "running", daysLeft, endsAt: null }, texts);

test("the urgency steps up at 7, 3 and 1 days", () => {
  expect([8, 7, 4, 3, 2, 1].map((days) => running(days)?.urgency)).toEqual([
    "calm",
    "week",
    "week",
    "days",
    "days",
    "last",
  ]);
});

test("the word under the number follows the Russian plural", () => {
  expect([1, 3, 11, 14, 21].map((days) => running(days)?.countUnit)).toEqual([
    "день",
    "дня",
    "дней",
    "дней",
    "день",
  ]);
});

test("the ring runs out with the days and is never more than full", () => {
  expect(running(7)?.remaining).toBe(0.5);
  expect(running(90)?.remaining).toBe(1);
});

test("the last day and the end show no number at all", () => {
  const today = trialView({ state: "ends-today", daysLeft: 0, endsAt: null }, texts);
  expect(today).toMatchObject({ urgency: "last", count: null, remaining: 0 });
  const ended = trialView({ state: "ended", daysLeft: null, endsAt: null }, texts);
  expect(ended).toMatchObject({ urgency: "over", count: null, remaining: 0 });
  expect(ended?.advice).not.toBeNull();
});

test("no trial draws nothing; an unknown one draws neither number nor alarm", () => {
  expect(trialView({ state: "none", daysLeft: null, endsAt: null }, texts)).toBeNull();
  const unknown = trialView({ state: "unknown", daysLeft: null, endsAt: null }, texts);
  expect(unknown).toMatchObject({ urgency: "unknown", count: null, advice: null });
});
