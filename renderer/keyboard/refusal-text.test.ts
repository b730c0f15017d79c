import { expect, test } from "vitest";
import { createTexts } from "../../locales/texts";
import { refusalText } from "./refusal-text";

const ru = createTexts("ru");

test("a refusal says why, and that the former shortcut stays only where there was one", () => {
  expect(refusalText("taken", true, "linux", ru)).toBe(
    "Занято другой программой. Осталось прежнее сочетание.",
  );
  expect(refusalText("taken", false, "linux", ru)).toBe("Занято другой программой.");
  expect(refusalText("unknown-key", true, "linux", ru)).toBe(
    "Такое сочетание задать нельзя. Осталось прежнее.",
  );
  expect(refusalText("not-valid", false, "linux", ru)).toBe("Такое сочетание задать нельзя.");
});

test("the keys to add are named as on the keyboard", () => {
  expect(refusalText("needs-modifier", false, "mac", ru)).toContain("⌃, ⌥ или ⌘");
  expect(refusalText("needs-modifier", false, "windows", ru)).toContain("Ctrl, Alt или Win");
  expect(refusalText("needs-modifier", false, "linux", ru)).toContain("Ctrl, Alt или Super");
});
