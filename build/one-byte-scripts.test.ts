import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";
import { oneByteScript } from "./one-byte-scripts.mjs";

it("a script says the same in Latin-1 alone", () => {
  const code =
    "JSON.stringify([`Плюс «é» 😀 $" + '{1}`, "я\\n—", /^[а-я😀]{2}$/u.test("я😀"), { ключ: 1, "₽": 2 }])';
  const written = oneByteScript(code);
  expect(written).toMatch(/^[\0-\xff]*$/);
  expect(runInNewContext(written)).toBe(runInNewContext(code));
});

it("a letter that an escape could not say is refused", () => {
  expect(() => oneByteScript("/\\—/")).toThrow("backslash");
});
