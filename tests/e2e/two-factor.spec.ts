import type { Simulator } from "../../simulator/simulator";
import { canaryPin, expect, openPinDialog, pinField, submitPin, test, tfaState } from "./fixtures";

const wrongPin = "5555";
const off = "Двухфакторная аутентификация: отключена";
const on = "Двухфакторная аутентификация: включена";

/** The switches that were sent, without reads. */
const switches = (simulator: Simulator) =>
  simulator.requests
    .filter(({ method }) => method !== "GET")
    .map(({ method, hasPin, pinLength }) => ({ method, hasPin, pinLength }));

test("switched on with a PIN typed twice, refused with a wrong PIN, switched off with the right one", async ({
  launchWithAccount,
  simulator,
}) => {
  const { app, page } = await launchWithAccount();
  await expect(tfaState(page)).toHaveText("отключена");

  const dialog = await openPinDialog(page, "Включить");
  await expect(dialog.getByText(/запомните ПИН-код/)).toBeVisible();
  await submitPin(dialog, canaryPin, "918274");
  await expect(dialog.getByText(/ПИН.коды не.совпадают/)).toBeVisible();
  expect(switches(simulator)).toEqual([]);
  await submitPin(dialog, canaryPin);
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText("Двухфакторная аутентификация включена")).toBeVisible();
  await expect(tfaState(page)).toHaveText("включена");
  await expect.poll(app.menuLabels).toContain(on);

  await openPinDialog(page, "Отключить");
  await submitPin(dialog, wrongPin);
  await expect(dialog.getByText("Неверный ПИН-код")).toBeVisible();
  await submitPin(dialog, canaryPin);
  await expect.poll(() => simulator.state.account.tfa).toBe(false);
  await expect.poll(app.menuLabels).toContain(off);
  expect(switches(simulator)).toEqual([
    { method: "PUT", hasPin: true, pinLength: 6 },
    { method: "DELETE", hasPin: true, pinLength: 4 },
    { method: "DELETE", hasPin: true, pinLength: 6 },
  ]);
});

test("an unclear outcome is never sent twice; its answer comes to the card, even if the dialog was closed meanwhile", async ({
  launchWithAccount,
  simulator,
}) => {
  const { app, page } = await launchWithAccount();
  simulator.setFault("switch-applies-then-cut");
  await submitPin(await openPinDialog(page, "Включить"), canaryPin);
  await page.keyboard.press("Escape");
  await expect(page.getByText("Двухфакторная аутентификация включена")).toBeVisible();
  await expect.poll(app.menuLabels).toContain(on);
  expect(switches(simulator)).toHaveLength(1);
});

test("three refusals pause: the dialog closes, and the card says until when", async ({
  launchWithAccount,
  simulator,
}) => {
  simulator.setScenario("tfa-on");
  const { page } = await launchWithAccount();
  const dialog = await openPinDialog(page, "Отключить");
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    await submitPin(dialog, wrongPin);
    await expect.poll(() => switches(simulator).length).toBe(attempt);
    if (attempt < 3) await expect(pinField(dialog)).toBeEditable();
  }
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText("Неверный ПИН-код")).toBeVisible();
  const opener = page.getByRole("button", { name: "Отключить" });
  await expect(opener).toBeFocused();
  await expect(opener).toBeDisabled();
  await expect(opener).toHaveAccessibleDescription(/^Ввод ПИН-кода приостановлен до\s\d\d:\d\d$/);
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
});
