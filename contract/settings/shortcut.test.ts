import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { modifierKeys, readShortcut, shortcutOf, shortcutProblem, shortcutSchema } from "./shortcut";

describe("a global shortcut", () => {
  it.each(["Control+Alt+P", "Super+Space", "F9", "Shift+F12", "Alt+`", "Control+Shift+num5", "Control+,"])(
    "%s is one",
    (text) => {
      expect(shortcutSchema.safeParse(text).success).toBe(true);
    },
  );

  it.each([
    ...["", "P", "Shift+P", "Control", "Control+", "Control+Control+P", "Alt+Control+P", "CONTROL+P"],
    ...["Control+p", "Control+Я", "Control++", "F25", "F0", "Control+P+Q", "Hyper+P", "Control+Escape"],
    `Control+${"A".repeat(300)}`,
  ])("%j is none", (text) => {
    expect(shortcutSchema.safeParse(text).success).toBe(false);
  });

  it("is taken apart and put together again the same, in one spelling whatever the order of the keys", () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...modifierKeys]),
        fc.constantFrom("P", "7", "F5", "Space", "numadd", "/"),
        (modifiers, key) => {
          fc.pre(shortcutProblem(modifiers, key) === null);
          const text = shortcutOf(modifiers, key);
          const read = readShortcut(text);
          expect(read?.key).toBe(key);
          expect(read?.modifiers.toSorted()).toEqual(modifiers.toSorted());
          expect(shortcutOf(read?.modifiers ?? [], key)).toBe(text);
        },
      ),
    );
  });

  it("never is what one types every day", () => {
    expect(shortcutProblem(["Shift"], "A")).toBe("needs-modifier");
    expect(shortcutProblem([], "Space")).toBe("needs-modifier");
    expect(shortcutProblem(["Control"], "Б")).toBe("unknown-key");
  });
});
