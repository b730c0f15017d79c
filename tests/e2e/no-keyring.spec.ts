import { readdir } from "node:fs/promises";
import { canaryKey, enterKey, expect, test } from "./fixtures";
import { filesThatHold } from "./leaks";
import { startLoopbackProxy } from "./loopback-proxy";
import { choose, openSection } from "./settings-screen";

test.use({ desktopParts: { keyring: false } });

test("with no keyring the key lasts until quit, the window says so, and no file holds it", async ({
  launch,
  userData,
}) => {
  const app = await launch();
  const page = await app.page();
  await expect(page.getByText("Хранилище паролей не открывается")).toBeVisible();
  await expect(page.getByText("Ключ хранится")).toHaveCount(0);
  await enterKey(page, canaryKey, "Офис");
  await expect(page.getByRole("heading", { name: "Офис" })).toBeVisible();
  await expect.poll(app.tooltip).toMatch(/осталось/);
  await expect(page.getByText("Хранилище паролей не открывается")).toBeVisible();
  await app.quit();
  expect(await readdir(userData)).not.toContain("vault.json");
  expect((await filesThatHold(userData, [canaryKey])).holding).toEqual([]);

  const again = await launch();
  const asked = await again.page();
  await expect(asked.getByRole("heading", { name: "Офис" })).toBeVisible();
  await expect(asked.getByText("Нет ключа доступа").first()).toBeVisible();
  await asked.getByRole("textbox", { name: "Ключ доступа" }).fill(canaryKey);
  await asked.getByRole("button", { name: "Подключить", exact: true }).click();
  await expect(asked.getByText("Нет ключа доступа")).toHaveCount(0);
});

test("with no keyring the proxy's password lasts until quit, the settings say so, and no file holds it", async ({
  launch,
  launchWithAccount,
  simulator,
  userData,
}) => {
  const password = "CanaryPassword7CanaryPassword7";
  const gateway = await startLoopbackProxy({ wanted: `office:${password}` });
  const { app, page } = await launchWithAccount();
  const before = simulator.requests.length;
  await page.getByRole("button", { name: "Настройки", exact: true }).click();
  await openSection(page, "Сеть");
  await choose(page, "proxy-mode", "Вручную");
  await page.getByRole("textbox", { name: "Адрес и порт" }).fill(gateway.address);
  await page.getByRole("textbox", { name: "Имя" }).fill("office");
  await page.getByLabel("Пароль", { exact: true }).fill(password);
  await page.getByLabel("Пароль", { exact: true }).press("Enter");
  await expect(page.getByText(/действует до.выхода из.программы/)).toBeVisible();
  await expect(page.getByLabel("Пароль", { exact: true })).toHaveAttribute("placeholder", "До выхода");
  await expect.poll(() => simulator.requests.length).toBe(before + 4);
  await app.quit();
  expect((await filesThatHold(userData, [password])).holding).toEqual([]);

  const again = await launch();
  const asked = await again.page();
  await asked.getByRole("button", { name: "Настройки", exact: true }).click();
  await openSection(asked, "Сеть");
  await expect(asked.getByRole("textbox", { name: "Имя" })).toHaveValue("office");
  await expect(asked.getByLabel("Пароль", { exact: true })).toHaveAttribute("placeholder", "");
  await gateway.close();
});
