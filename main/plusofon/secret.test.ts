import { expect, it, vi } from "vitest";
import { readBlocks } from "./readers/read-blocks";
import { cleanText } from "./readers/text";
import { holdsSecret, maskSecrets, Secret } from "./secret";

it("is looked for in every spelling, and never shows itself", () => {
  const secret = new Secret('a/"k"');
  expect(maskSecrets('x a/"k" A%2F%22k%22 a/\\"K\\" Bearer abc', [secret])).toBe(
    "x •••• •••• •••• Bearer ••••",
  );
  expect(holdsSecret("…A%2F%22K%22…", [secret])).toBe(true);
  expect(holdsSecret("a k", [secret])).toBe(false);
  expect(`${secret} ${JSON.stringify(secret)}`).toBe('•••• "••••"');
});

it("costs a reply of many texts one spelling for each secret, not one for each text", () => {
  const secrets = [new Secret("first-key-0000"), new Secret("1234")];
  const spell = vi.spyOn(globalThis, "encodeURIComponent");
  const codes = Array.from({ length: 40_000 }, () => "ab");
  readBlocks(codes, secrets);
  readBlocks(Object.fromEntries(codes.map((_, index) => [`k${index}`, true])), secrets);
  for (const code of codes.slice(0, 100)) cleanText(code, secrets, 10);
  expect(spell.mock.calls.length).toBe(secrets.length);
  spell.mockRestore();
});
