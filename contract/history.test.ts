import { expect, test } from "vitest";
import { historyEntrySchema } from "./history";

const entry = (outcome: string) => ({ schema: 1, change: { kind: "block-lifted", at: 1 }, outcome });

test.each([
  ["shown", "shown"],
  ["quiet-hours", "quiet-hours"],
  ["already-told", "repeated"],
  ["trouble-not-told", "repeated"],
])("an outcome stored as %s is read as %s", (stored, read) => {
  expect(historyEntrySchema.parse(entry(stored)).outcome).toBe(read);
});

test("any other outcome is none", () => {
  expect(historyEntrySchema.safeParse(entry("odd")).success).toBe(false);
  expect(historyEntrySchema.safeParse({ ...entry("shown"), outcome: undefined }).success).toBe(false);
});
