import { expect } from "vitest";
import { known, none, unknown } from "../../contract/reading";
import { casesOf, type HostileCase, oneCase, readsAs } from "./hostile-case";
import { accessKey, customerWith, customerWithRaw } from "./sample-replies";

const blocksOf = (block: unknown) => customerWith({ block }).blocks;
const typed = (type: unknown) => blocksOf({ type });
const blockedBy = (...types: (string | null)[]) => known(types.map((type) => ({ type })));
const many = Array.from({ length: 50 }, (_, index) => `code${index}`);
const oddTypes = ["задолженность", "a b", "a".repeat(65), "<b>", "x\ufffd", "a;b", accessKey.reveal()];

/** Rows D28 to D37. */
export const blockCases: HostileCase[] = [
  ...readsAs(typed, [
    ["D30", blockedBy("agreement"), ["agreement"]],
    ["D31", blockedBy("finance"), ["finance"]],
    ["D31", blockedBy("debt_2.1-x"), ["debt_2.1-x"]],
    ["D31", blockedBy("a".repeat(64)), ["a".repeat(64)]],
    ["D31", blockedBy(null), oddTypes],
    ["D32", unknown, ["", "  ", false, [], {}]],
    ["D34", blockedBy("a", "b"), [["a", "b", "a"]]],
    ["D36", blockedBy(null), [5, true, { a: 1 }]],
  ]),
  ...readsAs(blocksOf, [
    ["D28", none, [null, [], {}, false]],
    ["D29", unknown, [undefined]],
    [
      "D33",
      blockedBy("a", "b"),
      [
        [{ type: "a" }, { type: "b" }],
        ["a", "b"],
      ],
    ],
    ["D33", blockedBy("a", "b"), [[{ type: "a" }, "b", { type: "A " }, "a"]]],
    ["D33", blockedBy(...many.slice(0, 10)), [many]],
    ["D33", unknown, [[null], [[]], [""], [{ type: "" }], [false]]],
    ["D33", blockedBy("agreement"), [[null, "", { type: null }, "agreement"]]],
    [
      "D34",
      blockedBy("a", "b"),
      [
        { "0": { type: "a" }, "2": { type: "b" } },
        { "0": "a", "1": "b" },
      ],
    ],
    ["D34", blockedBy("agreement"), [{ agreement: { since: "2022" } }, { agreement: true }]],
    ["D34", blockedBy("agreement"), [{ Agreement: 1, other: false }]],
    ["D34", blockedBy("a"), [{ type: "a", agreement: true }]],
    ["D34", blockedBy(null), [{ причина: true }]],
    ["D34", none, [{ agreement: false, finance: "0", other: 0 }]],
    ["D35", blockedBy("agreement"), ["agreement"]],
    ["D35", unknown, ["", " ", "0", "false"]],
    ["D36", blockedBy(null), [true, 1, -5, 2.5, [true], [7], { a: null, b: "" }]],
    ["D36", unknown, [0]],
  ]),
  oneCase("D32", "null", () => expect(blocksOf({ type: null })).toEqual(none)),
  oneCase("D34", "__proto__", () =>
    expect(customerWithRaw("block", '{"__proto__":true}').blocks.state).toBe("known"),
  ),
  ...casesOf("D37", [" Agreement ", "AGREEMENT", "agreement\n"], (type) => {
    for (const block of [{ type }, [type, "agreement"], { [type]: true }]) {
      expect(blocksOf(block)).toEqual(blockedBy("agreement"));
    }
  }),
];
