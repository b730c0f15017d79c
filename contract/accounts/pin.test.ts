import fc from "fast-check";
import { expect, test } from "vitest";
import { parsePin, pinMaxLength } from "./pin";

test.each(["0012", "0000", "1234", "123456", "000000"])("E15: %s stays as typed", (pin) => {
  expect(parsePin(pin)).toEqual({ ok: true, pin, isUnusual: false });
});

test.each([" 0012", "\u00a00012\u00a0", "\u200b0012\u200d", "\u202a0012\u202c", "\r\n\t0012 \u2060"])(
  "E16: what surrounds a PIN is dropped: %j",
  (text) => expect(parsePin(text)).toEqual({ ok: true, pin: "0012", isUnusual: false }),
);

test.each(["00 12", "00\u00a012", "00\u200b12", "00\n12", "00\u202e12", "00\u00ad12", "00\ufeff12"])(
  "E16: inside it is refused: %j",
  (text) => expect(parsePin(text)).toEqual({ ok: false, problem: "inner-space" }),
);

test.each([
  ["", "empty"],
  [" \u200b\n", "empty"],
  ["1".repeat(33), "too-long"],
  ["12\u000034", "odd-characters"],
  ["12\u008534", "odd-characters"],
  ["12\ud83434", "odd-characters"],
  ["\udc0012", "odd-characters"],
])("E17: %j is refused as %s", (text, problem) => {
  expect(parsePin(text)).toEqual({ ok: false, problem });
});

test.each(["123", "1234567", "１２３４", "٣٤٥٦", "🔑", "1".repeat(32), '"\\', "1e34"])(
  "E18: %j is unusual, but sent as it is",
  (text) => expect(parsePin(text)).toEqual({ ok: true, pin: text, isUnusual: true }),
);

test("an accepted PIN is a part of what was typed, survives JSON and is read again unchanged", () => {
  const edge = fc.constantFrom("", " ", "\u200b", "\u00a0", "\n");
  const core = fc.oneof(fc.string(), fc.string({ unit: "binary" }), fc.stringMatching(/^[0-9]{1,7}$/));
  fc.assert(
    fc.property(edge, core, edge, (before, middle, after) => {
      const parsed = parsePin(before + middle + after);
      if (!parsed.ok) return;
      const { pin } = parsed;
      expect(middle).toContain(pin);
      expect(pin.length).toBeLessThanOrEqual(pinMaxLength);
      const sent = new TextDecoder().decode(new TextEncoder().encode(JSON.stringify({ pin })));
      expect(JSON.parse(sent)).toEqual({ pin });
      expect(parsePin(pin)).toEqual(parsed);
    }),
    { numRuns: 5_000 },
  );
});
