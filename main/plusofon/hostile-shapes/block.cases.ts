import { expect } from "vitest";
import { casesOf, type HostileCase } from "./hostile-case";
import { accessKey, customerWith, customerWithRaw } from "./sample-replies";

const blocksOf = (block: unknown) => customerWith({ block }).blocks;
const blockedBy = (...types: (string | null)[]) => ({
  state: "known",
  value: types.map((type) => ({ type })),
});

/** Rows D28 to D37. */
export const blockCases: HostileCase[] = [
  ...casesOf("D28", [null, [], {}, false], (block) => expect(blocksOf(block)).toEqual({ state: "none" })),
  { row: "D29", title: "absent", run: () => expect(blocksOf(undefined)).toEqual({ state: "unknown" }) },
  {
    row: "D30",
    title: "agreement",
    run: () => expect(blocksOf({ type: "agreement" })).toEqual(blockedBy("agreement")),
  },
  ...casesOf("D31", ["finance", "debt_2.1-x", "a".repeat(64)], (type) =>
    expect(blocksOf({ type })).toEqual(blockedBy(type)),
  ),
  ...casesOf(
    "D31",
    ["задолженность", "a b", "a".repeat(65), "<b>", "x\ufffd", "a;b", accessKey.reveal()],
    (type) => expect(blocksOf({ type })).toEqual(blockedBy(null)),
  ),
  {
    row: "D32",
    title: "null",
    run: () => {
      const info = customerWith({ block: { type: null } });
      expect(info.blocks).toEqual({ state: "none" });
      expect(info.notes).toContain("block-type-null");
    },
  },
  ...casesOf("D32", ["", "  ", false, [], {}], (type) =>
    expect(blocksOf({ type })).toEqual({ state: "unknown" }),
  ),
  ...casesOf(
    "D33",
    [
      [{ type: "a" }, { type: "b" }],
      ["a", "b"],
      [{ type: "a" }, "b", { type: "A " }, "a"],
    ],
    (block) => expect(blocksOf(block)).toEqual(blockedBy("a", "b")),
  ),
  {
    row: "D33",
    title: "many",
    run: () => {
      const types = Array.from({ length: 50 }, (_, index) => `code${index}`);
      expect(blocksOf(types)).toEqual(blockedBy(...types.slice(0, 10)));
    },
  },
  ...casesOf("D33", [[null], [[]], [""], [{ type: "" }], [false]], (block) =>
    expect(blocksOf(block)).toEqual({ state: "unknown" }),
  ),
  {
    row: "D33",
    title: "one readable among odd ones",
    run: () => expect(blocksOf([null, "", { type: null }, "agreement"])).toEqual(blockedBy("agreement")),
  },
  ...casesOf(
    "D34",
    [
      [{ "0": { type: "a" }, "2": { type: "b" } }, ["a", "b"]],
      [{ "0": "a", "1": "b" }, ["a", "b"]],
      [{ agreement: { since: "2022" } }, ["agreement"]],
      [{ agreement: true }, ["agreement"]],
      [{ Agreement: 1, other: false }, ["agreement"]],
      [{ type: ["a", "b", "a"] }, ["a", "b"]],
      [{ type: "a", agreement: true }, ["a"]],
      [{ причина: true }, [null]],
    ] as const,
    ([block, types]) => expect(blocksOf(block)).toEqual(blockedBy(...types)),
  ),
  {
    row: "D34",
    title: "all of them say no",
    run: () => expect(blocksOf({ agreement: false, finance: "0", other: 0 })).toEqual({ state: "none" }),
  },
  {
    row: "D34",
    title: "__proto__",
    run: () => expect(customerWithRaw("block", '{"__proto__":true}').blocks.state).toBe("known"),
  },
  { row: "D35", title: "text", run: () => expect(blocksOf("agreement")).toEqual(blockedBy("agreement")) },
  ...casesOf("D35", ["", " ", "0", "false"], (block) =>
    expect(blocksOf(block)).toEqual({ state: "unknown" }),
  ),
  ...casesOf(
    "D36",
    [true, 1, -5, 2.5, [true], [7], { type: 5 }, { type: true }, { type: { a: 1 } }, { a: null, b: "" }],
    (block) => expect(blocksOf(block)).toEqual(blockedBy(null)),
  ),
  { row: "D36", title: "a bare 0 is neither", run: () => expect(blocksOf(0)).toEqual({ state: "unknown" }) },
  ...casesOf("D37", [" Agreement ", "AGREEMENT", "agreement\n"], (type) => {
    expect(blocksOf({ type })).toEqual(blockedBy("agreement"));
    expect(blocksOf([type, "agreement"])).toEqual(blockedBy("agreement"));
    expect(blocksOf({ [type]: true })).toEqual(blockedBy("agreement"));
  }),
];
