import { readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { beforeEach, expect, test } from "vitest";
import { folderForTest } from "../../main/storage/folder-for-test";
import { createLog } from "../log.mjs";
import { ensureRuntime } from "./ensure.mjs";

const log = createLog({ write: () => true });
const isRegistryMachine = `${process.platform}-${process.arch}` === "linux-x64";
const inFolder = folderForTest();
let cache = "";
let calls: string[] = [];

beforeEach(() => {
  cache = inFolder();
  calls = [];
});

function ensure(host: "answers" | "delivers nothing" | "silent", registry: "there" | "broken" = "there") {
  const fetchInto =
    (name: string, isDelivering: boolean) =>
    async ({ folder }: { folder: string }) => {
      calls.push(name);
      await writeFile(path.join(folder, "electron"), "");
      if (!isDelivering) throw new Error("connection lost");
    };
  const sources = {
    isOfficialHostAnswering: async () => {
      calls.push("host");
      return host !== "silent";
    },
    fetchOfficialRuntime: fetchInto("official", host === "answers"),
    fetchRegistryRuntime: fetchInto("registry", registry === "there"),
  };
  return ensureRuntime({ log, cache, env: {}, sources });
}

test.runIf(isRegistryMachine).each([
  ["the official one when its host answers", "answers", ["host", "official"], false],
  ["the registry's when the host is silent", "silent", ["host", "registry"], true],
  [
    "the registry's when the host does not deliver",
    "delivers nothing",
    ["host", "official", "registry"],
    true,
  ],
] as const)(
  "takes %s, and later what is cached without asking",
  async (_name, host, expected, isRegistry) => {
    const { distFolder } = await ensure(host);
    expect(calls).toEqual(expected);
    expect(distFolder.endsWith("-registry")).toBe(isRegistry);
    expect((await ensure("answers")).distFolder).toBe(distFolder);
    expect(calls).toEqual(expected);
  },
);

test.runIf(isRegistryMachine)("a download that breaks off leaves nothing, and says why", async () => {
  await expect(ensure("silent", "broken")).rejects.toThrow("connection lost");
  expect(await readdir(cache)).toEqual([]);
});

test("a named folder without a working Electron is refused", async () => {
  const ensured = ensureRuntime({ log, cache, env: { ELECTRON_OVERRIDE_DIST_PATH: cache } });
  await expect(ensured).rejects.toThrow("ELECTRON_OVERRIDE_DIST_PATH");
});
