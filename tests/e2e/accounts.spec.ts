import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { createSimulator } from "../../simulator/simulator";
import { createAccountRouter } from "./account-router";
import { addAccount, canaryKey, expect, test, wholePoll } from "./fixtures";
import type { RunningApp } from "./running-app";
import { closedNotifications, notificationsOnScreen } from "./shown-notifications";
import { closeWindow, isWindowShown } from "./system-window";

async function stateOf(page: Page) {
  const reply = await page.evaluate(() => window.plusofon?.getState());
  if (reply?.ok !== true) throw new Error("There is no state");
  return reply.value;
}

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
  expect(leftOf(userData, accountId)).toEqual(everything(accountId));
  expect(await remove(page, accountId)).toEqual({ ok: true, value: { state: "removed" } });
  expect(leftOf(userData, accountId)).toEqual([]);
  expect((await stateOf(page)).accounts).toEqual([]);
  await expect.poll(app.menuLabels).toContain("Добавить ключ доступа…");
  expect(await addAccount(page, canaryKey, "Снова")).not.toBe(accountId);
});

test("an account whose key can't be erased stays, and the window says so", async ({
  launch,
  simulator,
  userData,
}) => {
  const app = await launch();
  const page = await app.page();
  await addAccount(page, canaryKey, "Офис");
  await wholePoll(app);
  // A folder in the place of the file can't be written over, whoever runs the test.
  rmSync(join(userData, "vault.json"));
  mkdirSync(join(userData, "vault.json", "in-the-way"), { recursive: true });
  await page.getByRole("button", { name: "Действия с учётной записью" }).click();
  await page.getByRole("menuitem", { name: "Удалить" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Удалить" }).click();
  await expect(page.getByRole("alert")).toContainText(/Ключ доступа не.удалось стереть с.диска/);
  const asked = simulator.requests.length;
  await app.chooseInMenu("Обновить");
  await expect.poll(() => simulator.requests.length).toBeGreaterThan(asked);
  expect((await stateOf(page)).accounts).toMatchObject([{ label: "Офис", customerFailure: null }]);
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
  const { accounts, damagedFiles } = await stateOf(await again.page());
  expect([accounts, damagedFiles]).toEqual([[], []]);
});

test("a muted account raises no notification, another does; its history says why", async ({
  launch,
  desktop,
  simulator,
  userData,
}) => {
  const other = await createSimulator({ scenario: "trial", accessKey: "SecondKey0SecondKey0SecondKey0xx" });
  const router = await createAccountRouter([simulator, other]);
  const app = await launch([`--api=${router.url}`]);
  const page = await app.page();
  const office = await addAccount(page, canaryKey, "Офис");
  const store = await addAccount(page, other.accessKey, "Склад");
  await page.evaluate((id) => window.plusofon?.changeAccount({ accountId: id, isMuted: true }), office);
  // Both were read whole, so that what comes is a change.
  await expect
    .poll(async () => (await stateOf(page)).accounts.map(({ snapshot }) => snapshot.tfa.state))
    .toEqual(["known", "known"]);
  expect((await stateOf(page)).accounts).toMatchObject([
    { id: office, isMuted: true },
    { id: store, isMuted: false },
  ]);
  await closeWindow(app);
  await closedNotifications(desktop);
  for (const one of [simulator, other]) one.changeAccount({ unreadSms: 3 });
  await app.chooseInMenu("Обновить все");
  await expect.poll(async () => (await app.tooltip()).match(/SMS:.3/g)?.length).toBe(2);
  await expect.poll(() => notificationsOnScreen(desktop)).toBe(1);
  const historyOf = (id: string) => readFileSync(join(userData, "history", `${id}.jsonl`), "utf8");
  await expect.poll(() => historyOf(office)).toMatch(/"sms-arrived".*"account-muted"/);
  expect(historyOf(store)).toMatch(/"sms-arrived".*"shown"/);

  // Unmuted, over a restart too: what was missed raises nothing, what comes raises a notification.
  await app.quit();
  const again = await launch([`--api=${router.url}`, "--hidden"]);
  await expect.poll(async () => (await again.tooltip()).match(/SMS:.3/g)?.length).toBe(2);
  again.electron.evaluate(({ app: inside }) => void inside.emit("activate")).catch(() => undefined);
  const opened = await again.page();
  await opened.evaluate((id) => window.plusofon?.changeAccount({ accountId: id, isMuted: false }), office);
  expect((await stateOf(opened)).accounts).toMatchObject([{ id: office, isMuted: false }, { id: store }]);
  // What is shown so far may be from the disk: only what changes after a reading of this run is news.
  await expect
    .poll(async () => (await stateOf(opened)).accounts.map(({ checkedAt }) => checkedAt !== null))
    .toEqual([true, true]);
  await expect.poll(() => isWindowShown(again)).toBe(true);
  await closeWindow(again);
  simulator.changeAccount({ unreadSms: 5 });
  await expect(async () => {
    await again.chooseInMenu("Обновить все");
    await expect.poll(again.tooltip, { timeout: 2_000 }).toMatch(/SMS:.5/);
  }).toPass({ timeout: 20_000 });
  await expect
    .poll(async () => (await closedNotifications(desktop)).map(({ title }) => title).slice(-2))
    .toEqual(["Склад: Новых SMS: 3", "Офис: Новых SMS: 2"]);
  await again.quit();
  await router.close();
  await other.close();
});
