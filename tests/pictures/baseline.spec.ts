import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "./fixtures";
import { baselineLooks } from "./looks";
import { states } from "./states";

const baselineFolder = join(__dirname, "baseline");

test.describe(() => {
  test.skip(process.env["PLUSOFON_DRAW_PICTURES"] === "1", "the baseline is being drawn");

  test("the baseline has a folder for each state, and none of a state that is no more", async () => {
    const entries = await readdir(baselineFolder, { withFileTypes: true });
    const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    expect(folders.sort()).toEqual(states.map(({ name }) => name).sort());
  });

  for (const look of baselineLooks) {
    test(`no two states have the same picture: ${look}`, async () => {
      const pictures = states.map(({ name }) =>
        readFile(join(baselineFolder, name, `${look}.webp`), "latin1"),
      );
      const digests = (await Promise.all(pictures)).map((text) =>
        createHash("sha256").update(text).digest("hex"),
      );
      const repeated = states.filter((_state, index) => digests.indexOf(digests[index] ?? "") < index);
      expect(repeated.map(({ name }) => name)).toEqual([]);
    });
  }
});
