import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { enterKey, expect, test, wholePoll } from "./fixtures";
import { closeWindow } from "./system-window";
import { followTimers, hiddenRetentionMs } from "./timers";
import { frontTitle, xdotool } from "./xdotool";

test("a file is saved, and the window says so, although it was closed behind the dialog for longer than a window is kept", async ({
  launch,
  desktop,
  simulator,
  userData,
}) => {
  const app = await launch();
  const page = await app.page();
  await enterKey(page);
  await wholePoll(app);
  simulator.changeAccount({ unreadSms: 3 });
  await app.chooseInMenu("Обновить");
  await page.getByRole("button", { name: "История" }).click();
  await expect(page.getByRole("listitem").getByText("Новых SMS: 3")).toBeVisible();
  await page.getByRole("button", { name: "Сохранить CSV…" }).click();
  // The dialog is the newest window on the screen, and has the focus.
  await expect.poll(() => frontTitle(desktop)).not.toMatch(/Плюсофон/);
  const fireTimers = await followTimers(app);
  await closeWindow(app);
  await fireTimers(hiddenRetentionMs);
  const file = join(userData, "history.csv");
  await xdotool(desktop, "key", "ctrl+a");
  await xdotool(desktop, "type", "--delay", "20", file);
  await xdotool(desktop, "key", "Return");
  await expect.poll(() => readFile(file, "utf8").catch(() => "")).toContain("Новых");
  // The window is still the same, and says so when it is shown again.
  await expect(page.getByRole("region", { name: "Файл сохранён" })).toContainText("history.csv");
});
