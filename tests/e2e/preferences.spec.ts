import type { Locator } from "@playwright/test";
import { enterKey, expect, pinField, test, wholePoll } from "./fixtures";
import { tabTo } from "./keyboard";
import { openSection } from "./settings-screen";

/** A computed style of an element. */
const style = (target: Locator, name: string): Promise<string> =>
  target.evaluate((element, wanted) => getComputedStyle(element).getPropertyValue(wanted), name);

test("in the user's own colours blocks, choices, switches and the focus are still told apart", async ({
  launch,
  simulator,
}) => {
  simulator.setScenario("blocked");
  const app = await launch();
  const page = await app.page();
  await page.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
  await enterKey(page);
  const card = page.locator("[data-place~=block]");
  await expect(card.getByRole("heading")).toHaveText("Заблокировано");
  expect(await style(card, "border-top-style")).toBe("solid");
  expect(Number.parseFloat(await style(card, "border-top-width"))).toBeGreaterThanOrEqual(2);
  const ground = await style(page.locator("body"), "background-color");
  expect(await style(card, "border-top-color")).not.toBe(ground);
  await wholePoll(app);
  simulator.setScenario("trial");
  await page.getByRole("button", { name: "Обновить", exact: true }).first().click();
  // A ring of one colour would say that nothing has run out.
  expect(await style(page.locator(".ring-rest"), "stroke")).not.toBe(
    await style(page.locator(".ring-track"), "stroke"),
  );
  await wholePoll(app);
  for (const icon of await page.locator("main .icon").all()) {
    expect(await style(icon, "color")).toBe(await style(icon.locator(".."), "color"));
  }

  await page.getByRole("button", { name: "Включить", exact: true }).click();
  await expect(pinField(page.getByRole("dialog"))).toBeFocused();
  expect(await style(page.getByRole("dialog"), "border-top-style")).toBe("solid");
  expect(await style(pinField(page.getByRole("dialog")), "outline-style")).toBe("solid");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);

  await page.keyboard.press("Control+Comma");
  await openSection(page, "Уведомления");
  const quiet = page.getByRole("switch", { name: "Тихие часы" });
  const track = page.locator('input[data-setting="quiet"] + *');
  expect(await style(track, "border-top-style")).toBe("solid");
  const off = await style(track, "background-color");
  await tabTo(page, quiet);
  await page.keyboard.press("Space");
  await expect.poll(() => style(track, "background-color")).not.toBe(off);
  await page.keyboard.press("Control+H");
  expect(await style(page.locator(".history-span[data-active]").first(), "outline-style")).toBe("solid");
});

test("where the user wants no motion nothing moves, not even while something is awaited", async ({
  launch,
  simulator,
}) => {
  const app = await launch();
  const page = await app.page();
  const moving = (): Promise<string[]> =>
    page.evaluate(() =>
      document
        .getAnimations()
        .filter(({ playState }) => playState === "running")
        .map(({ effect }) => (effect instanceof KeyframeEffect ? (effect.target?.className ?? "") : "")),
    );
  simulator.setFault("slow");
  await enterKey(page);
  await expect(page.getByRole("button", { name: "Проверяем ключ…" })).toBeVisible();
  await page.emulateMedia({ reducedMotion: "no-preference" });
  await expect.poll(moving).not.toEqual([]);
  await page.emulateMedia({ reducedMotion: "reduce" });
  await expect.poll(moving).toEqual([]);
});
