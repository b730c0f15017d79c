import { axeViolations, readAxe } from "../axe-violations";
import { addAccount, expect, test, wholePoll } from "./fixtures";

// Each state of the window in each theme is checked among the pictures; here it is the application's own page.
for (const { language, theme } of [
  { language: "ru", theme: "light" },
  { language: "en", theme: "dark" },
] as const) {
  test(`every screen is accessible: ${language}, ${theme}`, async ({ launch, simulator }) => {
    const app = await launch([`--lang=${language}`]);
    const page = await app.page();
    await expect(page.getByRole("textbox").first()).toBeVisible();
    await page.evaluate(({ chosen }) => window.plusofon?.changeSettings({ theme: chosen }), {
      chosen: theme,
    });
    await expect(page.locator("html")).toHaveAttribute("data-mantine-color-scheme", theme);
    await readAxe(page);
    expect(await axeViolations(page), "first run").toEqual([]);

    await addAccount(page);
    await expect(page.getByRole("heading", { level: 1 })).toContainText("1234");
    await wholePoll(app);
    const button = (russian: string, english: string) =>
      page.getByRole("button", { name: language === "ru" ? russian : english, exact: true });
    const refreshed = async (): Promise<void> => {
      const before = simulator.requests.length;
      await button("Обновить", "Refresh").first().click();
      await expect.poll(() => simulator.requests.length).toBeGreaterThan(before + 1);
      // The page may show a poll as running after it has ended, and not yet as running after it has begun.
      await wholePoll(app);
      await expect(button("Обновить", "Refresh").first()).toHaveAttribute("aria-busy", "false");
    };
    for (const scenario of [
      "trial",
      "last-day",
      "ended",
      "blocked-several",
      "unread-120",
      "tfa-on",
    ] as const) {
      simulator.setScenario(scenario);
      await refreshed();
      expect(await axeViolations(page), scenario).toEqual([]);
    }
    simulator.setFault("status-503");
    await refreshed();
    expect(await axeViolations(page), "server trouble").toEqual([]);
    simulator.setFault(null);
    await refreshed();

    await button("Отключить", "Turn off").click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await expect(page.getByRole("dialog")).toHaveCSS("opacity", "1");
    expect(await axeViolations(page), "PIN dialog").toEqual([]);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);

    await button("Настройки", "Settings").click();
    for (const tab of await page.getByRole("tab").all()) {
      await tab.click();
      expect(await axeViolations(page), `settings: ${await tab.textContent()}`).toEqual([]);
    }
  });
}
