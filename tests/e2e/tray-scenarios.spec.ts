import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { ScenarioName } from "../../simulator/scenarios";
import { projectFolder } from "../project-folder";
import { addAccount, expect, test, wholePoll } from "./fixtures";

const pictures = join(projectFolder, "artifacts", "pictures");

/** The scenario and a line that menu and tooltip must have, in Russian and in English. */
const scenarios: [ScenarioName, RegExp, RegExp][] = [
  [
    "trial",
    /^Тестовый период: осталось 14.дней, до\s\d\d\.\d\d\.\d{4}$/m,
    /^Trial period: 14.days left, until \d+\s\w+ \d{4}$/m,
  ],
  ["last-day", /^Тестовый период заканчивается сегодня/m, /^(The trial|Trial) period ends today/m],
  ["ended", /^Тестовый период закончился/m, /^(The trial|Trial) period has ended/m],
  ["paid", /^Тестового периода нет$/m, /^No trial period$/m],
  ["blocked", /^Есть блокировка: ограничение по договору$/m, /^Blocked: contract restriction$/m],
  ["unread-120", /^Непрочитанных SMS: 120$/m, /^Unread SMS: 120$/m],
  ["low-balance", /^Баланс: 412,30\s₽, ниже 500\s₽$/m, /^Balance: ₽412\.30, below ₽500$/m],
  ["negative", /^Баланс отрицательный: −40\s₽$/m, /^Negative balance: −₽40$/m],
  ["unfinished-setup", /^Регистрация не\sзавершена$/m, /^(Setup|Registration) is not (complete|finished)/m],
  ["tfa-on", /^Двухфакторная аутентификация: включена$/m, /^Two-factor authentication: on$/m],
];

for (const language of ["ru", "en"] as const) {
  test(`the scenarios in the tray, in ${language}: icon, tooltip, menu`, async ({
    launch,
    desktop,
    simulator,
  }) => {
    await mkdir(pictures, { recursive: true });
    const app = await launch([`--lang=${language}`]);
    await addAccount(await app.page());
    const refresh = language === "ru" ? "Обновить" : "Refresh";
    const pixels = new Set<string>();
    for (const [scenario, russian, english] of scenarios) {
      const expected = language === "ru" ? russian : english;
      await wholePoll(app);
      simulator.setScenario(scenario);
      await app.chooseInMenu(refresh);
      await expect.poll(app.tooltip, scenario).toMatch(expected);
      expect((await app.menuLabels()).join("\n").replaceAll("\u00a0", " "), scenario).toMatch(expected);
      const { iconPixmaps } = await (await app.tray()).read();
      pixels.add(iconPixmaps.map(({ argb }) => Buffer.from(argb).toString("base64")).join());
      await desktop.screenshot(join(pictures, `tray-${scenario}-${language}.png`));
    }
    // Setup and two-factor authentication are words; the other six look different each.
    if (pixels.size > 1) expect(pixels.size).toBeGreaterThanOrEqual(6);
  });
}
