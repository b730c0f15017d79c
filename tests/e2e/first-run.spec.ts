import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { projectFolder } from "../project-folder";
import { canaryKey, enterKey, expect, nameAccount, test, wholePoll } from "./fixtures";
import { expectFocusSeen, paste } from "./keyboard";

const pictures = join(projectFolder, "artifacts", "pictures");

const keyField = (page: Page): Locator => page.getByRole("textbox", { name: "Ключ доступа" });

test("a key is pasted, and without a further click window and tray show the account; kill -9 loses nothing of it, even without the server", async ({
  launch,
  desktop,
  simulator,
}) => {
  await mkdir(pictures, { recursive: true });
  const picture = (step: string) => desktop.screenshot(join(pictures, `first-run-${step}.png`));
  const app = await launch();
  const page = await app.page();
  await expect(page.getByText("Неофициальная программа")).toBeVisible();
  await expect.poll(app.tooltip).toBe("Плюсофон: ключ доступа не\u00a0добавлен");
  await expectFocusSeen(keyField(page));
  await picture("1-start");
  await page.getByRole("button", { name: "Где взять ключ?" }).click();
  await expect(page.getByRole("img", { name: /Путь в личном кабинете/ })).toBeVisible();
  await picture("2-where");
  await page.getByRole("button", { name: "Где взять ключ?" }).click();

  simulator.setFault("slow", { delayMs: 1_500 });
  await keyField(page).focus();
  await paste(app, page, ` Bearer ${canaryKey}\n`);
  await expect(page.getByRole("button", { name: "Проверяем ключ…" })).toBeVisible();
  await picture("3-checking");
  simulator.setFault(null);
  await expect(page.getByRole("heading", { name: "Абонент 1234" })).toBeVisible();
  await nameAccount(page, "Офис");
  await expect(page.getByRole("heading", { name: "Офис" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Всё в порядке" })).toBeVisible();
  await expect(page.getByRole("img", { name: /осталось 14.дней/ })).toBeVisible();
  await expect(page.getByText("Облачная АТС")).toBeVisible();
  await expect(page.getByText("1234", { exact: true })).toBeVisible();
  await expect.poll(app.tooltip).toMatch(/Офис[\s\S]*осталось 14.дней[\s\S]*Непрочитанных SMS нет/);
  await wholePoll(app);
  expect((await app.menuLabels()).filter((label) => label !== "")).toEqual([
    "Офис",
    "Блокировок нет",
    expect.stringMatching(/^Тестовый период: осталось 14.дней, до\u00a0\d\d\.\d\d\.\d{4}$/),
    "Непрочитанных SMS нет",
    expect.stringMatching(/^Баланс: 1.255,50.₽$/),
    "Тариф: Тестовый (Облачная АТС)",
    "Двухфакторная аутентификация: отключена",
    expect.stringMatching(/^Обновлено в\u00a0\d\d:\d\d$/),
    "Открыть окно",
    "Обновить",
    "Приостановить уведомления",
    expect.stringMatching(/^На.1.час$/),
    "До завтрашнего утра",
    "Настройки",
    "Личный кабинет",
    "Выйти",
  ]);
  await picture("4-account");

  simulator.changeAccount({ unreadSms: 7 });
  await page.getByRole("button", { name: "Обновить" }).first().click();
  await expect.poll(app.tooltip).toMatch(/SMS:.7/);
  await app.kill();
  simulator.setFault("status-503");
  const again = await launch();
  const shown = await again.page();
  await expect(shown.getByRole("heading", { name: "Офис" })).toBeVisible();
  await expect(shown.getByText("Сервис временно недоступен").first()).toBeVisible();
  await expect(shown.getByText("7", { exact: true })).toBeVisible();
  await expect.poll(again.tooltip).toMatch(/SMS:.7/);
});

test("a refused key is explained and not kept; while it is checked it can't be changed", async ({
  launch,
  simulator,
}) => {
  const app = await launch();
  const page = await app.page();
  await enterKey(page, "{token}");
  await expect(page.getByText(/Это пример из документации/)).toBeVisible();
  const field = keyField(page);
  await expect(field).toHaveAccessibleDescription(/Это.пример/);
  await expect(field).toHaveAttribute("aria-invalid", "true");
  // It was never sent, and can be corrected.
  await expect(field).toHaveValue("{token}");

  simulator.setFault("slow", { delayMs: 1_500 });
  await enterKey(page, "wrong-key-0000000000000000000000");
  await expect(page.getByRole("button", { name: "Проверяем ключ…" })).toBeVisible();
  await expect(field).toHaveAttribute("readonly");
  await expect(page.getByText("Ключ доступа не принят").first()).toBeVisible();
  await expect(field).toBeFocused();
  simulator.setFault(null);
  await expect(field).toHaveValue("");
  await enterKey(page, "flash00000000000000000000000000000");
  await expect(page.getByText(/Нужен ключ из раздела/)).toBeVisible();
  await page.getByRole("button", { name: "Подробности" }).click();
  await expect(page.getByText("Недостаточно прав")).toBeVisible();
  await expect(page.getByText(/Не.подойдут ключ Flash.Call/)).toBeVisible();
  expect(simulator.requests.map(({ status }) => status)).not.toContain(200);
  await app.quit();
  const again = await launch();
  await expect(keyField(await again.page())).toBeVisible();
});

test("what may be a password is not sent by pasting it, and the first screen is seen whole", async ({
  launch,
  simulator,
}) => {
  const app = await launch();
  const page = await app.page();
  await expectFocusSeen(keyField(page));
  await paste(app, page, "correct-horse");
  await expect(keyField(page)).toHaveValue("correct-horse");
  await expect(page.getByRole("button", { name: "Подключить", exact: true })).toBeVisible();
  expect(simulator.requests).toEqual([]);
  // A page may be drawn before its window has its width: what was unfolded in a wide one must not stay so.
  for (const width of [800, 400, 380]) {
    await app.electron.evaluate(({ BrowserWindow }, wanted) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(wanted, 640);
    }, width);
    const note = page.getByText("Неофициальная программа");
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width);
    await expect(
      page.getByRole("button", { name: "Где взять ключ?", expanded: width === 800 }),
    ).toBeVisible();
    if (width < 800) await expect(note).toBeInViewport({ ratio: 1 });
  }
});
