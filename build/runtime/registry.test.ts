import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createLog } from "../log.mjs";
import { SetupFailure } from "../setup-failure.mjs";
import { makeFolderAtomically } from "./atomic-folder.mjs";
import { assertOfficial, electronName, fetchRegistryRuntime } from "./registry.mjs";

const log = createLog({ write: () => true });
let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "registry-"));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

test("Electron's files are taken under their official names, the rest is left out", () => {
  expect(electronName("Cypress/Cypress")).toBe("electron");
  expect(electronName("Cypress/locales/ru.pak")).toBe("locales/ru.pak");
  for (const name of [
    "Cypress/",
    "other",
    "Cypress/resources/app/package.json",
    "Cypress/resources/app-update.yml",
    "Cypress/browser_v8_context_snapshot.bin",
  ]) {
    expect(electronName(name)).toBe(null);
  }
});

test("a download that breaks off half-way leaves nothing behind", async () => {
  async function* broken(): AsyncGenerator<Buffer> {
    yield Buffer.alloc(1024);
    throw new Error("connection lost");
  }
  const openTarball = (handler: (tarball: NodeJS.ReadableStream) => Promise<void>) =>
    handler(Readable.from(broken(), { objectMode: false }));
  const target = path.join(folder, "33.2.1-linux-x64-registry");
  const made = makeFolderAtomically(target, (unfinished) =>
    fetchRegistryRuntime({ folder: unfinished, log, openTarball }),
  );
  await expect(made).rejects.toThrow("connection lost");
  expect(await readdir(folder)).toEqual([]);
});

test("a file that is not the official one is refused by name", async () => {
  await writeFile(path.join(folder, "electron"), "something else");
  const checksums = new Map([["electron", "0".repeat(64)]]);
  const refused = assertOfficial(folder, checksums);
  await expect(refused).rejects.toThrow(SetupFailure);
  await expect(refused).rejects.toThrow("(electron)");
});
