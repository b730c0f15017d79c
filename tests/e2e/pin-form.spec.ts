import { expect, openPinDialog, pinField, submitPin, test, tfaState } from "./fixtures";
import { paste } from "./keyboard";

const second = "Повторите ПИН-код";

test("a PIN is masked, keeps its leading zeros, takes what is pasted, and Enter sends it", async ({
  launchWithAccount,
  simulator,
}) => {
  const { app, page } = await launchWithAccount();
  const dialog = await openPinDialog(page, "Включить");
  for (const field of [pinField(dialog), pinField(dialog, second)]) {
    await expect(field).toHaveAttribute("type", "password");
    await expect(field).toHaveAttribute("inputmode", "numeric");
    await expect(field).toHaveAttribute("autocomplete", "off");
  }
  await expect(pinField(dialog)).toHaveAccessibleDescription(/Обычно 4–6.цифр/);

  // Nothing was typed a second time yet: Enter leads there and loses nothing.
  await page.keyboard.type("0012");
  await page.keyboard.press("Enter");
  await expect(pinField(dialog, second)).toBeFocused();
  await expect(pinField(dialog, second)).toHaveAccessibleDescription("Повторите ПИН-код");
  await expect(pinField(dialog)).toHaveValue("0012");
  await page.keyboard.type("0012");
  await page.keyboard.press("Enter");
  await expect(tfaState(page)).toHaveText("включена");

  // The zeros were part of it: without them it is another PIN, which is unusual too.
  const off = await openPinDialog(page, "Отключить");
  await page.keyboard.type("12");
  await expect(pinField(off)).toHaveAccessibleDescription(/можно отправить и.такой/);
  await page.keyboard.press("Enter");
  await expect(off.getByRole("alert").filter({ hasText: "Неверный ПИН-код" })).toBeVisible();
  await expect(pinField(off)).toBeFocused();
  await expect(pinField(off)).toHaveValue("");
  await paste(app, page, " 0012\n");
  await page.keyboard.press("Enter");
  await expect(tfaState(page)).toHaveText("отключена");
  expect(simulator.state.account.tfa).toBe(false);
});

test("shown only on request, kept while the window is hidden, cleared when sent and after two idle minutes", async ({
  launchWithAccount,
  simulator,
}) => {
  const { page } = await launchWithAccount();
  await expect(tfaState(page)).toHaveText("отключена");
  await page.clock.install();
  const dialog = await openPinDialog(page, "Включить");
  await pinField(dialog).fill("4321");
  await dialog.getByRole("checkbox", { name: "Показать ПИН-код" }).check();
  await expect(pinField(dialog)).toHaveAttribute("type", "text");
  await expect(pinField(dialog, second)).toHaveAttribute("type", "text");
  expect(await page.content()).not.toContain("4321");

  // A page under test always counts as visible: this makes it count as hidden.
  await page.evaluate(() => {
    Object.defineProperty(document, "hidden", { value: true, configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
    Reflect.deleteProperty(document, "hidden");
  });
  await page.clock.runFor(119_000);
  await expect(pinField(dialog)).toHaveValue("4321");
  await page.clock.runFor(2_000);
  await expect(pinField(dialog)).toHaveValue("");
  await expect(pinField(dialog)).toHaveAttribute("type", "password");

  simulator.setFault("slow", { call: "switch" });
  await submitPin(dialog, "4321");
  await expect(pinField(dialog)).toHaveAttribute("readonly");
  await expect(pinField(dialog)).toHaveValue("");
  await expect(pinField(dialog, second)).toHaveValue("");
});
