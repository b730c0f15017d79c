import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { addAccount, appState, canaryKey, expect, test, wholePoll } from "./fixtures";
import type { RunningApp } from "./running-app";

/** An account with a line of history, read, and marked green. */
async function addWithHistory(
  app: RunningApp,
  simulator: { changeAccount: (change: { unreadSms: number }) => void },
): Promise<string> {
  const page = await app.page();
  const accountId = await addAccount(page, canaryKey, "Офис");
  await page.evaluate((id) => window.plusofon?.changeAccount({ accountId: id, colour: "green" }), accountId);
  await wholePoll(app);
  simulator.changeAccount({ unreadSms: 3 });
  await app.chooseInMenu("Обновить");
  await expect.poll(app.tooltip).toMatch(/SMS:.3/);
  return accountId;
}

/** What is left of an account in the folder of the user's data, file by file. */
function leftOf(userData: string, accountId: string): string[] {
  const files = ["accounts.json", "vault.json", "snapshots.json", "notifications.json"];
  const holding = files.filter((name) => {
    const path = join(userData, name);
    return existsSync(path) && readFileSync(path, "utf8").includes(accountId);
  });
  const history = join(userData, "history");
  const lines = existsSync(history)
    ? readdirSync(history)
        .filter((name) => name.startsWith(accountId))
        .sort()
    : [];
  return [...holding, ...lines];
}

const everything = (accountId: string): string[] => [
  "accounts.json",
  "vault.json",
  "snapshots.json",
  "notifications.json",
  `${accountId}.jsonl`,
  `${accountId}.samples.jsonl`,
];

const remove = (page: Page, accountId: string) =>
  page.evaluate((id) => window.plusofon?.removeAccount({ accountId: id }), accountId);

test("nothing of a removed account is left on the disk, and its key is accepted again", async ({
  launch,
  simulator,
  userData,
}) => {
  const app = await launch();
  const accountId = await addWithHistory(app, simulator);
  const page = await app.page();
  await expect.poll(() => leftOf(userData, accountId)).toEqual(everything(accountId));
  expect(await remove(page, accountId)).toEqual({ ok: true, value: { state: "removed" } });
  expect(leftOf(userData, accountId)).toEqual([]);
  expect((await appState(page)).accounts).toEqual([]);
  await expect.poll(app.menuLabels).toContain("Добавить ключ доступа…");
  expect(await addAccount(page, canaryKey, "Снова")).not.toBe(accountId);
});

test("what a crash left of a removal goes with the next start", async ({ launch, simulator, userData }) => {
  const app = await launch();
  const accountId = await addWithHistory(app, simulator);
  await app.kill();
  // As if the process had died behind the list of accounts.
  writeFileSync(join(userData, "vault.json"), JSON.stringify({ schema: 1, keys: {} }));
  writeFileSync(join(userData, "accounts.json"), JSON.stringify({ schema: 1, accounts: [] }));
  expect(leftOf(userData, accountId)).not.toEqual([]);
  const again = await launch();
  await expect.poll(() => leftOf(userData, accountId)).toEqual([]);
  const { accounts, damagedFiles } = await appState(await again.page());
  expect([accounts, damagedFiles]).toEqual([[], []]);
});
