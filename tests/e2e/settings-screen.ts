import type { Locator, Page } from "@playwright/test";

/** The tabs of the settings in Russian. */
export type SectionName = "Основное" | "Значок" | "Уведомления" | "Сеть" | "О программе";

/** Shows a section of the settings, which are on screen. */
export async function openSection(page: Page, name: SectionName): Promise<void> {
  await page.getByRole("tab", { name }).click();
}

/** The controls of one setting. */
export const setting = (page: Page, name: string): Locator => page.locator(`[data-setting="${name}"]`);

/** The list that a setting is chosen from. */
export const choiceOf = (page: Page, name: string): Locator => setting(page, name).getByRole("combobox");

/** Chooses a setting's value by its words. */
export async function choose(page: Page, name: string, label: string): Promise<void> {
  await choiceOf(page, name).selectOption({ label });
}
