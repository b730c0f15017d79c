import type { Page } from "@playwright/test";

/** Opens what the account's menu has at this place, counted from 0. */
export async function chooseInAccountMenu(page: Page, place: number): Promise<void> {
  await openAccountMenu(page);
  await page.getByRole("menuitem").nth(place).click();
}

/** Removes the account on screen, and waits for the answer in the dialog. */
export async function removeAccount(page: Page): Promise<void> {
  await chooseInAccountMenu(page, 2);
  await page.locator("[role=dialog] .form-buttons button").last().click();
  await page.locator("[role=dialog] .banner").waitFor();
}

export async function openAccountMenu(page: Page): Promise<void> {
  await page.locator("header button[aria-haspopup=menu]").last().click();
  await page.getByRole("menuitem").first().waitFor();
}

export async function openPinDialog(page: Page): Promise<void> {
  await page.locator(".tfa-action").first().click();
  await page.getByRole("dialog").waitFor();
}

/** Submits a key, by default one that only looks like a key. */
export async function submitKey(page: Page, key = "ExampleKey0ExampleKey0ExampleKey0"): Promise<void> {
  await page.locator("input[type=password]").fill(key);
  await page.locator("button[type=submit]").click();
}

/** The chart is there once its data was read. */
export async function waitForChart(page: Page): Promise<void> {
  await page.locator(".chart-plot").waitFor();
}

/** The sparkline of the account, or its chart in a wide window, is there once its data was read. */
export async function waitForSparkline(page: Page): Promise<void> {
  await page.locator(".sparkline path, .chart-plot").first().waitFor({ state: "attached" });
}

export async function saveHistory(page: Page): Promise<void> {
  await waitForChart(page);
  await page.locator("header .button").click();
  await page.locator(".saved-banner .banner").waitFor();
}

/** Types a PIN into the open dialog of an account whose two-factor authentication is on, and sends it. */
export async function submitPin(page: Page): Promise<void> {
  await openPinDialog(page);
  await page.keyboard.type("123456");
  await page.keyboard.press("Enter");
}

/** The dialog has closed and the state is what the service said: the result is shown in the card. */
export async function switchOff(page: Page): Promise<void> {
  await submitPin(page);
  await page.locator(".tfa .banner").waitFor();
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.evaluate(() => {
    const double = Reflect.get(window, "bridgeDouble");
    const state = double.state();
    const tfa = { state: "known", value: false };
    const accounts = state.accounts.map((account: { snapshot: object }) => ({
      ...account,
      snapshot: { ...account.snapshot, tfa },
    }));
    double.emit("stateChanged", { ...state, accounts });
  });
  await page.locator(".tfa-off").waitFor();
}

/** Has the history go back as far as it can. */
export async function showHalfYear(page: Page): Promise<void> {
  await waitForChart(page);
  await page.locator(".segments").first().locator("label").last().click();
  await waitForChart(page);
}

/** Shows the balance in the chart. */
export async function chartBalance(page: Page): Promise<void> {
  await waitForChart(page);
  await page.locator(".chart-head label").last().click();
  await page.locator(".chart-values", { hasText: "₽" }).waitFor();
}

/** Unfolds the first row of several SMS. */
export async function unfoldSms(page: Page): Promise<void> {
  await waitForChart(page);
  await page.locator(".event[aria-expanded]").first().click();
}

/** Shows one group of events alone, by its place in the list. */
export async function filterHistory(page: Page, place: number): Promise<void> {
  await waitForChart(page);
  await page.locator(".history-filter select").selectOption({ index: place });
}

/** Shows a part of a list alone, by the place of its chip. */
export function chooseFilter(page: Page, place: number): Promise<void> {
  return page.locator(".filter-chips label").nth(place).click();
}

/** Unfolds the report of a check that has ended. */
export async function readReport(page: Page): Promise<void> {
  await page.locator(".report-card .disclosure-button").click();
  await page.locator("textarea.report").waitFor();
}

/** Unfolds what is behind the first «Подробности». */
export async function showDetails(page: Page): Promise<void> {
  await page.locator(":is(.banner, .bar) .disclosure-button").first().click();
}

export async function copyReport(page: Page): Promise<void> {
  await page.locator(".report-card .button").click();
  await page.locator(".report-card [role=status]:not(:empty)").waitFor();
}

/** Presses the pin with half a key in the field. */
export async function pinUnsentText(page: Page): Promise<void> {
  await page.locator("input[type=password]").fill("half-a-key");
  await page.locator(".header-buttons button[aria-pressed]").click();
  await page.locator(".bar").waitFor();
}

/** Asks the main process for what it fails to answer: a page outside. */
export async function failToOpenLink(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { bridge } = Reflect.get(window, "bridgeDouble");
    bridge.openLink = async () => ({ ok: false, error: "internal" });
  });
  await page.locator(".account-footer button").first().click();
  await page.locator(".bar").waitFor();
}

/** Chooses a manual proxy and enters its address. */
export async function enterProxy(page: Page, address: string): Promise<void> {
  await page.locator('[data-setting="proxy-mode"] select').selectOption("manual");
  await page.locator('[data-setting="proxy-address"] input').fill(address);
  await page.keyboard.press("Enter");
}
