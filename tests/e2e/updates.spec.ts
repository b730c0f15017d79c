import { chmod, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Page } from "@playwright/test";
import type { Updates } from "../../contract/updates/updates";
import { projectFolder } from "../project-folder";
import { appState, test as base, expect } from "./fixtures";
import { startLoopbackProxy } from "./loopback-proxy";
import type { RunningApp } from "./running-app";
import { startUpdateFeed, type UpdateFeed } from "./update-feed";

const oldFile = "#!/bin/sh\nexit 1\n";

type UpdateFixtures = {
  feed: UpdateFeed;
  /** The file that the application takes for the AppImage that it came out of. */
  appImage: string;
  /** What the new version writes when it starts: its arguments. */
  startedMark: string;
  newFile: string;
  /** Starts the application against the feed; as an AppImage, unless `isPackage`. */
  launchWithFeed: (options?: { isPackage: boolean }) => Promise<RunningApp>;
};

const test = base.extend<UpdateFixtures>({
  feed: async ({ browserName: _ }, use) => {
    const feed = await startUpdateFeed();
    await use(feed);
    await feed.close();
  },
  appImage: async ({ userData }, use) => {
    const file = join(userData, "plusofon-tray-0.1.0.AppImage");
    await writeFile(file, oldFile);
    await chmod(file, 0o755);
    await use(file);
  },
  startedMark: ({ userData }, use) => use(join(userData, "started")),
  newFile: ({ startedMark }, use) => use(`#!/bin/sh\necho "$@" > '${startedMark}'\n`),
  launchWithFeed: async ({ launch, runtime, feed, appImage }, use) => {
    await use(({ isPackage } = { isPackage: false }) => {
      const env = isPackage ? {} : { APPIMAGE: appImage, APPDIR: dirname(runtime.executablePath) };
      return launch([], { env: { PLUSOFON_TRAY_FEED: feed.url, ...env } });
    });
  },
});

const updatesOf = async (page: Page): Promise<Updates> => (await appState(page)).updates;

/** Asks the update server as the settings do, and waits for the end of what follows. */
async function check(page: Page): Promise<Updates> {
  await page.evaluate(() => window.plusofon?.checkForUpdates(undefined));
  await expect.poll(async () => (await updatesOf(page)).step.state).toMatch(/^(?:idle|downloaded)$/);
  return updatesOf(page);
}

const version = (value: string) => ({ state: "known", value });

test("a new version is downloaded, put in place and started, with the flags of this run", async ({
  launchWithFeed,
  feed,
  appImage,
  newFile,
  startedMark,
  userData,
}) => {
  const app = await launchWithFeed();
  const page = await app.page();
  expect(await updatesOf(page)).toMatchObject({ delivery: "automatic", newer: { state: "unknown" } });
  feed.offer({ version: "0.2.0", file: newFile });
  expect(await check(page)).toMatchObject({
    newer: version("0.2.0"),
    step: { state: "downloaded" },
    failure: null,
  });
  expect(await readFile(appImage, "utf8")).toBe(oldFile);
  expect(feed.paths()).toEqual(["/latest-linux.yml", "/plusofon-tray-0.2.0.AppImage"]);
  // Nothing that tells this computer from another.
  for (const { headers } of feed.requests) expect(Object.keys(headers).join()).not.toMatch(/staging|cookie/);

  await page.evaluate(() => window.plusofon?.installUpdate(undefined)).catch(() => undefined);
  await app.closed;
  await expect
    .poll(() => readFile(startedMark, "utf8").catch(() => ""))
    .toContain(`--user-data-dir=${userData}`);
  expect(await readFile(appImage, "utf8")).toBe(newFile);
  expect((await stat(appImage)).mode & 0o777).toBe(0o755);
  expect((await readdir(userData)).filter((name) => /\.new$/.test(name))).toEqual([]);
});

