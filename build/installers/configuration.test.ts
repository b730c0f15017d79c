import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { getConfig, validateConfiguration } from "app-builder-lib/out/util/config/config";
import { DebugLogger } from "builder-util";
import { expect, test } from "vitest";
import { projectFolder } from "../paths.mjs";

const read = () => getConfig(projectFolder, "electron-builder.yml", null);

test("electron-builder accepts the configuration, and would not accept a misspelt one", async () => {
  const logger = new DebugLogger(false);
  const configuration = await read();
  await expect(validateConfiguration(configuration, logger)).resolves.toBeUndefined();
  const misspelt = { ...configuration, nsis: { ...configuration.nsis, perMashine: false } };
  await expect(validateConfiguration(misspelt, logger)).rejects.toThrow(/configuration\.nsis/);
});

test("the files that it names are there", async () => {
  const { nsis, mac, directories } = await read();
  for (const name of [
    nsis?.include,
    mac?.entitlements,
    mac?.entitlementsInherit,
    directories?.buildResources,
  ]) {
    expect([name, existsSync(path.join(projectFolder, name ?? "?"))]).toEqual([name, true]);
  }
});

test("the installer for Windows is one user's, and takes its Run values along when it goes for good", async () => {
  const { nsis } = await read();
  expect(nsis).toMatchObject({ oneClick: true, perMachine: false, allowElevation: false });
  const script = readFileSync(path.join(projectFolder, nsis?.include ?? ""), "utf8");
  const [, inside = ""] = /\$\{ifNot\} \$\{isUpdated\}(.*)\$\{endIf\}/s.exec(script) ?? [];
  for (const key of ["CurrentVersion\\Run", "StartupApproved\\Run"]) {
    expect(inside).toContain(`${key}" "\${APP_ID}"`);
  }
});

test("macOS gets both processors, and rights for nothing but V8's compiler", async () => {
  const { mac } = await read();
  const both = ["x64", "arm64"];
  expect(mac?.target).toEqual([
    { target: "dmg", arch: both },
    { target: "zip", arch: both },
  ]);
  expect(mac).toMatchObject({ hardenedRuntime: true, notarize: true });
  const entitlements = readFileSync(path.join(projectFolder, mac?.entitlements ?? ""), "utf8");
  const rights = [...entitlements.matchAll(/<key>(.*?)<\/key>/g)].map(([, right]) => right);
  expect(rights).toEqual(["com.apple.security.cs.allow-jit"]);
});
