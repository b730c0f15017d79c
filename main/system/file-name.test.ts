import fc from "fast-check";
import { expect, test } from "vitest";
import { fileNamePart } from "./file-name";

test.each([
  ["Офис", "Офис"],
  ["ООО «Рога / копыта»: продажи", "ООО «Рога копыта» продажи"],
  ["../../etc/passwd", "etc passwd"],
  ["a\u202egpj.exe", "a gpj.exe"],
  ["строка\nдругая", "строка другая"],
  ["...", ""],
  ["конец. ", "конец"],
])("%j becomes %j", (title, part) => {
  expect(fileNamePart(title)).toBe(part);
});

test("whatever the title, the part fits into a name of every file system", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (title) => {
      const part = fileNamePart(title);
      expect(Buffer.byteLength(part)).toBeLessThanOrEqual(180);
      expect(part).not.toMatch(/[<>:"/\\|?*\p{Cc}]|^[. ]|[. ]$/u);
    }),
  );
});
