import { createHash } from "node:crypto";
import { readdir } from "node:fs/promises";
import { baselineFolder, readBaseline } from "./baseline";
import { expect, test } from "./fixtures";
import { baselineLooks } from "./looks";
import { states } from "./states";

// While pictures are drawn anew, the baseline is none yet: the next comparison reads it.
const isDrawingAnew = process.env["PLUSOFON_DRAW_PICTURES"] === "1";

if (!isDrawingAnew) {
  test("the baseline has a folder for each state, and none of a state that is no more", async () => {
    const entries = await readdir(baselineFolder, { withFileTypes: true });
    const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    expect(folders.sort()).toEqual(states.map(({ name }) => name).sort());
  });

  for (const look of baselineLooks) {
    test(`no two states have the same picture: ${look}`, async () => {
      const statesOf = new Map<string, string[]>();
      for (const { name } of states) {
        const kept = await readBaseline(`${name}/${look}`);
        if (kept === null) continue;
        const digest = createHash("sha256").update(kept).digest("hex");
        statesOf.set(digest, [...(statesOf.get(digest) ?? []), name]);
      }
      expect([...statesOf.values()].filter(({ length }) => length > 1)).toEqual([]);
    });
  }
}
