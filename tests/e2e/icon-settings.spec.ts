import { expect, test } from "./fixtures";
import { choose, openSection } from "./settings-screen";

test("the icon changes at once with its settings, and the menu tells everything all the same", async ({
  launchWithAccount,
  simulator,
}) => {
  simulator.changeAccount({ unreadSms: 3 });
  const { app, page } = await launchWithAccount();
  /** The picture that the panel is given. */
  const picture = async () =>
    Buffer.from((await (await app.tray()).read()).iconPixmaps[0]?.argb ?? []).toString("base64");
  await app.chooseInMenu("Настройки");
  await openSection(page, "Значок");
  const seen = new Set([await picture()]);
  for (const [setting, label] of [
    ["icon-tone", "Одноцветный"],
    ["icon-counts", "Только SMS"],
    ["icon-counts", "Только дни"],
  ] as const) {
    await choose(page, setting, label);
    await expect.poll(async () => seen.has(await picture()), label).toBe(false);
    seen.add(await picture());
    const labels = (await app.menuLabels()).join("\n").replaceAll("\u00a0", " ");
    expect(labels).toMatch(/Тестовый период: осталось 14 дней/);
    expect(labels).toContain("Непрочитанных SMS: 3");
    expect(await app.tooltip()).toMatch(/SMS:.3/);
  }
});
