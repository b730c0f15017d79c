import type { Locator, Page } from "@playwright/test";
import { enterKey, expect, pinBoxes, test, typedPin, typePin } from "./fixtures";
import type { RunningApp } from "./running-app";

const second = "ПИН-код ещё раз";

async function openForm(page: Page, name: "Включить" | "Отключить"): Promise<Locator> {
  await page.getByRole("button", { name, exact: true }).click();
  const dialog = page.getByRole("dialog");
  await expect(pinBoxes(dialog).first()).toBeFocused();
  return dialog;
}

async function paste(app: RunningApp, page: Page, text: string): Promise<void> {
  await app.electron.evaluate(({ clipboard }, pasted) => clipboard.writeText(pasted), text);
  await page.keyboard.press("Control+V");
}

/** The one field that takes any characters. */
const freeField = (dialog: Locator): Locator => dialog.getByRole("textbox", { name: "ПИН-код", exact: true });

test("six boxes take digits as one field does, keep leading zeros, and Enter sends them", async ({
  launch,
  simulator,
}) => {
  const app = await launch();
  const page = await app.page();
  await enterKey(page);
  const dialog = await openForm(page, "Включить");
  const boxes = pinBoxes(dialog);
  await expect(boxes).toHaveCount(6);
  for (const [place, box] of (await boxes.all()).entries()) {
    await expect(box).toHaveAccessibleName(`Цифра ${place + 1} из 6`);
    await expect(box).toHaveAttribute("type", "password");
    await expect(box).toHaveAttribute("autocomplete", "off");
  }
  const group = dialog.getByRole("group", { name: "ПИН-код", exact: true });
  await expect(group).toHaveAccessibleDescription(/Обычно это от.4.до.6.цифр/);

  await page.keyboard.type("0912");
  await expect(boxes.nth(4)).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.type("0");
  await expect.poll(() => typedPin(dialog)).toBe("0012");
  await page.keyboard.press("End");
  await page.keyboard.press("Backspace");
  await page.keyboard.press("Backspace");
  await expect.poll(() => typedPin(dialog)).toBe("00");
  await expect(boxes.nth(2)).toBeFocused();
  await page.keyboard.type("12");

  // Nothing was typed a second time yet: Enter leads there and loses nothing.
  await page.keyboard.press("Enter");
  await expect(pinBoxes(dialog, second).first()).toBeFocused();
  await expect.poll(() => typedPin(dialog)).toBe("0012");
  await expect(pinBoxes(dialog, second).first()).toHaveAccessibleDescription("Введите ПИН-код");
  await page.keyboard.type("0012");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Двухфакторная аутентификация: включена")).toBeVisible();

  // The zeros were part of it: without them it is another PIN.
  const off = await openForm(page, "Отключить");
  await page.keyboard.type("12");
  await page.keyboard.press("Enter");
  const refusal = off.getByRole("alert").filter({ hasText: "Неверный ПИН-код" });
  await expect(refusal).toBeVisible();
  await expect(pinBoxes(off).first()).toBeFocused();
  await expect(pinBoxes(off).first()).toHaveAccessibleDescription(/Неверный ПИН-код/);
  expect(await typedPin(off)).toBe("");
  await paste(app, page, " 0012\n");
  await expect.poll(() => typedPin(off)).toBe("0012");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Двухфакторная аутентификация: отключена")).toBeVisible();
  expect(simulator.state.account.tfa).toBe(false);
});

test("anything but up to six digits becomes one free field with exactly what was typed, and there is a way back", async ({
  launch,
}) => {
  const app = await launch();
  const page = await app.page();
  await enterKey(page);
  const dialog = await openForm(page, "Включить");
  const free = freeField(dialog);
  await expect(free).toBeHidden();

  for (const [typed, whole] of [
    ["12a", "12a"],
    ["0012345", "0012345"],
    ["１２", "１２"],
    ["٣٤5", "٣٤5"],
    ["пароль?", "пароль?"],
    ["1 2", "1 2"],
  ] as const) {
    await page.keyboard.type(typed);
    await expect(free).toBeFocused();
    await expect(free).toHaveValue(whole);
    await expect(free).toHaveAttribute("type", "password");
    await expect(free).toHaveAttribute("autocomplete", "off");
    // Both fields take the same characters.
    await expect(dialog.getByRole("textbox", { name: second, exact: true })).toBeVisible();
    await dialog.getByRole("button", { name: "Вернуться к вводу по цифрам" }).click();
    await expect(pinBoxes(dialog).first()).toBeFocused();
    expect(await typedPin(dialog)).toBe("");
  }

  // In the middle too, with the caret where it was; and digits find back into the boxes.
  await page.keyboard.type("123");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.type("x");
  await expect(free).toHaveValue("1x3");
  await page.keyboard.press("Backspace");
  await page.keyboard.type("0");
  await expect(free).toHaveValue("103");
  await dialog.getByRole("button", { name: "Вернуться к вводу по цифрам" }).click();
  await expect.poll(() => typedPin(dialog)).toBe("103");
  await expect(pinBoxes(dialog).nth(3)).toBeFocused();

  await paste(app, page, "ключ-7");
  await expect(free).toHaveValue("103ключ-7");
  await expect(dialog.getByText(/не.только цифры/)).toBeVisible();
});

test("masked until asked to be shown, and emptied when the window is hidden and after two idle minutes", async ({
  launch,
}) => {
  const app = await launch();
  const page = await app.page();
  await enterKey(page);
  await expect(page.getByText("Двухфакторная аутентификация: отключена")).toBeVisible();
  await page.clock.install();
  const dialog = await openForm(page, "Включить");
  await typePin(dialog, "4321");
  await dialog.getByRole("button", { name: "Показать ПИН-код" }).click();
  await expect(pinBoxes(dialog).first()).toHaveAttribute("type", "text");
  await expect(pinBoxes(dialog, second).first()).toHaveAttribute("type", "text");
  expect(await page.content()).not.toContain("4321");

  // A page under test always counts as visible: it is told that it is not.
  await page.evaluate(() => {
    Object.defineProperty(document, "hidden", { value: true, configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
    Reflect.deleteProperty(document, "hidden");
  });
  await expect.poll(() => typedPin(dialog)).toBe("");
  await expect(pinBoxes(dialog).first()).toHaveAttribute("type", "password");

  await page.keyboard.type("4321");
  await page.clock.runFor(119_000);
  expect(await typedPin(dialog)).toBe("4321");
  await page.clock.runFor(2_000);
  await expect.poll(() => typedPin(dialog)).toBe("");
});
