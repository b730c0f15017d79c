import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { createSimulator } from "../../simulator/simulator";
import { createAccountRouter } from "./account-router";
import { canaryKey, expect, test, wholePoll } from "./fixtures";
import { closedNotices, noticesOnScreen } from "./notices";
import type { RunningApp } from "./running-app";
import { closeWindow, isWindowShown } from "./system-window";

/** Adds an account as the window does, and returns its id. */
async function addAccount(page: Page, accessKey: string, label: string): Promise<string> {
  const reply = await page.evaluate(
    (request) => window.plusofon?.submitAccessKey({ ...request, accountId: null, isCheckSkipped: false }),
    { accessKey, label },
  );
  if (reply?.ok !== true || reply.value.state !== "saved") throw new Error("The key was not saved");
  return reply.value.accountId;
}

async function accountsOf(page: Page) {
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

async function remove(app: RunningApp, accountId: string): Promise<void> {
  const page = await app.page();
  const reply = await page.evaluate((id) => window.plusofon?.removeAccount({ accountId: id }), accountId);
  expect(reply).toMatchObject({ ok: true });
}

test("a removed account is out of sight at once, and brought back with everything that it had", async ({
  launch,
  simulator,
  userData,
}) => {
  const app = await launch();
  const accountId = await addWithHistory(app, simulator);
  const page = await app.page();
  const before = await accountsOf(page);
  await remove(app, accountId);
  await expect.poll(async () => (await accountsOf(page)).accounts).toEqual([]);
  await expect.poll(app.menuLabels).toContain("Добавить ключ доступа…");
  const { removals, clockOffsetMs } = await accountsOf(page);
  expect(removals).toMatchObject([{ account: { id: accountId, label: "Офис", colour: "green" } }]);
  const remainingMs = (removals[0]?.until ?? 0) - Date.now() - clockOffsetMs;
  expect(remainingMs).toBeLessThanOrEqual(10_000);
  expect(leftOf(userData, accountId)).toEqual(everything(accountId));

  const asked = simulator.requests.length;
  const reply = await page.evaluate((id) => window.plusofon?.restoreAccount({ accountId: id }), accountId);
  expect(reply).toMatchObject({ ok: true });
  const after = await accountsOf(page);
  expect(after.removals).toEqual([]);
  expect(after.accounts).toMatchObject([
    { id: accountId, label: "Офис", colour: "green", keyPlace: "sealed" },
  ]);
  expect(after.accounts[0]?.snapshot.customer).toEqual(before.accounts[0]?.snapshot.customer);
  // It is read at once, with the key that it had.
  await expect.poll(() => simulator.requests.length).toBeGreaterThanOrEqual(asked + 2);
  await expect.poll(app.tooltip).toMatch(/SMS:.3/);
  const history = await page.evaluate(
    (id) => window.plusofon?.readHistory({ accountId: id, days: 7 }),
    accountId,
  );
  expect(history).toMatchObject({ ok: true, value: [{ change: { kind: "sms-arrived", unread: 3 } }] });
});

test("ten seconds later nothing of it is left on the disk, and it can't be brought back", async ({
  launch,
  simulator,
  userData,
}) => {
  const app = await launch();
  const accountId = await addWithHistory(app, simulator);
  await remove(app, accountId);
  await expect.poll(() => leftOf(userData, accountId), { timeout: 20_000 }).toEqual([]);
  const page = await app.page();
  await expect.poll(async () => (await accountsOf(page)).removals).toEqual([]);
  const reply = await page.evaluate((id) => window.plusofon?.restoreAccount({ accountId: id }), accountId);
  expect(reply).toMatchObject({ ok: false });
});

test("quitting meanwhile removes it for good", async ({ launch, simulator, userData }) => {
  const app = await launch();
  const accountId = await addWithHistory(app, simulator);
  await remove(app, accountId);
  expect(leftOf(userData, accountId)).toEqual(everything(accountId));
  await app.quit();
  expect(leftOf(userData, accountId)).toEqual([]);
  const again = await launch();
  expect((await accountsOf(await again.page())).accounts).toEqual([]);
});

test("a program that is killed meanwhile finishes the removal at its next start", async ({
  launch,
  simulator,
  userData,
}) => {
  const app = await launch();
  const accountId = await addWithHistory(app, simulator);
  await remove(app, accountId);
  await app.kill();
  expect(leftOf(userData, accountId)).toEqual(everything(accountId));
  const asked = simulator.requests.length;
  const again = await launch();
  await expect.poll(() => leftOf(userData, accountId)).toEqual([]);
  const state = await accountsOf(await again.page());
  expect([state.accounts, state.removals, simulator.requests.length]).toEqual([[], [], asked]);
  await expect.poll(again.menuLabels).toContain("Добавить ключ доступа…");
});

test("a hundred accounts of an older version: all are there, the tray menu has ten and the way to the others", async ({
  launch,
  userData,
}) => {
  const accounts = Array.from({ length: 100 }, (_, number) => ({
    id: `id-${number}`,
    label: `Филиал ${number}`,
  }));
  writeFileSync(join(userData, "accounts.json"), JSON.stringify({ schema: 1, accounts }));
  const app = await launch();
  const state = await accountsOf(await app.page());
  expect(state.accounts).toMatchObject(accounts.map((one) => ({ ...one, colour: null, isMuted: false })));
  expect(state.damagedFiles).toEqual([]);
  await expect.poll(app.menuLabels).toContain("Ещё\u00a090\u00a0учётных записей: открыть окно");
  const { children } = await (await app.tray()).readMenu();
  expect(children.filter(({ label }) => label.startsWith("Филиал"))).toHaveLength(10);
  expect(children.length).toBeLessThan(20);
});

test("a muted account raises no notice, another does; its history says why; the order is the user's", async ({
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
  await page.evaluate(
    async ([first, second]) => {
      await window.plusofon?.changeSettings({ wasToldOfHiding: true });
      await window.plusofon?.changeAccount({ accountId: first ?? "", isMuted: true });
      await window.plusofon?.orderAccounts({ accountIds: [second ?? ""] });
    },
    [office, store],
  );
  // Both were read whole, so that what comes is a change.
  await expect
    .poll(async () => (await accountsOf(page)).accounts.map(({ snapshot }) => snapshot.tfa.state))
    .toEqual(["known", "known"]);
  expect((await accountsOf(page)).accounts).toMatchObject([
    { id: store, isMuted: false },
    { id: office, isMuted: true },
  ]);
  await closeWindow(app);
  await closedNotices(desktop);
  for (const one of [simulator, other]) one.changeAccount({ unreadSms: 3 });
  await app.chooseInMenu("Обновить все");
  await expect.poll(async () => (await app.tooltip()).match(/SMS:.3/g)?.length).toBe(2);
  await expect.poll(() => noticesOnScreen(desktop)).toBe(1);
  const historyOf = (id: string) => readFileSync(join(userData, "history", `${id}.jsonl`), "utf8");
  await expect.poll(() => historyOf(office)).toMatch(/"sms-arrived".*"account-muted"/);
  expect(historyOf(store)).toMatch(/"sms-arrived".*"shown"/);

  // Its notices are wanted again, over a restart too: what was missed is not poured out, what comes is told.
  await app.quit();
  const again = await launch([`--api=${router.url}`, "--hidden"]);
  await expect.poll(async () => (await again.tooltip()).match(/SMS:.3/g)?.length).toBe(2);
  again.electron.evaluate(({ app: inside }) => void inside.emit("activate")).catch(() => undefined);
  const opened = await again.page();
  await opened.evaluate((id) => window.plusofon?.changeAccount({ accountId: id, isMuted: false }), office);
  expect((await accountsOf(opened)).accounts).toMatchObject([{ id: store }, { id: office, isMuted: false }]);
  // What is shown so far may be from the disk: only what changes after a reading of this run is news.
  await expect
    .poll(async () => (await accountsOf(opened)).accounts.map(({ checkedAt }) => checkedAt !== null))
    .toEqual([true, true]);
  await expect.poll(() => isWindowShown(again)).toBe(true);
  await closeWindow(again);
  simulator.changeAccount({ unreadSms: 5 });
  await expect(async () => {
    await again.chooseInMenu("Обновить все");
    await expect.poll(again.tooltip, { timeout: 2_000 }).toMatch(/SMS:.5/);
  }).toPass({ timeout: 20_000 });
  await expect
    .poll(async () => (await closedNotices(desktop)).map(({ title }) => title).slice(-2))
    .toEqual(["Склад: Новых SMS: 3", "Офис: Новых SMS: 2"]);
  await again.quit();
  await router.close();
  await other.close();
});
