import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import type { AppAdapter } from "electron-updater/out/AppAdapter";
import { verifySignature } from "electron-updater/out/windowsExecutableCodeSignatureVerifier";
import { expect, test, vi } from "vitest";
import { folderForTest } from "../storage/folder-for-test";
import { SignedNsisUpdater, type VerifySignature } from "./native-updaters";
import { updateFailureKind } from "./update-failure";
import { windowsSignature } from "./windows-signature";

vi.mock("electron-updater/out/windowsExecutableCodeSignatureVerifier", () => ({ verifySignature: vi.fn() }));

const publisher = "CN=Example";
const inFolder = folderForTest();

/** An updater for Windows whose server has a newer installer. */
function signedUpdater(verify: VerifySignature) {
  const onQuit = vi.fn<AppAdapter["onQuit"]>();
  const adapter: AppAdapter = {
    version: "0.1.0",
    name: "test",
    isPackaged: true,
    appUpdateConfigPath: inFolder("app-update.yml"),
    userDataPath: inFolder(),
    baseCachePath: inFolder(),
    whenReady: async () => undefined,
    relaunch() {},
    quit() {},
    onQuit,
  };
  const installer = "installer";
  const sha512 = createHash("sha512").update(installer).digest("base64");
  const updater = new SignedNsisUpdater(adapter, { cacheFolder: inFolder(), publisher, verify });
  updater.logger = null;
  updater.autoDownload = false;
  updater.disableDifferentialDownload = true;
  Object.assign(updater, {
    httpExecutor: {
      request: async () => `version: 0.2.0\nfiles:\n  - url: setup.exe\n    sha512: ${sha512}\n`,
      download: (_url: URL, file: string) => writeFile(file, installer),
    },
  });
  updater.setFeedURL({ provider: "generic", url: "https://example.org/" });
  return { updater, onQuit };
}

test("an installer by our publisher is taken, and waits for the end of the program", async () => {
  const verify = vi.fn<VerifySignature>(async () => null);
  const { updater, onQuit } = signedUpdater(verify);
  await updater.checkForUpdates();
  const [file = ""] = await updater.downloadUpdate();
  expect(verify).toHaveBeenCalledWith(publisher, expect.stringContaining(inFolder()));
  expect(existsSync(file)).toBe(true);
  expect(onQuit).toHaveBeenCalledTimes(1);
});

test("an installer that another signed is deleted, and never runs", async () => {
  const { updater, onQuit } = signedUpdater(async () => "signed by another");
  await updater.checkForUpdates();
  const error = await updater.downloadUpdate().catch((thrown: unknown) => thrown);
  expect(updateFailureKind(error)).toBe("unverified");
  expect(existsSync(inFolder("pending/setup.exe"))).toBe(false);
  expect(onQuit).not.toHaveBeenCalled();
});

test.each([
  ["the right publisher", null, [], null],
  ["another publisher", "raw info", [], "raw info"],
  [
    "a check that the library skipped",
    null,
    ["Cannot execute: Ignoring signature validation due to …"],
    "Ignoring",
  ],
])("%s", async (_name, answer, warnings, expected) => {
  vi.mocked(verifySignature).mockImplementationOnce(async (_publishers, _file, logger) => {
    for (const warning of warnings) logger.warn(warning);
    return answer;
  });
  const problem = await windowsSignature(publisher, "setup.exe");
  if (expected === null) expect(problem).toBeNull();
  else expect(problem).toContain(expected);
});
