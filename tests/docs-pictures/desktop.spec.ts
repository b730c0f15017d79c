import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import type { Area } from "../desktop/screen.mjs";
import { canaryKey, expect, test } from "../e2e/fixtures";
import type { RunningApp } from "../e2e/running-app";
import { closeWindow, windowFacts, windowMode } from "../e2e/system-window";
import { clickIcon, iconArea } from "../e2e/tray-icon";
import { languages } from "../pictures/looks";
import { writeDocsPicture } from "./docs-picture";

const marginPx = 24;

/** The part of the screen with the window and the panel at its bottom, as `convert` takes it. */
async function windowAndPanel({ electron }: RunningApp): Promise<string> {
  const { window, screen } = await electron.evaluate((modules) => ({
    window: modules.BrowserWindow.getAllWindows().at(-1)?.getBounds() ?? { x: 0, y: 0, width: 0, height: 0 },
    screen: modules.screen.getPrimaryDisplay().bounds,
  }));
  const [left, top] = [window.x - marginPx, window.y - marginPx];
  return `${screen.width - left}x${screen.height - top}+${left}+${top}`;
}

function aroundIcon({ left, top, width }: Area): string {
  return `${width + 12}x${width + 8}+${left - 6}+${top - 4}`;
}

for (const language of languages) {
  test(`popover and icon on a real panel, ${language}`, async ({ launch, desktop, simulator }, info) => {
    simulator.changeAccount({ unreadSms: 3 });
    const app = await launch([`--lang=${language}`], { isLanguageForced: false });
    const screen = async (): Promise<Buffer> => {
      const file = info.outputPath("screen.png");
      await desktop.screenshot(file);
      return readFile(file);
    };
    const page = await app.page();
    await page.locator("input[type=password]").fill(canaryKey);
    await page.locator("button[type=submit]").click();
    await expect.poll(() => windowMode(app), "the tray is detected").toBe("window");
    await page.locator(".tfa .pill").waitFor();
    await closeWindow(app);
    await expect.poll(async () => (await iconArea(desktop))?.width ?? 0, "the icon").toBeGreaterThan(13);
    const icon = await iconArea(desktop);
    if (icon !== null)
      writeDocsPicture("tray", await screen(), ["-crop", aroundIcon(icon), "+repage", "-sample", "400%"]);

    await clickIcon(desktop);
    await expect.poll(async () => (await windowFacts(app)).isInFront).toBe(true);
    await (await app.page()).locator(".tfa .pill").waitFor();
    // Away from the icon, whose tooltip would cover the popover.
    await promisify(execFile)("xdotool", ["mousemove", "10", "10"], { env: desktop.env });
    // Its last change of height reaches the screen by way of the window manager.
    let shown = await screen();
    await expect(async () => {
      const before = shown;
      shown = await screen();
      expect(shown.equals(before)).toBe(true);
    }).toPass({ intervals: [500] });
    writeDocsPicture(`popover.${language}`, shown, ["-crop", await windowAndPanel(app), "+repage"]);
  });
}
