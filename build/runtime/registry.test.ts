import { mkdir, writeFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { folderForTest } from "../../main/storage/folder-for-test";
import { SetupFailure } from "../script.mjs";
import { assertOfficial, electronName } from "./registry.mjs";

const inFolder = folderForTest();
// The checksum of an empty file.
const empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

test.each([
  ["Cypress/Cypress", "electron"],
  ["Cypress/locales/ru.pak", "locales/ru.pak"],
  ["Cypress/", null],
  ["other", null],
  ["Cypress/resources/app/package.json", null],
  ["Cypress/resources/app-update.yml", null],
  ["Cypress/browser_v8_context_snapshot.bin", null],
])("%s is taken as %s", (entryName, name) => {
  expect(electronName(entryName)).toBe(name);
});

test.runIf(process.platform === "linux").each([
  ["exactly the files that are listed pass", `${empty}  locales/ru.pak\n`, null],
  ["in the other form of a list too", `${empty} *./locales/ru.pak\n`, null],
  ["a missing one is named", `${empty}  locales/ru.pak\n${empty}  version\n`, "(version)"],
  ["a changed one is named", `${"0".repeat(64)}  locales/ru.pak\n`, "(locales/ru.pak)"],
  ["one that is not listed is named", `${empty}  version\n`, "(version, locales/ru.pak)"],
  ["what is no list is refused", `${empty}  locales/ru.pak\n<html>\n`, "improperly formatted"],
])("%s", async (_name, list, refusal) => {
  await mkdir(inFolder("electron/locales"), { recursive: true });
  await writeFile(inFolder("electron/locales/ru.pak"), "");
  await writeFile(inFolder("list"), list);
  const checked = assertOfficial(inFolder("electron"), inFolder("list"));
  if (refusal === null) return expect(checked).resolves.toBeUndefined();
  await expect(checked).rejects.toThrow(SetupFailure);
  await expect(checked).rejects.toThrow(refusal);
});
