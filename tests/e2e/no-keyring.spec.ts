import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { canaryKey, enterKey, expect, test } from "./fixtures";

test.use({ desktopParts: { keyring: false } });

test("with no keyring the key lasts until quit, the window says so, and no file holds it", async ({
  launch,
  userData,
}) => {
  const app = await launch();
  const page = await app.page();
  await expect(page.getByText("Ключи не сохраняются")).toBeVisible();
  await enterKey(page, canaryKey, "Офис");
  await expect.poll(app.tooltip).toMatch(/осталось/);
  await expect(page.getByText("Ключи не сохраняются")).toBeVisible();
  expect(await readdir(userData)).not.toContain("vault.json");
  for (const name of await readdir(userData)) {
    const text = await readFile(join(userData, name), "latin1").catch(() => "");
    expect(text, name).not.toContain(canaryKey);
  }
  await app.quit();

  const again = await launch();
  const asked = await again.page();
  await expect(asked.getByRole("heading", { name: "Офис" })).toBeVisible();
  await expect(asked.getByText("Нет ключа доступа").first()).toBeVisible();
  await asked.getByRole("textbox", { name: "Ключ доступа" }).fill(canaryKey);
  await asked.getByRole("button", { name: "Проверить и сохранить" }).click();
  await expect(asked.getByText("Нет ключа доступа")).toHaveCount(0);
});
