import { canaryKey, enterKey, expect, test, tfaState } from "./fixtures";

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
