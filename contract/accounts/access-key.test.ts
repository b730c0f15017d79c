import fc from "fast-check";
import { expect, test } from "vitest";
import { parseAccessKey } from "./access-key";

const key = "a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4";

test.each([
  key,
  `\r\n\t${key}\u00a0`,
  `Bearer ${key}`,
  `BEARER\t${key}`,
  `Authorization: Bearer ${key}`,
  `"${key}"`,
  `\`${key}\``,
  `«${key}»`,
  `"Bearer ${key}"`,
  `\ufeff\u200b${key}\u200b`,
  `\u202a${key}\u202c\u200e`,
])("F-1: the key is found in what was pasted: %j", (text) => {
  expect(parseAccessKey(text)).toEqual({ ok: true, accessKey: key });
});

test.each([
  `ключ-доступа-1234`,
  `${key.slice(0, 9)} ${key.slice(9)}`,
  `${key.slice(0, 9)}\r\nX-Other: 1`,
  `${key.slice(0, 9)}\u0000${key.slice(9)}`,
  `${key}\u007f1`,
  `Bearer Bearer ${key}`,
])("F-2: what fits no header is refused: %j", (text) => {
  expect(parseAccessKey(text)).toEqual({ ok: false, problem: "odd-characters" });
});

test.each([
  ["", "empty"],
  ['""', "empty"],
  ["Bearer ", "empty"],
  ["1234567", "too-short"],
  ["x".repeat(4_097), "too-long"],
])("F-3: %j is %s", (text, problem) => {
  expect(parseAccessKey(text)).toEqual({ ok: false, problem });
});

test.each([8, 4_096])("F-3: %i characters are accepted", (length) => {
  expect(parseAccessKey("x".repeat(length))).toEqual({ ok: true, accessKey: "x".repeat(length) });
});

test.each(["{token}", "token", "<token>", "Ключ доступа", " «{token}» "])(
  "F-4: the example of the documentation: %j",
  (text) => expect(parseAccessKey(text)).toEqual({ ok: false, problem: "example" }),
);

test("an accepted key always fits a header and is read again unchanged", () => {
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: "binary" }),
    fc.stringMatching(/^[ "'\n]*(Bearer )?[!-~]{6,20}["'\s]*$/),
  );
  fc.assert(
    fc.property(text, (input) => {
      const parsed = parseAccessKey(input);
      if (!parsed.ok) return;
      expect(() => new Headers({ Authorization: `Bearer ${parsed.accessKey}` })).not.toThrow();
      expect(input).toContain(parsed.accessKey);
      expect(parseAccessKey(parsed.accessKey)).toEqual(parsed);
    }),
    { numRuns: 5_000 },
  );
});