test("a damaged download and a full disk leave the old version; «later» installs at the end of the run", async ({
  launchWithFeed,
  feed,
  appImage,
  newFile,
  startedMark,
}) => {
  const app = await launchWithFeed();
  const page = await app.page();
  feed.offer({ version: "0.2.0", file: newFile, sent: newFile.replace("sh", "sH") });
  expect(await check(page)).toMatchObject({
    failure: "damaged",
    newer: version("0.2.0"),
    step: { state: "idle" },
  });

  await app.electron.evaluate(() => {
    const fs = process.getBuiltinModule("node:fs");
    const create = fs.createWriteStream;
    Object.assign(globalThis, { createWriteStream: create });
    // The kernel itself refuses what is written there.
    Object.assign(fs, { createWriteStream: () => create("/dev/full") });
  });
  feed.offer({ version: "0.2.0", file: newFile });
  expect(await check(page)).toMatchObject({ failure: "disk-full", newer: version("0.2.0") });
  await app.electron.evaluate(() => {
    Object.assign(process.getBuiltinModule("node:fs"), {
      createWriteStream: Reflect.get(globalThis, "createWriteStream"),
    });
  });
  expect(await readFile(appImage, "utf8")).toBe(oldFile);

  expect(await check(page)).toMatchObject({ failure: null, step: { state: "downloaded" } });
  await app.quit();
  expect(await readFile(appImage, "utf8")).toBe(newFile);
  expect(await readFile(startedMark, "utf8").catch(() => "not started")).toBe("not started");
});

test("no other version, server or way is taken than a newer one, the feed's own, and the user's proxy", async ({
  launchWithFeed,
  feed,
  newFile,
}) => {
  const app = await launchWithFeed();
  const page = await app.page();
  for (const same of ["0.1.0", "0.0.9"]) {
    feed.offer({ version: same, file: newFile });
    expect(await check(page)).toMatchObject({ newer: { state: "none" }, step: { state: "idle" } });
  }
  expect(feed.paths()).toEqual(["/latest-linux.yml", "/latest-linux.yml"]);

  const elsewhere = await startUpdateFeed();
  feed.redirectTo(`${elsewhere.url}/latest-linux.yml`);
  expect(await check(page)).toMatchObject({ failure: "server", newer: { state: "none" } });
  feed.redirectTo(null);
  feed.offer({ version: "0.2.0", file: newFile, fileUrl: `${elsewhere.url}/plusofon-tray-0.2.0.AppImage` });
  expect(await check(page)).toMatchObject({ failure: "server", newer: version("0.2.0") });
  expect(elsewhere.requests).toEqual([]);
  await elsewhere.close();

  const proxy = await startLoopbackProxy({ wanted: "user:word" });
  const useProxy = (password: string) =>
    page.evaluate((request) => window.plusofon?.setProxy({ mode: "manual", userName: "user", ...request }), {
      address: proxy.address,
      password,
    });
  await useProxy("wrong");
  expect(await check(page)).toMatchObject({ failure: "proxy", newer: version("0.2.0") });
  await useProxy("word");
  feed.offer({ version: "0.3.0", file: newFile });
  expect(await check(page)).toMatchObject({ failure: null, step: { state: "downloaded" } });
  expect(
    proxy.requests.filter(({ target, isLetThrough }) => isLetThrough && target.startsWith(feed.url)),
  ).toHaveLength(2);
  await proxy.close();
});

test("for a package a version is announced and never installed; without a network the last answer stays", async ({
  launchWithFeed,
  feed,
  newFile,
}) => {
  const app = await launchWithFeed({ isPackage: true });
  const page = await app.page();
  feed.offer({ version: "0.2.0", file: newFile });
  const announced = await check(page);
  expect(announced).toMatchObject({
    delivery: "announced",
    newer: version("0.2.0"),
    step: { state: "idle" },
  });
  const answer = await page.evaluate(() => window.plusofon?.installUpdate(undefined));
  expect(answer).toEqual({ ok: true, value: { state: "not-ready" } });
  await feed.close();
  expect(await check(page)).toEqual({ ...announced, failure: "network" });
  expect(feed.paths()).toEqual(["/latest-linux.yml"]);
  // The library's installers of packages, which ask for root, are not even built in.
  const chunks = join(projectFolder, "out/main/chunks");
  const sources = await Promise.all(
    (await readdir(chunks)).map((name) => readFile(join(chunks, name), "utf8")),
  );
  expect(sources.filter((source) => source.includes("electron-updater")).length).toBeGreaterThan(0);
  expect(sources.filter((source) => /pkexec|gksudo|kdesudo/.test(source))).toEqual([]);
});
