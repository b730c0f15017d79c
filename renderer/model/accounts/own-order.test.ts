import fc from "fast-check";
import { expect, test } from "vitest";
import { inOrder, isSameOrder, movedBy, movedTo } from "./own-order";

const ids = ["a", "b", "c", "d"];
const anyIds = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,3}$/), { minLength: 1, maxLength: 20 });

test("a row takes the place of the one that it is dropped on, in both directions", () => {
  expect(movedTo(ids, "a", "c")).toEqual(["b", "c", "a", "d"]);
  expect(movedTo(ids, "d", "b")).toEqual(["a", "d", "b", "c"]);
  expect(movedTo(ids, "b", "b")).toEqual(ids);
  expect(movedTo(ids, "gone", "b")).toEqual(ids);
  expect(movedTo(ids, "b", "gone")).toEqual(ids);
});

test("a step at an end changes nothing", () => {
  expect(movedBy(ids, "b", 1)).toEqual(["a", "c", "b", "d"]);
  expect(movedBy(ids, "a", -1)).toEqual(ids);
  expect(movedBy(ids, "d", 1)).toEqual(ids);
  expect(movedBy([], "a", 1)).toEqual([]);
});

test("those that are not named keep their order behind those that are", () => {
  const things = ids.map((id) => ({ id }));
  expect(inOrder(things, ["d", "b"]).map(({ id }) => id)).toEqual(["d", "b", "a", "c"]);
});

test("moving keeps every member, and moving back undoes it", () => {
  fc.assert(
    fc.property(anyIds, fc.nat(), fc.integer({ min: -25, max: 25 }), (all, pick, steps) => {
      const id = all[pick % all.length] ?? "";
      const moved = movedBy(all, id, steps);
      expect(moved.toSorted()).toEqual(all.toSorted());
      expect(moved.filter((other) => other !== id)).toEqual(all.filter((other) => other !== id));
      expect(movedBy(moved, id, all.indexOf(id) - moved.indexOf(id))).toEqual(all);
    }),
  );
});

test("any order keeps every member, and is the order that was asked for", () => {
  fc.assert(
    fc.property(anyIds, fc.array(fc.stringMatching(/^[a-z]{1,3}$/)), (all, wanted) => {
      const ordered = inOrder(
        all.map((id) => ({ id })),
        wanted,
      ).map(({ id }) => id);
      expect(ordered.toSorted()).toEqual(all.toSorted());
      expect(
        isSameOrder(
          inOrder(
            all.map((id) => ({ id })),
            all.toReversed(),
          ).map(({ id }) => id),
          all.toReversed(),
        ),
      ).toBe(true);
    }),
  );
});
