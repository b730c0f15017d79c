import { expect, test } from "vitest";
import { closedTfaDialog, type TfaDialog, type TfaDialogEvent, tfaDialogAfter } from "./tfa-dialog";

const after = (...events: TfaDialogEvent[]): TfaDialog => events.reduce(tfaDialogAfter, closedTfaDialog);
const opened: TfaDialogEvent = { type: "opened", action: "disable" };
const busy: TfaDialogEvent = { type: "answered", result: { state: "busy" } };

test("it opens for one action, without remnants of the last time", () => {
  expect(after(opened, busy, { type: "closed" }, opened)).toMatchObject({
    isOpen: true,
    action: "disable",
    result: null,
    problem: null,
  });
});

test("the fields are emptied by each answer, by a problem, by closing and by idling, not by typing", () => {
  const start = after(opened);
  const empties: TfaDialogEvent[] = [
    busy,
    { type: "not-valid", problem: { field: "second", problem: "mismatch" } },
    { type: "closed" },
    { type: "idle" },
  ];
  for (const event of empties) expect(tfaDialogAfter(start, event).formNumber).not.toBe(start.formNumber);
  const typed = tfaDialogAfter(start, { type: "typed", oddity: "length" });
  expect(typed).toMatchObject({ formNumber: start.formNumber, oddity: "length" });
  expect(tfaDialogAfter(typed, { type: "repetition-missed" })).toMatchObject({
    formNumber: start.formNumber,
    problem: { field: "second", problem: "empty" },
  });
  expect(tfaDialogAfter(typed, { type: "sent" }).formNumber).toBe(start.formNumber);
});

test("success closes it and leaves its answer for the card", () => {
  const done = after(opened, { type: "sent" }, { type: "answered", result: { state: "done", isOn: false } });
  expect(done).toMatchObject({ isOpen: false, isInFlight: false, result: { state: "done" } });
  expect(tfaDialogAfter(done, { type: "dismissed" }).result).toBeNull();
});

test("a refusal keeps it open", () => {
  expect(after(opened, { type: "sent" }, busy)).toMatchObject({ isOpen: true, isInFlight: false });
});

test("closed in flight it stays closed, and the answer is still awaited", () => {
  const closed = after(opened, { type: "sent" }, { type: "closed" });
  expect(closed).toMatchObject({ isOpen: false, isInFlight: true, result: null });
  expect(tfaDialogAfter(closed, busy)).toMatchObject({ isOpen: false, result: { state: "busy" } });
});
