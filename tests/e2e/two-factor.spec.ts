import type { Page } from "@playwright/test";
import { canaryPin, enterKey, expect, test, typedPin, typePin } from "./fixtures";

const wrongPin = "5555";

async function openSwitch(page: Page, name: "Включить" | "Отключить"): Promise<void> {
  await page.getByRole("button", { name, exact: true }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
}

test("switched on with a PIN typed twice, refused with a wrong PIN, switched off with the right one", async ({
  launch,
  simulator,
}) => {
  const app = await launch();
  const page = await app.page();
  await enterKey(page);
  await expect(page.getByText("Двухфакторная аутентификация: отключена")).toBeVisible();

  await openSwitch(page, "Включить");
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText(/Запомните ПИН-код/)).toBeVisible();
  await typePin(dialog, canaryPin);
  await typePin(dialog, "918274", "ПИН-код ещё раз");
  await dialog.getByRole("button", { name: "Включить" }).click();
  await expect(dialog.getByText(/ПИН.коды не.совпадают/)).toBeVisible();
  expect(simulator.requests.filter(({ method }) => method === "PUT")).toEqual([]);

  await typePin(dialog, canaryPin);
  await typePin(dialog, canaryPin, "ПИН-код ещё раз");
  await dialog.getByRole("button", { name: "Включить" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText("Готово: запрос выполнен")).toBeVisible();
  await expect(page.getByText("Двухфакторная аутентификация: включена")).toBeVisible();
  await expect.poll(app.menuLabels).toContain("Двухфакторная аутентификация: включена");

  await openSwitch(page, "Отключить");
  await typePin(dialog, wrongPin);
  await dialog.getByRole("button", { name: "Отключить" }).click();
  await expect(dialog.getByText("Неверный ПИН-код")).toBeVisible();
  await expect.poll(() => typedPin(dialog)).toBe("");

  await typePin(dialog, canaryPin);
  await dialog.getByRole("button", { name: "Отключить" }).click();
  await expect.poll(() => simulator.state.account.tfa).toBe(false);
  await expect.poll(app.menuLabels).toContain("Двухфакторная аутентификация: отключена");

  const mutations = simulator.requests.filter(({ method }) => method === "PUT" || method === "DELETE");
  expect(mutations.map(({ method, hasPin, pinLength }) => ({ method, hasPin, pinLength }))).toEqual([
    { method: "PUT", hasPin: true, pinLength: 6 },
    { method: "DELETE", hasPin: true, pinLength: 4 },
    { method: "DELETE", hasPin: true, pinLength: 6 },
  ]);
});

test("an unclear outcome is never sent twice and is told as it reads", async ({ launch, simulator }) => {
  const app = await launch();
  const page = await app.page();
  await enterKey(page);
  await expect(page.getByText("Двухфакторная аутентификация: отключена")).toBeVisible();
  simulator.setFault("switch-applies-then-cut");
  await openSwitch(page, "Включить");
  const dialog = page.getByRole("dialog");
  await typePin(dialog, canaryPin);
  await typePin(dialog, canaryPin, "ПИН-код ещё раз");
  await dialog.getByRole("button", { name: "Включить" }).click();
  await expect.poll(app.menuLabels).toContain("Двухфакторная аутентификация: включена");
  expect(simulator.requests.filter(({ method }) => method === "PUT")).toHaveLength(1);
});

test("a connection that dies under a switch does not send it again, whatever the network stack would like", async ({
  launch,
  simulator,
}) => {
  simulator.setScenario("tfa-on");
  const app = await launch();
  const page = await app.page();
  await enterKey(page);
  await openSwitch(page, "Отключить");
  simulator.setFault("reset", { call: "switch" });
  const dialog = page.getByRole("dialog");
  await typePin(dialog, "1234");
  await dialog.getByRole("button", { name: "Отключить" }).click();
  await expect(page.getByText("Не удалось подтвердить").first()).toBeVisible();
  expect(simulator.requests.filter(({ method }) => method === "DELETE")).toHaveLength(1);
  expect(simulator.state.account.tfa).toBe(true);
});

test("three refusals pause: the form says for how long, and the card's button waits too", async ({
  launch,
  simulator,
}) => {
  simulator.setScenario("tfa-on");
  const app = await launch();
  const page = await app.page();
  await enterKey(page);
  await openSwitch(page, "Отключить");
  const dialog = page.getByRole("dialog");
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    await typePin(dialog, wrongPin);
    await dialog.getByRole("button", { name: "Отключить" }).click();
    await expect
      .poll(() => simulator.requests.filter(({ method }) => method === "DELETE").length)
      .toBe(attempt);
    await expect.poll(() => typedPin(dialog)).toBe("");
  }
  await expect(dialog.getByText(/Повторить можно будет через/)).toBeVisible();
  await expect(dialog.getByRole("button", { name: "Отключить" })).toBeDisabled();
  await expect(dialog.getByRole("textbox").first()).toBeDisabled();
  await expect(dialog.locator(".notice")).toHaveText(/^Три отказа подряд.*Повторить можно/);
  await expect(dialog.getByRole("button", { name: "Отмена" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  const opener = page.getByRole("button", { name: "Отключить" });
  await expect(opener).toBeFocused();
  await expect(opener).toBeDisabled();
  await expect(opener).toHaveAccessibleDescription(/^Ввод ПИН-кода приостановлен до\s\d\d:\d\d$/);
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
});
