import { mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import * as z from "zod/mini";
import type { HistoryEntry } from "../../contract/history";
import type { Sample } from "../../contract/sample";
import { hourMs } from "../../contract/time";
import { projectFolder } from "../project-folder";
import { canaryKey, enterKey, expect, test, wholePoll } from "./fixtures";
import { answerSaveDialog, askedToSave } from "./save-dialog";

const pictures = join(projectFolder, "artifacts", "pictures");

/** Where the account's records are. */
async function recordsOf(userData: string): Promise<{ history: string; samples: string }> {
  const roster: unknown = JSON.parse(await readFile(join(userData, "accounts.json"), "utf8"));
  const { accounts } = z.parse(z.object({ accounts: z.array(z.object({ id: z.string() })) }), roster);
  const path = join(userData, "history", accounts[0]?.id ?? "");
  return { history: `${path}.jsonl`, samples: `${path}.samples.jsonl` };
}

const lines = (entries: readonly unknown[]): string =>
  entries.map((entry) => `${JSON.stringify(entry)}\n`).join("");

async function openHistory(page: Page): Promise<void> {
  await page.getByRole("button", { name: "История" }).click();
  await expect(page.getByRole("heading", { name: "История" })).toBeVisible();
}

test("what was read is drawn, with a gap where nothing was, and what changed is listed by day", async ({
  launch,
  simulator,
  userData,
  desktop,
}) => {
  await mkdir(pictures, { recursive: true });
  const first = await launch();
  await enterKey(await first.page(), canaryKey, "Офис");
  await wholePoll(first);
  await first.quit();
  const { samples: path } = await recordsOf(userData);
  const recorded = await readFile(path, "utf8");
  expect(recorded).toMatch(/"unread":0,"balance":125550\}\n/);
  const sample = (hoursAgo: number, unread: number | null): Sample => ({
    schema: 1,
    at: Date.now() - hoursAgo * hourMs,
    unread,
  });
  const earlier = [
    sample(60, 2),
    sample(54, 2),
    sample(52, 9),
    sample(30, 4),
    sample(26, null),
    sample(24, 4),
  ];
  await writeFile(path, lines(earlier) + recorded);

  const app = await launch();
  const page = await app.page();
  await wholePoll(app);
  const violations: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") violations.push(message.text());
  });
  await openHistory(page);
  const chart = page.locator(".chart");
  await expect(chart).toHaveAttribute("data-state", "drawn");
  await expect(chart.locator(".chart-line")).toHaveAttribute("d", /M.+M.+M/);
  await expect(chart).toContainText(/От.0 до.9\. Последнее значение: 0/);
  await expect(page.getByText("Записей за это время нет.")).toBeVisible();

  // What comes while the screen is open is drawn and listed at once.
  simulator.changeAccount({ unreadSms: 12 });
  await app.chooseInMenu("Обновить");
  await expect(chart).toContainText(/От.0 до.12\. Последнее значение: 12/);
  await expect(page.getByRole("region", { name: "Сегодня" })).toContainText("Новых SMS: 12");
  await expect.poll(() => readFile(path, "utf8")).toMatch(/"unread":12,"balance":125550\}\n$/);

  // The keyboard goes from point to point.
  await chart.getByRole("slider", { name: /^Непрочитанные( SMS)? за/ }).focus();
  await page.keyboard.press("Home");
  await expect(chart.locator(".chart-tip")).toHaveText(/: \d+$/);
  const before = await chart.locator(".chart-tip").textContent();
  await page.keyboard.press("ArrowRight");
  await expect(chart.locator(".chart-tip")).not.toHaveText(before ?? "");
  await desktop.screenshot(join(pictures, "history-charts.png"));

  // The page lets no foreign script in: axe comes through the debugger.
  await page.evaluate(await readFile(join(projectFolder, "node_modules/axe-core/axe.min.js"), "utf8"));
  const found: unknown = await page.evaluate(() => Reflect.get(globalThis, "axe").run(document));
  expect(z.parse(z.object({ violations: z.array(z.unknown()) }), found).violations).toEqual([]);

  await page.getByText("180 дней").click();
  await expect(chart).toContainText(/Непрочитанные( SMS)? за.90.дней/);
  expect(violations).toEqual([]);
});

