import { execFile } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Page } from "@playwright/test";
import type { RunningHost } from "../desktop/hosts.mjs";
import type { Area } from "../desktop/screen.mjs";
import type { Desktop } from "../desktop/session.mjs";
import { projectFolder } from "../project-folder";
import { appState, enterKey, expect, test } from "./fixtures";
import type { RunningApp } from "./running-app";
import { closeWindow, isWindowShown, windowFacts, windowMode } from "./system-window";
import { clickIcon, iconArea, pointAtIcon } from "./tray-icon";
import { xdotool } from "./xdotool";

const run = promisify(execFile);
const pictures = join(projectFolder, "artifacts", "pictures");

/** The ground of the unread SMS in the icon. */
const unreadGround = [0, 126, 84] as const;

/** How soon an icon is back after its host, in milliseconds. */
const backMs = 3_000;

type Host = {
  name: string;
  /** What a left click does: Ayatana's indicators know only menus. */
  click: "window" | "menu";
  /** How long it takes to restart, in milliseconds. */
  restartMs: number;
};

const hosts: Host[] = [
  { name: "lxqt-panel", click: "window", restartMs: 8_000 },
  { name: "mate-panel with the Ayatana indicator", click: "menu", restartMs: 8_000 },
  { name: "trayer", click: "window", restartMs: 8_000 },
  { name: "i3", click: "window", restartMs: 8_000 },
  { name: "sway with waybar, native Wayland", click: "window", restartMs: 8_000 },
];

/** `npm run hosts` tries these too. */
const largeHosts: Host[] = [
  { name: "Plasma", click: "window", restartMs: 40_000 },
  { name: "GNOME with its extension", click: "menu", restartMs: 20_000 },
];

type Fixtures = { startOn: (names: string[]) => Promise<Session> };

/** A desktop with hosts, and the application on it. */
type Session = {
  app: RunningApp;
  desktop: Desktop;
  host: RunningHost;
  others: (() => Promise<RunningHost>)[];
};

const hostTest = test.extend<Fixtures>({
  startOn: async ({ launch, startOwnDesktop }, use) => {
    const { createLog } = await import("../../build/log.mjs");
    const { largeTrayHosts, missingPackages, trayHosts } = await import("../desktop/hosts.mjs");
    const ends: (() => Promise<void>)[] = [];
    await use(async (names) => {
      const chosen = names.flatMap((name) =>
        [...trayHosts, ...largeTrayHosts].filter((one) => one.name === name),
      );
      const missing = (await Promise.all(chosen.map(missingPackages))).flat();
      if (missing.length > 0) {
        const what = `${names.join(", ")}: ${missing.join(" ")}`;
        createLog(process.stderr).note({
          ru: `Не проверено, нет пакетов: ${what}`,
          en: `not run, packages are missing: ${what}`,
        });
      }
      hostTest.skip(missing.length > 0, "packages are missing");
      const desktop = await startOwnDesktop({ parts: { panel: false } });
      const [start, ...others] = chosen.map((one) => async () => {
        const started = await one.start(desktop);
        ends.push(started.stop);
        return started;
      });
      if (start === undefined) throw new Error(`There is no host ${names.join()}`);
      const host = await start();
      const app = await launch(host.flags, { desktop, env: host.env });
      ends.push(app.kill);
      return { app, desktop, host, others };
    });
    for (const end of ends.reverse()) await end();
  },
});

/** Lets the pointer do something at the icon, and waits until the screen shows more than `minPixels` other pixels. */
async function expectOnScreen(desktop: Desktop, buttons: string[], minPixels: number): Promise<void> {
  const { changedPixels, grabScreen } = await import("../desktop/screen.mjs");
  const before = await grabScreen(desktop);
  await pointAtIcon(desktop);
  if (buttons.length > 0) await xdotool(desktop, "click", ...buttons);
  await expect
    .poll(async () => changedPixels(before, await grabScreen(desktop)), { timeout: 8_000 })
    .toBeGreaterThan(minPixels);
}

/** The icon and what is beside it in its panel, at their real size, as `convert` takes it. */
function aroundIcon(icon: Area | null): string {
  const { left, top } = icon ?? { left: 0, top: 0 };
  return `160x40+${Math.max(0, left - 70)}+${Math.max(0, top - 10)}`;
}

const leaveIcon = (desktop: Desktop) => xdotool(desktop, "key", "Escape", "mousemove", "300", "300");

const trayPresence = async (app: RunningApp) => (await appState(await app.page())).trayPresence;

/** Opens the window without its icon. The page of one that was closed for long has ended. */
async function openWindow(app: RunningApp): Promise<Page> {
  await app.electron.evaluate(({ app: inside }) => void inside.emit("activate"));
  return app.page();
}

