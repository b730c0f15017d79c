import { execFile } from "node:child_process";
import { readdirSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { canaryKey, enterKey, expect, test } from "./fixtures";
import { filesThatHold } from "./leaks";
import type { RunningApp } from "./running-app";

const run = promisify(execFile);

/** From now on folders are not opened but noted; the returned function reads them. */
async function recordOpenedFolders({ electron }: RunningApp): Promise<() => Promise<unknown>> {
  await electron.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { openedFolders: opened });
    Object.assign(shell, {
      openPath: async (path: string) => {
        opened.push(path);
        return "";
      },
    });
  });
  return () => electron.evaluate((): unknown => Reflect.get(globalThis, "openedFolders"));
}

test.describe("on a real keyring", () => {
  test("a key is sealed; when the keyring's content is gone it is asked for again, and nothing else is lost", async ({
    launch,
    desktop,
    simulator,
    userData,
  }) => {
    const first = await launch();
    simulator.changeAccount({ unreadSms: 6 });
    await enterKey(await first.page(), canaryKey, "Офис");
    await expect.poll(first.tooltip).toMatch(/SMS:.6/);
    await first.quit();
    expect(await readFile(join(userData, "vault.json"), "utf8")).toContain('"backend": "gnome_libsecret"');
    expect((await filesThatHold(userData, [canaryKey])).holding).toEqual([]);
    // What Chromium keeps its sealing key under.
    await run("secret-tool", ["clear", "xdg:schema", "chrome_libsecret_os_crypt_password_v2"], {
      env: desktop.env,
    });

    const app = await launch();
    const page = await app.page();
    await expect(page.getByText("Не удалось прочитать сохранённый ключ").first()).toBeVisible();
    await expect(page.getByRole("heading", { name: "Офис" })).toBeVisible();
    await expect(page.getByText("6", { exact: true })).toBeVisible();
    await page.getByRole("textbox", { name: "Ключ доступа" }).fill(canaryKey);
    await page.getByRole("button", { name: "Подключить", exact: true }).click();
    await expect(page.getByText("Не удалось прочитать сохранённый ключ")).toHaveCount(0);
    await expect.poll(app.tooltip).toMatch(/осталось/);
    await app.quit();

    const last = await launch();
    await expect.poll(last.tooltip).toMatch(/осталось/);
    await expect((await last.page()).getByText("Не удалось прочитать сохранённый ключ")).toHaveCount(0);
  });

  test("damaged files are set aside, reported once, and cost only what was damaged", async ({
    launch,
    userData,
  }) => {
    const first = await launch();
    await enterKey(await first.page(), canaryKey, "Офис");
    await expect.poll(first.tooltip).toMatch(/осталось/);
    await first.quit();
    await writeFile(join(userData, "settings.json"), '{"theme": "dark", "language"');
    await writeFile(join(userData, "snapshots.json"), "\0\0\0\0");
    const app = await launch();
    const page = await app.page();
    await expect(page.getByText("Повреждено 2 файла")).toBeVisible();
    await page.getByRole("button", { name: "Подробности" }).click();
    await expect(page.getByText("Настройки сброшены: их файл повреждён")).toBeVisible();
    await expect(page.getByText(`Копии повреждённых файлов: ${userData}`)).toBeVisible();
    const opened = await recordOpenedFolders(app);
    await page.getByRole("button", { name: "Открыть папку" }).click();
    await expect.poll(opened).toEqual([userData]);
    await expect(page.getByRole("heading", { name: "Офис" })).toBeVisible();
    await expect(page.getByRole("img", { name: /осталось 14.дней/ })).toBeVisible();
    expect(readdirSync(userData).filter((name) => name.includes(".damaged-"))).toHaveLength(2);
    await page.getByRole("button", { name: "Скрыть сообщение" }).click();
    await expect(page.getByText("Повреждено 2 файла")).toHaveCount(0);
    await app.quit();
    const again = await launch();
    await expect((await again.page()).getByRole("heading", { name: "Офис" })).toBeVisible();
    await expect((await again.page()).getByText("Повреждено 2 файла")).toHaveCount(0);
  });
});
