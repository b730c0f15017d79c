import type { Page } from "@playwright/test";
import { createSimulator } from "../../simulator/simulator";
import { type AccountRouter, createAccountRouter } from "./account-router";
import { addAccount, test as base, canaryKey, expect } from "./fixtures";

type Customer = { name: string; accessKey: string; scenario: "trial" | "last-day" | "blocked" };

/** The first is calm, the others need attention. */
const customers: Customer[] = [
  { name: "Офис", accessKey: canaryKey, scenario: "trial" },
  { name: "Склад", accessKey: "SecondKey0SecondKey0SecondKey0xx", scenario: "blocked" },
  { name: "Магазин", accessKey: "ThirdKey00ThirdKey00ThirdKey00xx", scenario: "last-day" },
];

/** The operator as three customers see it. */
const test = base.extend<{ router: AccountRouter }>({
  router: async ({ browserName: _ }, use) => {
    const simulators = await Promise.all(customers.map((customer) => createSimulator(customer)));
    const router = await createAccountRouter(simulators);
    await use(router);
    await router.close();
    for (const simulator of simulators) await simulator.close();
  },
});

const names = (page: Page): Promise<string[]> => page.locator(".account-row-name").allTextContents();
const row = (page: Page, name: string) => page.locator(".account-row").filter({ hasText: name });

/** Watches what the page's own policy refuses; returns a function that reads it. */
async function violationsOf(page: Page): Promise<() => Promise<unknown>> {
  await page.evaluate(() => {
    const seen: string[] = [];
    Reflect.set(window, "violations", seen);
    document.addEventListener("securitypolicyviolation", ({ violatedDirective }) =>
      seen.push(violatedDirective),
    );
  });
  return () => page.evaluate(() => Reflect.get(window, "violations"));
}

/** Adds the three accounts, and waits until each was read. */
async function showThree(page: Page): Promise<void> {
  for (const { accessKey, name } of customers) await addAccount(page, accessKey, name);
  await expect(
    page.getByRole("button", { name: /^Учётные записи: 2.другие требуют внимания$/ }),
  ).toBeVisible();
}

test("the list shows what needs attention first, by urgency or by name, which is kept over a restart", async ({
  launch,
  router,
}) => {
  const app = await launch([`--api=${router.url}`]);
  const page = await app.page();
  const violations = await violationsOf(page);
  await showThree(page);
  await page.getByRole("button", { name: /^Учётные записи/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Учётные записи");
  await expect(page.getByRole("heading", { level: 2 })).toHaveText(["Требуют внимания · 2", "Остальные · 1"]);
  expect(await names(page)).toEqual(["Склад", "Магазин", "Офис"]);
  await expect(row(page, "Магазин")).toContainText("последний день");

  const byName = page.getByRole("button", { name: "По названию" });
  await byName.click();
  await expect.poll(() => names(page)).toEqual(["Магазин", "Склад", "Офис"]);
  await expect(byName).toHaveAttribute("aria-pressed", "true");
  expect(await violations()).toEqual([]);

  await app.quit();
  const again = await (await launch([`--api=${router.url}`])).page();
  await again.getByRole("button", { name: /^Учётные записи/ }).click();
  await expect.poll(() => names(again)).toEqual(["Магазин", "Склад", "Офис"]);
});

test("the command palette finds an account and an action, and gives the focus back when it is left", async ({
  launch,
  router,
}) => {
  const app = await launch([`--api=${router.url}`]);
  const page = await app.page();
  const violations = await violationsOf(page);
  await showThree(page);
  const title = page.getByRole("heading", { level: 1 });
  const field = page.getByRole("combobox", { name: "Учётная запись или действие" });
  await page.keyboard.press("Control+KeyK");
  await expect(page.getByRole("dialog", { name: "Быстрый переход" })).toBeVisible();
  await expect(field).toBeFocused();
  await expect(page.getByRole("option", { selected: true })).toContainText("Склад");
  await page.keyboard.press("ArrowDown");
  const second = page.getByRole("option", { selected: true });
  await expect(second).toContainText("Магазин");
  await expect(field).toHaveAttribute("aria-activedescendant", (await second.getAttribute("id")) ?? "");
  await page.keyboard.press("Enter");
  await expect(title).toHaveText("Магазин");
  await expect(title).toBeFocused();
  await expect(field).toHaveCount(0);

  // The field has the focus before the next key can come.
  const focused = await page.evaluate(() => {
    const keys = { key: "k", code: "KeyK", ctrlKey: true, bubbles: true };
    document.dispatchEvent(new KeyboardEvent("keydown", keys));
    return document.activeElement?.getAttribute("role");
  });
  expect(focused).toBe("combobox");
  await page.keyboard.type("скл");
  await expect(page.getByRole("option")).toHaveCount(1);
  await page.keyboard.press("Enter");
  await expect(title).toHaveText("Склад");
  await page.keyboard.press("Control+KeyK");
  await page.keyboard.type("истор");
  await page.keyboard.press("Enter");
  await expect(title).toHaveText("История");
  await expect(title).toBeFocused();

  await page.keyboard.press("Control+KeyK");
  await page.keyboard.type("нет такого");
  await expect(page.getByRole("status").getByText("Ничего не\u00a0найдено")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(field).toHaveCount(0);
  await expect(title).toHaveText("История");
  await expect(title).toBeFocused();
  expect(await violations()).toEqual([]);
});

test("beside the shown account in a wide window: the arrows go through the list, Enter shows an account", async ({
  launch,
  router,
}) => {
  const app = await launch([`--api=${router.url}`]);
  const page = await app.page();
  await showThree(page);
  await app.electron.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.setContentSize(1000, 700);
  });
  const list = page.getByRole("navigation", { name: "Учётные записи" });
  await expect(list.getByRole("button", { name: "Офис" })).toHaveAttribute("aria-current", "true");
  await row(page, "Офис").focus();
  // From one part of the list to the other: Склад, Магазин, Офис.
  await page.keyboard.press("ArrowUp");
  await expect(row(page, "Магазин")).toBeFocused();
  await page.keyboard.press("End");
  await expect(row(page, "Офис")).toBeFocused();
  await page.keyboard.press("Home");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Склад");
  await expect(row(page, "Склад")).toBeFocused();
  await expect(row(page, "Склад")).toHaveAttribute("aria-current", "true");
});

test("name, colour and silence are changed by the keyboard alone; a removal asks first and names what is lost", async ({
  launch,
  router,
}) => {
  const app = await launch([`--api=${router.url}`]);
  const page = await app.page();
  await showThree(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Офис");
  await page.getByRole("button", { name: "Действия с учётной записью" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menuitem").first()).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "Название" })).toBeFocused();
  await page.keyboard.type("Контора");
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("radio", { name: "Малиновый" })).toBeChecked();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Контора/);
  await expect(page.getByRole("img", { name: "Малиновый" })).toBeVisible();
  await expect(page.getByRole("img", { name: "Уведомления выключены" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Действия с учётной записью" })).toBeFocused();

  await page.getByRole("button", { name: "Действия с учётной записью" }).click();
  await page.getByRole("menuitem", { name: "Удалить" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText(/Ключ, название и.история/);
  await expect(dialog.getByRole("button", { name: "Отмена" })).toBeFocused();
  await dialog.getByRole("button", { name: "Удалить" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Учётные записи");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await expect.poll(() => names(page)).toEqual(["Склад", "Магазин"]);
});
