import { readdir } from "node:fs/promises";
import { canaryKey, enterKey, expect, test } from "./fixtures";
import { filesThatHold } from "./leaks";
import { startLoopbackProxy } from "./loopback-proxy";
import {
  canaryPassword,
  nameField,
  openSettings,
  passwordField,
  setProxy,
  signIn,
  userName,
} from "./proxy-form";

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
  const gateway = await startLoopbackProxy({ wanted: signIn });
  const { app, page } = await launchWithAccount();
  const before = simulator.requests.length;
  await setProxy(page, gateway.address, canaryPassword);
  await expect(page.getByText(/действует до.выхода из.программы/)).toBeVisible();
  await expect(passwordField(page)).toHaveAttribute("placeholder", "До выхода");
  await expect.poll(() => simulator.requests.length).toBe(before + 4);
  await app.quit();
  expect((await filesThatHold(userData, [canaryPassword])).holding).toEqual([]);

  const again = await launch();
  const asked = await again.page();
  await openSettings(asked);
  await expect(nameField(asked)).toHaveValue(userName);
  await expect(passwordField(asked)).toHaveAttribute("placeholder", "");
  await gateway.close();
});
