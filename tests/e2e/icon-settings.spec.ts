import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { projectFolder } from "../project-folder";
import { expect, test } from "./fixtures";
import type { RunningApp } from "./running-app";
import { choose, openSection } from "./settings-screen";

const pictures = join(projectFolder, "artifacts", "pictures");

type Pixmap = { width: number; height: number; argb: Uint8Array };

/** The picture that the panel is given. */
async function pixmap(app: RunningApp): Promise<Pixmap> {
  const [first] = (await (await app.tray()).read()).iconPixmaps;
  if (first === undefined) throw new Error("The tray item has no picture");
  return first;
}

const asText = async (app: RunningApp): Promise<string> =>
  Buffer.from((await pixmap(app)).argb).toString("base64");

/** How many pixels are of a colour rather than of a grey. */
async function colouredPixels(app: RunningApp): Promise<number> {
  const { argb } = await pixmap(app);
  return Array.from({ length: argb.length / 4 }, (_, index) =>
    argb.subarray(index * 4, index * 4 + 4),
  ).filter(
    ([alpha = 0, red = 0, green = 0, blue = 0]) =>
      alpha > 128 && Math.max(red, green, blue) - Math.min(red, green, blue) > 40,
  ).length;
}

test("the icon changes at once with its settings, and the menu tells everything all the same", async ({
  launch,
  launchWithAccount,
  desktop,
  simulator,
}) => {
  await mkdir(pictures, { recursive: true });
  simulator.changeAccount({ unreadSms: 3 });
  const { app, page } = await launchWithAccount();
  await expect.poll(app.tooltip).toMatch(/SMS:.3/);
  await app.chooseInMenu("Настройки");
  await openSection(page, "Значок");

  const inColours = await asText(app);
  expect(await colouredPixels(app)).toBeGreaterThan(20);
  await choose(page, "icon-tone", "Одноцветный");
  await expect.poll(() => asText(app)).not.toBe(inColours);
  expect(await colouredPixels(app)).toBe(0);
  await desktop.screenshot(join(pictures, "icon-monochrome.png"));

  const seen = new Set([inColours, await asText(app)]);
  for (const [name, label] of [
    ["sms", "Только SMS"],
    ["trial", "Только дни"],
  ] as const) {
    await choose(page, "icon-counts", label);
    await expect.poll(async () => seen.has(await asText(app))).toBe(false);
    seen.add(await asText(app));
    await desktop.screenshot(join(pictures, `icon-${name}.png`));
    const labels = (await app.menuLabels()).join("\n").replaceAll("\u00a0", " ");
    expect(labels).toMatch(/Тестовый период: осталось 14 дней/);
    expect(labels).toContain("Непрочитанных SMS: 3");
    expect(await app.tooltip()).toMatch(/SMS:.3/);
  }

  // The sign of a block is drawn whatever else is wanted.
  const calm = await asText(app);
  simulator.changeAccount({ blocks: ["agreement"] });
  await app.chooseInMenu("Обновить");
  await expect.poll(() => asText(app)).not.toBe(calm);
  await app.quit();

  const again = await launch(["--hidden"]);
  await expect.poll(again.tooltip).toMatch(/SMS:.3/);
  await expect.poll(() => colouredPixels(again)).toBe(0);
});
