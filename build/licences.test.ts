import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { build } from "vite";
import { beforeEach, expect, test } from "vitest";
import { folderForTest } from "../main/storage/folder-for-test";
import { collectLicences } from "./licences.mjs";
import { projectFolder } from "./paths.mjs";

const inFolder = folderForTest();
let folder = "";

beforeEach(async () => {
  folder = inFolder();
  const electron = path.join("node_modules", "electron");
  await mkdir(path.join(folder, electron), { recursive: true });
  for (const name of ["package.json", "LICENSE"]) {
    await cp(path.join(projectFolder, electron, name), path.join(folder, electron, name));
  }
});

async function addPackage(name: string, license: string, text: string): Promise<void> {
  const at = path.join(folder, "node_modules", name);
  await mkdir(at, { recursive: true });
  const manifest = { name, version: "1.2.3", license, main: "index.js", type: "module" };
  await writeFile(path.join(at, "package.json"), JSON.stringify(manifest));
  await writeFile(path.join(at, "index.js"), `export const used = ${JSON.stringify(name)};`);
  await writeFile(path.join(at, "LICENSE"), text);
}

/** Bundles a file that uses one package. */
async function bundle(plugin: ReturnType<typeof collectLicences>, name: string): Promise<void> {
  const entry = path.join(folder, `${name}-entry.js`);
  await writeFile(entry, `import { used } from ${JSON.stringify(name)}; console.log(used);`);
  await build({
    root: folder,
    configFile: false,
    logLevel: "silent",
    plugins: plugin(),
    build: { rollupOptions: { input: entry }, write: false },
  });
}

test("the licences of every bundle stand in one file, each in full, with Electron's", async () => {
  await addPackage("first", "MIT", "The first one's terms");
  await addPackage("second", "ISC", "The second one's terms");
  await addPackage("unused", "MIT", "Terms of what is not shipped");
  const plugin = collectLicences(folder);
  await bundle(plugin, "first");
  await bundle(plugin, "second");
  const text = await readFile(path.join(folder, "out/licences.txt"), "utf8");
  expect(text).toContain("first 1.2.3 (MIT)\n\nThe first one's terms");
  expect(text).toContain("second 1.2.3 (ISC)\n\nThe second one's terms");
  expect(text).toContain("Copyright (c) Electron contributors");
  expect(text).not.toContain("not shipped");
  const components: unknown = JSON.parse(await readFile(path.join(folder, "out/licences.json"), "utf8"));
  expect(components).toMatchObject([{ name: "electron" }, { name: "first" }, { name: "second" }]);
});

test("a font has its licence there too", async () => {
  await addPackage("typeface", "OFL-1.1", "The font's terms");
  await writeFile(path.join(folder, "node_modules/typeface/letters.woff2"), Buffer.alloc(10_000));
  const css = '@font-face { font-family: letters; src: url("typeface/letters.woff2"); }';
  await writeFile(path.join(folder, "own.css"), css);
  const entry = path.join(folder, "entry.js");
  await writeFile(entry, 'import "./own.css";');
  await build({
    root: folder,
    configFile: false,
    logLevel: "silent",
    plugins: collectLicences(folder)(),
    build: { rollupOptions: { input: entry }, write: false },
  });
  const text = await readFile(path.join(folder, "out/licences.txt"), "utf8");
  expect(text).toContain("typeface 1.2.3 (OFL-1.1)\n\nThe font's terms");
});

test("a licence that is not allowed fails the build", async () => {
  await addPackage("closed", "GPL-3.0-only", "Other terms");
  await expect(bundle(collectLicences(folder), "closed")).rejects.toThrow(/"closed" has a license/);
});
