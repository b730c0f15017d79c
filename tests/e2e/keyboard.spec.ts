import type { Page } from "@playwright/test";
import { canaryKey, enterKey, expect, pinField, test, tfaState, wholePoll } from "./fixtures";
import { arrowTo, expectFocusSeen, paste, tabTo } from "./keyboard";
import { choiceOf } from "./settings-screen";
import { isWindowShown } from "./system-window";

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const title = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });

/** Removes the account on screen, by keys alone. */
async function removeAccount(page: Page): Promise<void> {
  await tabTo(page, button(page, "Действия с учётной записью"));
  await page.keyboard.press("Enter");
  await arrowTo(page, "ArrowDown", page.getByRole("menuitem", { name: "Удалить" }));
  await page.keyboard.press("Enter");
  await expect(button(page, "Отмена")).toBeFocused();
  await tabTo(page, page.getByRole("dialog").getByRole("button", { name: "Удалить" }));
  await page.keyboard.press("Enter");
}

test("the whole way by keys alone: key, two-factor authentication, settings, history, removal", async ({
  launch,
  simulator,
}) => {
  const app = await launch();
  const page = await app.page();
  await expect(title(page, "Подключите Плюсофон")).toBeVisible();

  await expectFocusSeen(page.getByRole("textbox", { name: "Ключ доступа" }));
  await paste(app, page, canaryKey);
  await expect(title(page, "Абонент 1234")).toBeFocused();
  await expect(tfaState(page)).toHaveText("отключена");

  await tabTo(page, button(page, "Включить"));
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await expectFocusSeen(pinField(dialog));
  await page.keyboard.type("0012");
  await expect(pinField(dialog)).toHaveValue("0012");
  await page.keyboard.press("Tab");
  await expectFocusSeen(pinField(dialog, "Повторите ПИН-код"));
  await page.keyboard.type("0012");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Двухфакторная аутентификация включена")).toBeVisible();
  await expect(dialog).toHaveCount(0);
  await expect(button(page, "Отключить")).toBeFocused();
  expect(simulator.state.account.tfa).toBe(true);

  await page.keyboard.press("Control+Comma");
  await expect(title(page, "Настройки")).toBeFocused();
  // The sections by the arrows, a choice too.
  await tabTo(page, page.getByRole("tab", { name: "Основное" }));
  await page.keyboard.press("ArrowLeft");
  await expectFocusSeen(page.getByRole("tab", { name: "О программе" }));
  await expect(page.getByRole("tabpanel", { name: "О программе" })).toContainText("Electron");
  await page.keyboard.press("ArrowRight");
  await tabTo(page, choiceOf(page, "theme"));
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(choiceOf(page, "theme")).toHaveValue("dark");
  await expect(page.locator("html")).toHaveAttribute("data-mantine-color-scheme", "dark");
  await page.keyboard.press("Escape");
  await expect(title(page, "Абонент 1234")).toBeFocused();

  await page.keyboard.press("Control+KeyH");
  await expect(title(page, "История")).toBeFocused();
  await expect(page.getByText("Вы включили двухфакторную аутентификацию")).toBeVisible();
  await tabTo(page, button(page, "Назад"));
  await page.keyboard.press("Enter");
  await expect(title(page, "Абонент 1234")).toBeFocused();

  await removeAccount(page);
  await expect(title(page, "Подключите Плюсофон")).toBeVisible();
  await expectFocusSeen(page.getByRole("textbox", { name: "Ключ доступа" }));
});

test("the list of shortcuts opens with ?, gives the focus back, and each of them does what it says", async ({
  launchWithAccount,
  simulator,
}) => {
  const { app, page } = await launchWithAccount();
  await expect(tfaState(page)).toHaveText("отключена");
  await tabTo(page, button(page, "Настройки"));
  await page.keyboard.press("?");
  const list = page.getByRole("dialog", { name: "Сочетания клавиш" });
  await expect(list).toBeVisible();
  await expect(list.locator("[data-shortcut=refresh]")).toHaveText(/F5.*Обновить/);
  const before = simulator.requests.length;
  await page.keyboard.press("F5");
  await page.keyboard.press("Escape");
  await expect(list).toHaveCount(0);
  await expectFocusSeen(button(page, "Настройки"));
  expect(simulator.requests.length, "nothing is refreshed under the dialog").toBe(before);

  await page.keyboard.press("F5");
  await expect.poll(() => simulator.requests.length).toBeGreaterThan(before + 1);
  await expect(page.getByRole("status").getByText(/Данные обновлены/)).toBeAttached();

  await page.keyboard.press("Control+Comma");
  await tabTo(page, page.getByRole("combobox", { name: "Вызов окна" }));
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("?");
  await expect(list.locator("[data-shortcut=global]")).toHaveText(/Ctrl\+Alt\+P.*из.любой программы/);
  await page.keyboard.press("Escape");
  await expect(list).toHaveCount(0);
  await page.keyboard.press("Control+KeyN");
  await expect(title(page, "Новая учётная запись")).toBeVisible();

  // In a field the signs are characters, and Esc drops nothing that was typed.
  const key = page.getByRole("textbox", { name: "Ключ доступа" });
  await expectFocusSeen(key);
  await page.keyboard.type("a/b?");
  await expect(key).toHaveValue("a/b?");
  await page.keyboard.press("Escape");
  await expect(title(page, "Новая учётная запись")).toBeVisible();

  await page.keyboard.press("Control+KeyW");
  await expect.poll(() => isWindowShown(app)).toBe(false);
  await expect.poll(app.tooltip).toMatch(/осталось/);
});

test("changes of the account on screen are read out once, in words", async ({ launch, simulator }) => {
  const app = await launch();
  const page = await app.page();
  simulator.changeAccount({ unreadSms: 1 });
  await enterKey(page);
  await wholePoll(app);
  const spoken = page.locator('[aria-live="polite"] p');
  await expect(spoken).toHaveCount(0);
  simulator.changeAccount({ unreadSms: 4, blocks: ["agreement"] });
  await app.chooseInMenu("Обновить");
  await expect(spoken).toHaveText(/^Появилась блокировка\. Новых SMS:.3\.$/);
  await wholePoll(app);
  simulator.setFault("status-503");
  await app.chooseInMenu("Обновить");
  await expect(spoken).toHaveText("Сервис временно недоступен.");
});

test("among many accounts one is searched for from any screen", async ({ launch, simulator }) => {
  const app = await launch();
  const page = await app.page();
  simulator.setFault("reset");
  const labels = ["Офис", "Склад", "Магазин", "Кафе", "Дача", "Гараж"];
  for (const [place, label] of labels.entries()) {
    // A key that can't be checked is kept on the user's word.
    for (const isCheckSkipped of [false, true]) {
      const request = { accessKey: `${canaryKey}${place}`, accountId: null, label, isCheckSkipped };
      await page.evaluate((given) => window.plusofon?.submitAccessKey(given), request);
    }
  }
  await expect(page.getByRole("button", { name: /^Учётные записи/ })).toBeVisible();
  await page.keyboard.press("Control+Comma");
  await expect(title(page, "Настройки")).toBeFocused();
  await page.keyboard.press("Control+KeyF");
  const search = page.getByRole("searchbox");
  await expectFocusSeen(search);
  await page.keyboard.type("каф");
  const names = page.locator(".account-row-name");
  await expect(names).toHaveText(["Кафе"]);
  await page.keyboard.press("Escape");
  await expect(search).toHaveValue("");
  await expect(names).toHaveCount(6);
});
