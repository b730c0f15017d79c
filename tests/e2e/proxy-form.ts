import { expect, type Page } from "@playwright/test";
import { canaryKey, enterKey, wholePoll } from "./fixtures";
import type { RunningApp } from "./running-app";
import { choose, openSection, setting } from "./settings-screen";

/** A sign-in whose password is looked for wherever it must not be. */
export const userName = "office";
export const canaryPassword = "CanaryPassword7CanaryPassword7";
export const signIn = `${userName}:${canaryPassword}`;

export const addressField = (page: Page) => setting(page, "proxy-address").getByRole("textbox");
export const nameField = (page: Page) => setting(page, "proxy-sign-in").getByRole("textbox", { name: "Имя" });
export const passwordField = (page: Page) =>
  setting(page, "proxy-sign-in").getByLabel("Пароль", { exact: true });

export async function openSettings(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Настройки", exact: true }).first().click();
  await openSection(page, "Сеть");
  await expect(setting(page, "proxy-mode")).toBeVisible();
}

export async function chooseMode(
  page: Page,
  name: "Как в системе" | "Без прокси" | "Вручную",
): Promise<void> {
  await choose(page, "proxy-mode", name);
}

export async function apply(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Применить" }).click();
  await expect(page.getByText("Применено", { exact: true })).toBeVisible();
}

/** Chooses this proxy in the settings, which it opens if need be; with a password, its sign-in as well. */
export async function setProxy(page: Page, address: string, password: string | null = null): Promise<void> {
  if (!(await setting(page, "proxy-mode").isVisible())) await openSettings(page);
  await chooseMode(page, "Вручную");
  await addressField(page).fill(address);
  if (password !== null) {
    await nameField(page).fill(userName);
    await passwordField(page).fill(password);
  }
  await apply(page);
}

/** Enters the key and waits until the account was read to its end. */
export async function addAccount(app: RunningApp): Promise<Page> {
  const page = await app.page();
  await enterKey(page, canaryKey, "Офис");
  await wholePoll(app);
  return page;
}
