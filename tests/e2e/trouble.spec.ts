import { canaryKey, enterKey, expect, test, tfaState, wholePoll } from "./fixtures";

test("server trouble keeps the last data, says so everywhere, and clears up", async ({
  launchWithAccount,
  simulator,
}) => {
  simulator.changeAccount({ unreadSms: 4 });
  const { app, page } = await launchWithAccount();
  // The whole first poll is over: a refresh during it would only join it.
  await wholePoll(app);
  simulator.setFault("status-503");
  await app.chooseInMenu("Обновить");
  await expect(page.getByText("Сервис временно недоступен").first()).toBeVisible();
  await expect(page.getByText("4", { exact: true })).toBeVisible();
  await expect.poll(async () => (await app.menuLabels()).join("\n")).toMatch(/Сервис временно недоступен/);
  await expect.poll(async () => (await app.menuLabels()).join("\n")).toMatch(/Данные на \d\d:\d\d/);

  simulator.setFault(null);
  simulator.changeAccount({ unreadSms: 5 });
  await app.chooseInMenu("Обновить");
  await expect(page.getByText("5", { exact: true })).toBeVisible();
  await expect(page.getByText("Сервис временно недоступен")).toHaveCount(0);
  await expect.poll(async () => (await app.menuLabels()).join("\n")).not.toMatch(/Данные на/);
});

test("what is unknown is «нет данных», never zero or none", async ({ launch, simulator }) => {
  simulator.setFault("wrong-types");
  const app = await launch();
  await enterKey(await app.page());
  const page = await app.page();
  await expect(page.getByText("Тестовый период: нет данных")).toBeVisible();
  await expect(tfaState(page)).toHaveText("нет\u00a0данных");
  // Something stands where a block would: that is a block of unknown cause, not none.
  await expect(page.getByRole("heading", { name: "Заблокировано" })).toBeVisible();
  await expect(page.getByText("Причина неизвестна")).toBeVisible();
  await expect.poll(app.tooltip).toMatch(/SMS: нет.данных/);
  expect((await app.menuLabels()).join("\n")).not.toMatch(/Блокировок нет|SMS нет|отключена/);
});

test("a key refused later asks for a new one, and everything else stays", async ({
  launchWithAccount,
  simulator,
}) => {
  const { page } = await launchWithAccount("Офис");
  simulator.setFault("status-401");
  await page.getByRole("button", { name: "Обновить" }).first().click();
  await expect(page.getByText("Ключ доступа не принят").first()).toBeVisible();
  await expect(page.getByRole("img", { name: /осталось 14.дней/ })).toBeVisible();
  simulator.setFault(null);
  await page.getByRole("button", { name: "Заменить ключ" }).first().click();
  await page.getByRole("textbox", { name: "Ключ доступа" }).fill(canaryKey);
  await page.getByRole("button", { name: "Подключить", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Офис" })).toBeVisible();
  await expect(page.getByText("Ключ доступа не принят")).toHaveCount(0);
  await expect(page.getByRole("status").getByText("Данные обновлены: Офис")).toBeAttached();
});