/** Refreshes the account where no menu is on the bus. */
async function refreshInWindow(app: RunningApp): Promise<void> {
  const page = await openWindow(app);
  await page.evaluate(async () => {
    const state = await window.plusofon?.getState();
    const accountId = state?.ok ? state.value.accounts[0]?.id : undefined;
    if (accountId !== undefined) await window.plusofon?.refresh({ accountId });
  });
  await closeWindow(app);
}

const isLargeWanted = process.env["PLUSOFON_LARGE_HOSTS"] === "1";
// In one of some twenty starts GNOME's extension shows three dots for good: docs/known-issues.md.
hostTest.describe.configure({ mode: "parallel", retries: isLargeWanted ? 2 : 0 });

for (const { name, click, restartMs } of isLargeWanted ? [...hosts, ...largeHosts] : hosts) {
  hostTest(`the tray of ${name}`, async ({ startOn, simulator }) => {
    hostTest.setTimeout(90_000 + 2 * restartMs);
    const { trayHosts } = await import("../desktop/hosts.mjs");
    const isXEmbed = trayHosts.some((one) => one.name === name && one.protocol === "xembed");
    const { app, desktop, host } = await startOn([name]);

    await expect.poll(() => isWindowShown(app), "the window opens by itself").toBe(true);
    const page = await app.page();
    await enterKey(page);
    await expect(page.getByRole("img", { name: /осталось 14.дней/ })).toBeVisible();
    await expect.poll(() => trayPresence(app), "the tray is detected").toBe("present");
    await closeWindow(app);

    let icon: Area | null = null;
    await expect(async () => {
      const before = icon;
      icon = await iconArea(desktop);
      expect(icon?.width, "the icon").toBeGreaterThan(13);
      expect(icon?.width).toBeLessThan(27);
      // A window that fades out has the icon's colour too.
      expect(icon).toEqual(before);
    }).toPass({ timeout: 15_000 });

    if (isXEmbed) await expectOnScreen(desktop, [], 500);
    else await expect.poll(app.tooltip).toMatch(/осталось 14.дней/);

    if (click === "window") {
      await clickIcon(desktop);
      await expect.poll(() => isWindowShown(app), "a click").toBe(true);
      const isWayland = name.includes("Wayland");
      await expect.poll(() => windowMode(app)).toBe(isWayland ? "window-only" : "popover");
      if (!isWayland) {
        await expect.poll(async () => (await windowFacts(app)).isInFront).toBe(true);
        await xdotool(desktop, "click", "1");
        await expect.poll(() => isWindowShown(app), "the popover leaves the icon free").toBe(false);
      }
      // Plasma lights the icon under the pointer up.
      await leaveIcon(desktop);
      await closeWindow(app);
    } else {
      await expectOnScreen(desktop, ["1"], 5_000);
      await leaveIcon(desktop);
    }
    await expect.poll(() => iconArea(desktop)).not.toBeNull();
    await expectOnScreen(desktop, ["3"], 5_000);
    await leaveIcon(desktop);

    simulator.changeAccount({ unreadSms: 3 });
    if (isXEmbed) await refreshInWindow(app);
    else await app.chooseInMenu("Обновить");
    const { areaOfColor, grabScreen } = await import("../desktop/screen.mjs");
    const hasUnread = async () => areaOfColor(await grabScreen(desktop), unreadGround) !== null;
    await expect.poll(hasUnread, "the redrawn icon").toBe(true);
    await mkdir(pictures, { recursive: true });
    const picture = join(pictures, `host-${name.replaceAll(/\W+/g, "-")}`);
    await desktop.screenshot(`${picture}.png`);
    await run("convert", [`${picture}.png`, "-crop", aroundIcon(icon), "+repage", `${picture}-icon.png`]);

    await host.kill();
    await expect.poll(() => iconArea(desktop), "no icon without its host").toBeNull();
    await host.restart();
    await expect.poll(() => iconArea(desktop), { timeout: restartMs }).not.toBeNull();

    await app.quit();
    await expect.poll(() => iconArea(desktop), "no icon after the end").toBeNull();
  });
}

hostTest("the icon moves from XEmbed to a StatusNotifier host and back", async ({ startOn }) => {
  const { app, desktop, others } = await startOn(["trayer", "lxqt-panel"]);
  await enterKey(await app.page());
  await expect.poll(() => trayPresence(app)).toBe("present");
  await closeWindow(app);
  const place = async () => {
    const area = await iconArea(desktop);
    if (area === null) return null;
    return area.top < 400 ? "trayer" : "lxqt-panel";
  };
  await expect.poll(place).toBe("trayer");
  const panel = await others[0]?.();
  await expect.poll(place, { timeout: backMs }).toBe("lxqt-panel");
  await panel?.kill();
  await expect.poll(place, { timeout: backMs }).toBe("trayer");
  await openWindow(app);
  expect(await trayPresence(app)).toBe("present");
});
