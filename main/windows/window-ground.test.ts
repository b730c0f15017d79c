import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { projectFolder } from "../../tests/project-folder";
import { windowGround } from "./window-ground";

test("the window is filled with the ground of its page", () => {
  const css = readFileSync(join(projectFolder, "renderer/ui/styles/palette.css"), "utf8");
  expect(css).toContain(`--window-ground: light-dark(${windowGround.light}, ${windowGround.dark});`);
});