test("the history is saved as CSV, and the result is said", async ({
  launchWithAccount,
  simulator,
  userData,
}) => {
  const { app, page } = await launchWithAccount("Офис: продажи");
  simulator.changeAccount({ unreadSms: 3 });
  await app.chooseInMenu("Обновить");
  await openHistory(page);
  await expect(page.getByRole("listitem").getByText("Новых SMS: 3")).toBeVisible();

  const save = page.getByRole("button", { name: "Сохранить CSV…" });
  const table = join(userData, "таблица.csv");
  await answerSaveDialog(app, table);
  await save.click();
  await expect(page.getByRole("region", { name: "Файл сохранён" })).toContainText("таблица.csv");
  const csv = (await readFile(table, "utf8")).replaceAll("\u00a0", " ");
  expect(csv).toMatch(
    /^\ufeffДата и время;Событие;Уведомление;[^;]+\r\n\d\d\.\d\d\.\d{4} \d\d:\d\d;Новых SMS: 3;[^;]+;\d{4}-\d\d-\d\dT[\d:]+Z\r\n$/,
  );
  expect((await stat(table)).mode & 0o777).toBe(0o600);
  expect(await askedToSave(app)).toEqual([
    {
      offered: {
        defaultPath: expect.stringMatching(/^\/.*\/История Офис продажи \d{4}-\d\d-\d\d\.csv$/),
        filters: [{ name: "Таблица CSV", extensions: ["csv"] }],
        properties: expect.arrayContaining(["showOverwriteConfirmation"]),
      },
      hasParent: true,
    },
  ]);

  // Nothing is said of what the user cancelled.
  await answerSaveDialog(app, null);
  await save.click();
  await expect.poll(() => askedToSave(app)).toHaveLength(1);
  await expect(save).toHaveAttribute("aria-busy", "false");
  await expect(page.getByText("Файл сохранён")).toHaveCount(0);
  await expect(page.getByText("Не удалось сохранить файл")).toHaveCount(0);

  // A folder that is none can't be written by anyone.
  await answerSaveDialog(app, join(table, "inside.csv"));
  await save.click();
  await expect(page.getByText("Не удалось сохранить файл")).toBeVisible();
  await expect(page.getByText(/Проверьте права на папку/)).toBeVisible();
});

test("a long history comes by pages; one that can't be read is not taken for none", async ({
  launch,
  userData,
}) => {
  const first = await launch();
  await enterKey(await first.page());
  await wholePoll(first);
  await first.quit();
  const { history } = await recordsOf(userData);
  const entries = Array.from({ length: 5_000 }, (_, index): HistoryEntry => {
    const at = Date.now() - (5_000 - index) * 60_000;
    return { schema: 1, change: { kind: "block-lifted", at }, outcome: "shown" };
  });
  await writeFile(history, lines(entries));

  const app = await launch();
  const page = await app.page();
  await wholePoll(app);
  await openHistory(page);
  const rows = page.locator(".history-day li");
  await expect(rows).toHaveCount(100);
  await expect(page.getByText(/Показано 100 из.5.000/)).toBeVisible();
  await page.getByRole("button", { name: "Показать ещё" }).click();
  await expect(rows).toHaveCount(200);

  await page.getByRole("button", { name: "Назад" }).click();
  await rm(history);
  await mkdir(history);
  await openHistory(page);
  await expect(page.getByRole("region", { name: "Не удалось прочитать историю" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Сохранить CSV…" })).toHaveCount(0);
  await rm(history, { recursive: true });
  await page.getByRole("button", { name: "Повторить" }).click();
  await expect(page.getByText("Записей за это время нет.")).toBeVisible();
});
