import { expect, test } from "vitest";
import { rowAct } from "./row-keys";

const ids = ["a", "b", "c"];
const press = (
  key: string,
  id: string,
  part: { hasAlt?: boolean; hasOther?: boolean; canMove?: boolean } = {},
) =>
  rowAct(
    { key, hasAlt: part.hasAlt ?? false, hasOther: part.hasOther ?? false },
    ids,
    id,
    part.canMove ?? true,
  );

test.each([
  ["ArrowDown", "a", "b"],
  ["ArrowUp", "b", "a"],
  ["Home", "c", "a"],
  ["End", "a", "c"],
])("%s goes from %s to %s", (key, id, target) => {
  expect(press(key, id)).toEqual({ kind: "focus", id: target });
});

test.each([
  ["ArrowUp", "a"],
  ["ArrowDown", "c"],
  ["Home", "a"],
  ["End", "c"],
  ["Enter", "b"],
  ["Tab", "b"],
])("%s on %s is not for the list", (key, id) => {
  expect(press(key, id)).toBeNull();
});

test("with Alt the arrows move the account, where the order is the user's own", () => {
  expect(press("ArrowUp", "b", { hasAlt: true })).toEqual({ kind: "move", steps: -1 });
  expect(press("ArrowDown", "b", { hasAlt: true })).toEqual({ kind: "move", steps: 1 });
  expect(press("Home", "b", { hasAlt: true })).toBeNull();
  expect(press("ArrowDown", "b", { hasAlt: true, canMove: false })).toBeNull();
});

test("other modifiers belong to somebody else", () => {
  expect(press("ArrowDown", "a", { hasOther: true })).toBeNull();
});
