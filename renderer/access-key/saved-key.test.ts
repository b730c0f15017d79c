import { expect, test } from "vitest";
import { failure } from "../../contract/new-failure";
import { emptySnapshot } from "../../contract/snapshot";
import type { AccountState } from "../../contract/state";
import { sampleAccount } from "../dev/sample-account";
import { savedKeyView } from "./saved-key";

const unread = { snapshot: emptySnapshot, checkedAt: null };
const viewOf = (part: Partial<AccountState>, isChecked = false, isDiskBehind = false) =>
  savedKeyView({ accountId: "office", isChecked, readAt: null }, sampleAccount(0, part), isDiskBehind);

test("a key saved without a check stays unchecked until something was read with it", () => {
  expect(viewOf(unread)).toEqual({ isChecked: false, isSealed: true });
  expect(viewOf({ ...unread, customerFailure: failure("network") })?.isChecked).toBe(false);
  expect(viewOf({})?.isChecked).toBe(true);
  expect(viewOf(unread, true)?.isChecked).toBe(true);
});

test("a key that was refused since is not praised", () => {
  for (const kind of ["unauthorized", "forbidden"] as const) {
    expect(viewOf({ customerFailure: failure(kind) }, true)).toBeNull();
  }
});

test("it is said to be sealed where it is, and nothing is said before the state has it", () => {
  expect(viewOf({ keyPlace: "session" }, true)?.isSealed).toBe(false);
  expect(viewOf({ keyPlace: "sealed" }, true, true)?.isSealed).toBe(false);
  expect(viewOf({ keyPlace: "missing" }, true)).toBeNull();
  expect(viewOf({ keyPlace: "unreadable" }, true)).toBeNull();
  expect(viewOf({ id: "other" }, true)).toBeNull();
});
