import { cp, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { _electron } from "@playwright/test";
import { until } from "../build/launch/desktop-probes.mjs";
import { electronEnvironment, quietFlag } from "../build/launch/run-electron.mjs";
import { projectFolder } from "../build/paths.mjs";

/** @import { Place } from "./running-program.mjs" */

const timeoutMs = 60_000;

/** Beside a profile: its key, sealed for each account of the largest copy, as only the application can. */
const sealedKeysOf = (/** @type {string} */ profile) => `${profile}-keys.json`;

/**
 * Makes a user data folder with one account whose key is sealed, as the window does, and which was read once.
 *
 * @param {Omit<Place, "profile">} place
 * @param {string} folder
 * @param {number} [accounts] how many a copy has at most
 */
export async function makeProfile({ desktop, executablePath, electronFlags, service }, folder, accounts = 1) {
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
    const keys = idsOf(reply.value.accountId, accounts).map((account) => ({
      account,
      accessKey: service.accessKey,
    }));
    const sealed = await app.evaluate(
      ({ safeStorage }, contents) => contents.map((one) => safeStorage.encryptString(one).toString("base64")),
      keys.map((key) => JSON.stringify(key)),
    );
    await writeFile(sealedKeysOf(folder), JSON.stringify(sealed));
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
  const [roster, vault, saved, notified] = await Promise.all(
    ["accounts.json", "vault.json", "snapshots.json", "notifications.json"].map(read),
  );
  const [account] = roster.accounts;
  const ids = idsOf(account.id, accounts);
  /** @type {string[]} */
  const sealed = JSON.parse(await readFile(sealedKeysOf(profile), "utf8"));
  const { backend } = vault.keys[account.id];
  const byId = (/** @type {unknown} */ value) => Object.fromEntries(ids.map((id) => [id, value]));
  await write("accounts.json", {
    ...roster,
    accounts: ids.map((id, place) => ({ ...account, id, label: `Office ${place}`, isMuted: true })),
  });
  const keys = ids.map((id, place) => [id, { backend, sealed: sealed[place] }]);
  await write("vault.json", { ...vault, keys: Object.fromEntries(keys) });
  await write("snapshots.json", { ...saved, snapshots: byId(saved.snapshots[account.id]) });
  await write("notifications.json", { ...notified, accounts: byId(notified.accounts[account.id]) });
}

/**
 * @param {string} id
 * @param {number} accounts
 */
function idsOf(id, accounts) {
  return Array.from({ length: accounts }, (_, place) => `${id}-${place}`);
}
