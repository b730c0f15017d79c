import { expect, test } from "vitest";
import type { SubmitPinResult } from "../../contract/ipc";
import { failure } from "../../contract/new-failure";
import { closedTfaDialog, type TfaDialog, type TfaDialogEvent, tfaDialogAfter } from "./tfa-dialog";

const after = (...events: TfaDialogEvent[]): TfaDialog => events.reduce(tfaDialogAfter, closedTfaDialog);
const opened: TfaDialogEvent = { type: "opened", action: "disable" };
const refused = (kind: "rejected" | "unauthorized", mayBeProxy = false): SubmitPinResult => ({
  state: "refused",
  failure: failure(kind),
  mayBeProxy,
});

test.each<[isOpen: boolean, SubmitPinResult]>([
  [true, refused("rejected")],
  [false, refused("rejected", true)],
  [false, refused("unauthorized")],
  [false, { state: "done", isOn: false }],
  [false, { state: "unclear", isOn: null, failure: null }],
])("open: %s after %j, whose result stays to be shown", (isOpen, result) => {
  const answered: TfaDialogEvent = { type: "answered", result };
  expect(after(opened, { type: "sent" }, answered)).toMatchObject({ isOpen, isInFlight: false, result });
  expect(after(opened, { type: "sent" }, answered, { type: "paused" })).toMatchObject({
    isOpen: false,
    result,
  });
  expect(after(opened, { type: "sent" }, answered, { type: "closed" }, opened)).toMatchObject({
    isOpen: true,
    action: "disable",
    result: null,
  });
});

test("only dismissing takes the result out of the card", () => {
  const result: SubmitPinResult = { state: "done", isOn: true };
  const done = after(opened, { type: "sent" }, { type: "answered", result });
  expect(tfaDialogAfter(done, { type: "closed" }).result).toBe(result);
  expect(tfaDialogAfter(done, { type: "dismissed" }).result).toBeNull();
});

test("closed in flight it stays closed, and its result is still awaited", () => {
  const closed = after(opened, { type: "sent" }, { type: "closed" });
  expect(closed).toMatchObject({ isOpen: false, isInFlight: true, result: null });
  const result = refused("rejected");
  expect(tfaDialogAfter(closed, { type: "answered", result })).toMatchObject({ isOpen: false, result });
});
