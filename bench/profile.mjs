import { cp, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { _electron } from "@playwright/test";
import { until } from "../build/launch/desktop-probes.mjs";
import { electronEnvironment, quietFlag } from "../build/launch/run-electron.mjs";
import { projectFolder } from "../build/paths.mjs";

/** @import { Place } from "./running-program.mjs" */

const timeoutMs = 60_000;

/**
 * Makes a user data folder with one account whose key is sealed, as the window does, and which was read once.
 *
 * @param {Omit<Place, "profile">} place
 * @param {string} folder
 */
export async function makeProfile({ desktop, executablePath, electronFlags, service }, folder) {
  const app = await _electron.launch({
    executablePath,
    args: [...electronFlags, quietFlag, projectFolder, ...service.flags, `--user-data-dir=${folder}`],
    env: electronEnvironment(desktop.env),
  });
  try {
    const page = await app.firstWindow({ timeout: timeoutMs });
    const request = { accessKey: service.accessKey, accountId: null, label: "Office", isCheckSkipped: false };
    const reply = await page.evaluate((input) => window.plusofon?.submitAccessKey(input), request);
    if (reply?.ok !== true || reply.value.state !== "saved") throw new Error("The key was not saved");
    const isRead = () =>
      page.evaluate(async () => {
        const state = await window.plusofon?.getState();
        return (
          state?.ok && state.value.accounts[0]?.checkedAt !== null && !state.value.accounts[0]?.isChecking
        );
      });
    await until(async () => ((await isRead()) === true ? true : null), timeoutMs);
  } finally {
    await app.evaluate(({ app: inside }) => inside.quit()).catch(() => undefined);
    await app.close();
  }
}

/**
 * Copies a profile of one account.
 *
 * @param {string} profile
 * @param {string} folder
 * @param {{ accounts?: number, intervalMinutes?: number }} [options] `accounts`: so many like the one, each with a key
 *   and data of its own, and all muted
 */
export async function copyProfile(profile, folder, { accounts = 1, intervalMinutes = 5 } = {}) {
  await cp(profile, folder, { recursive: true });
  const read = async (/** @type {string} */ name) =>
    JSON.parse(await readFile(path.join(folder, name), "utf8"));
  const write = (/** @type {string} */ name, /** @type {object} */ value) =>
    writeFile(path.join(folder, name), JSON.stringify(value));
  const settings = await read("settings.json").catch(() => ({}));
  await write("settings.json", { ...settings, pollIntervalMinutes: intervalMinutes });
  if (accounts === 1) return;
  const [roster, vault, saved] = await Promise.all(
    ["accounts.json", "vault.json", "snapshots.json"].map(read),
  );
  const [account] = roster.accounts;
  const ids = Array.from({ length: accounts }, (_, place) => `${account.id}-${place}`);
  const byId = (/** @type {unknown} */ value) => Object.fromEntries(ids.map((id) => [id, value]));
  await write("accounts.json", {
    ...roster,
    accounts: ids.map((id, place) => ({ ...account, id, label: `Office ${place}`, isMuted: true })),
  });
  await write("vault.json", { ...vault, keys: byId(vault.keys[account.id]) });
  await write("snapshots.json", { ...saved, snapshots: byId(saved.snapshots[account.id]) });
}
