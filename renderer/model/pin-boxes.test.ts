import fc from "fast-check";
import { expect, test } from "vitest";
import { afterPinEdit, boxAfterKey, fitsBoxes, type PinEdit, pinEditOf } from "./pin-boxes";

const insert = (text: string): PinEdit => ({ type: "insert", text });
const at = (text: string, place: number) => ({ text, start: place, end: place });
const marked = (text: string, place: number) => ({ text, start: place, end: place + 1 });

test("six digits fit the boxes; a seventh, a letter and digits of other scripts do not", () => {
  expect(["", "0012", "001234"].map(fitsBoxes)).toEqual([true, true, true]);
  expect(["0012345", "12a", "１２", "٣٤", "12 ", "-1"].map(fitsBoxes)).toEqual(Array(6).fill(false));
});

test("digits typed one by one stand as typed, leading zeros too", () => {
  const typed = [..."0012"].reduce(
    (text, digit) => afterPinEdit(at(text, text.length), insert(digit)).text,
    "",
  );
  expect(typed).toBe("0012");
});

test("a digit typed into a marked box replaces the one there and goes on to the next", () => {
  expect(afterPinEdit(marked("1234", 1), insert("9"))).toEqual({
    text: "1934",
    caret: 2,
    isNextMarked: true,
  });
});

test("a pasted PIN replaces as many digits as it has, from the marked one on", () => {
  expect(afterPinEdit(marked("1234", 0), insert("987654")).text).toBe("987654");
  expect(afterPinEdit(marked("123456", 0), insert("0000")).text).toBe("000056");
  expect(afterPinEdit(at("12", 2), insert("3456")).text).toBe("123456");
});

test("what does not fit is kept exactly, at its place", () => {
  expect(afterPinEdit(at("123456", 6), insert("7"))).toMatchObject({ text: "1234567", caret: 7 });
  expect(afterPinEdit(marked("1234", 1), insert("аб")).text).toBe("1аб34");
});

test("deleting moves to where the digit was, and the next digit is not replaced", () => {
  expect(afterPinEdit(at("1234", 4), { type: "backward" })).toEqual({
    text: "123",
    caret: 3,
    isNextMarked: false,
  });
  expect(afterPinEdit(marked("1234", 1), { type: "backward" })).toMatchObject({ text: "134", caret: 1 });
  expect(afterPinEdit(at("134", 1), { type: "backward" })).toMatchObject({ text: "34", caret: 0 });
  expect(afterPinEdit(at("34", 0), { type: "backward" })).toMatchObject({ text: "34", caret: 0 });
  expect(afterPinEdit(at("1234", 1), { type: "forward" })).toMatchObject({ text: "134", caret: 1 });
  expect(afterPinEdit(at("1234", 2), { type: "all-backward" })).toMatchObject({ text: "34", caret: 0 });
  expect(afterPinEdit(at("1234", 2), { type: "all-forward" })).toMatchObject({ text: "12", caret: 2 });
});

test("white space around pasted digits goes; whatever else is pasted stays as it is, in one line", () => {
  expect(pinEditOf("insertFromPaste", " 0012\n")).toEqual(insert("0012"));
  expect(pinEditOf("insertFromPaste", "12\n34")).toEqual(insert("12 34"));
  expect(pinEditOf("insertFromPaste", " абв ")).toEqual(insert(" абв "));
  expect(pinEditOf("insertText", " ")).toEqual(insert(" "));
});

test("undoing and the line break of Enter are no edits", () => {
  expect([pinEditOf("historyUndo", ""), pinEditOf("insertLineBreak", "")]).toEqual([null, null]);
});

test("the arrows stay among the filled boxes and the first empty one", () => {
  expect(boxAfterKey("ArrowLeft", 0, 2)).toBe(0);
  expect(boxAfterKey("ArrowRight", 1, 2)).toBe(2);
  expect(boxAfterKey("ArrowRight", 2, 2)).toBe(2);
  expect(boxAfterKey("ArrowRight", 5, 6)).toBe(5);
  expect(boxAfterKey("Home", 4, 4)).toBe(0);
  expect(boxAfterKey("End", 0, 6)).toBe(5);
  expect(boxAfterKey("a", 0, 2)).toBeNull();
});

test("inserting at a caret never loses or alters a character", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.nat(), (text, more, place) => {
      const start = text === "" ? 0 : place % (text.length + 1);
      const edited = afterPinEdit(at(text, start), insert(more));
      expect(edited.text).toBe(text.slice(0, start) + more + text.slice(start));
      expect(edited.caret).toBe(start + more.length);
    }),
  );
});
