import type { Locator, Page } from "@playwright/test";
import { expect } from "./fixtures";
import type { RunningApp } from "./running-app";

/** Pastes a text where the focus is, as a person does. */
export async function paste({ electron }: RunningApp, page: Page, text: string): Promise<void> {
  await electron.evaluate(({ clipboard }, pasted) => clipboard.writeText(pasted), text);
  await page.keyboard.press("Control+V");
}

/** As many presses of a key lead from one end of a screen to the other. */
const maxPresses = 40;

/** Presses Tab until `target` has the focus, which must then be seen. Fails when it can't be reached so. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeAttached();
  for (let pressed = 0; pressed <= maxPresses; pressed += 1) {
    if (await hasFocus(target)) return expectFocusSeen(target);
    await page.keyboard.press("Tab");
  }
  throw new Error(`${maxPresses} presses of the Tab key do not lead to ${target}`);
}

/** Presses an arrow key until `target` has the focus, as in a menu. */
export async function arrowTo(page: Page, key: "ArrowDown" | "ArrowRight", target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let pressed = 0; pressed <= maxPresses; pressed += 1) {
    if (await hasFocus(target)) return expectFocusSeen(target);
    await page.keyboard.press(key);
  }
  throw new Error(`${maxPresses} presses of ${key} do not lead to ${target}`);
}

/** The focus is on `target` and is drawn: a ring on it, or, where that can not be, on its label, its track or its frame. */
export async function expectFocusSeen(target: Locator): Promise<void> {
  await expect(target).toBeFocused();
  const seen = await target.evaluate((element) => {
    const hasRing = (part: Element | null): boolean => {
      if (part === null) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(part);
      return outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0;
    };
    return hasRing(element) || hasRing(element.nextElementSibling) || hasRing(element.parentElement);
  });
  expect(seen, "the focus is drawn").toBe(true);
}

async function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}
