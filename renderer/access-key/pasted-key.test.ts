import { expect, test } from "vitest";
import { isPastedKey } from "./pasted-key";

const inputOf = (inputType: string) => Object.assign(new Event("input"), { inputType });
const key = "ExampleKey0ExampleKey0ExampleKey0";

test.each([
  ["a key that was pasted", "insertFromPaste", key, true],
  ["one that was dragged into the field", "insertFromDrop", ` Bearer ${key}\n`, true],
  ["one that is typed", "insertText", key, false],
  ["what may be a password", "insertFromPaste", "correct-horse", false],
  ["a sentence", "insertFromPaste", "Ключ доступа из личного кабинета", false],
])("%s", (_what, inputType, value, isSent) => {
  expect(isPastedKey(inputOf(inputType), value)).toBe(isSent);
});
