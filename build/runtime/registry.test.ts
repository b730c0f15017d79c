import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { SetupFailure } from "../script.mjs";
import { assertOfficial, electronName } from "./registry.mjs";

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

test("a file that is not the official one is refused by name", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "registry-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeFile(path.join(folder, "electron"), "something else");
  const refused = assertOfficial(folder, new Map([["electron", "0".repeat(64)]]));
  await expect(refused).rejects.toThrow(SetupFailure);
  await expect(refused).rejects.toThrow("(electron)");
});
