import { chmodSync } from "node:fs";
import { expect, it, vi } from "vitest";
import { createTexts } from "../../locales/texts";
import { folderForTest } from "../storage/folder-for-test";
import { warnOfOpenFolder } from "./open-folder";

const inFolder = folderForTest();

const printed = vi.hoisted(() => ({ lines: new Set<[number, string]>() }));
vi.mock("./print", () => ({
  printLine: (descriptor: number, text: string) => printed.lines.add([descriptor, text]),
}));

it.runIf(process.platform !== "win32")(
  "says on standard error and in the log that others may write into the folder of the data",
  () => {
    const folder = inFolder();
    const logged: string[] = [];
    for (const mode of [0o700, 0o755, 0o777]) {
      chmodSync(folder, mode);
      for (const language of ["ru", "en"] as const) {
        warnOfOpenFolder(folder, (event) => logged.push(event), createTexts(language));
      }
    }
    expect(logged).toEqual(["folder-writable-by-others", "folder-writable-by-others"]);
    expect([...printed.lines]).toEqual([
      [2, expect.stringContaining(`В\u00a0папку ${folder}`)],
      [2, expect.stringContaining(`to the folder ${folder}`)],
    ]);
  },
);
