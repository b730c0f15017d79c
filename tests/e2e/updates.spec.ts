import type { IncomingHttpHeaders } from "node:http";
import type { Page } from "@playwright/test";
import { listenOnLoopback, loopbackOrigin } from "../../simulator/loopback-server";
import { test as base, expect } from "./fixtures";
import type { RunningApp } from "./running-app";

type Feed = {
  flag: string;
  /** What the feed answers from now on. */
  answer: { status: number; headers: Record<string, string>; body: string };
  requests: { url: string; headers: IncomingHttpHeaders }[];
};

const test = base.extend<{ feed: Feed }>({
  feed: async ({ browserName: _ }, use) => {
    const feed: Feed = { flag: "", answer: { status: 200, headers: {}, body: "" }, requests: [] };
    const server = await listenOnLoopback(0, (request, _body, response) => {
      feed.requests.push({ url: request.url ?? "", headers: request.headers });
      response.writeHead(feed.answer.status, feed.answer.headers).end(feed.answer.body);
    });
    feed.flag = `--update-feed=${loopbackOrigin(server.port)}/latest.json`;
    await use(feed);
    await server.close();
  },
});

async function openSettings(app: RunningApp): Promise<Page> {
  await app.chooseInMenu("Настройки");
  const page = await app.page();
  await expect(page.getByRole("heading", { level: 1, name: "Настройки" })).toBeVisible();
  return page;
}

const checkNow = (page: Page): Promise<void> =>
  page.getByRole("button", { name: "Проверить сейчас" }).click();

test("a newer version is told in the settings and in the menu, also after a restart; nothing is installed", async ({
  launch,
  feed,
}) => {
  const app = await launch([feed.flag]);
  const page = await openSettings(app);
  await expect(
    page.getByText("Удачных проверок ещё не было: есть ли новая версия, неизвестно."),
  ).toBeVisible();
  expect(feed.requests).toEqual([]);

  const version = await app.electron.evaluate(({ app: inside }) => inside.getVersion());
  feed.answer.body = JSON.stringify({ version });
  feed.answer.headers = { "set-cookie": "seen=1", "cache-control": "max-age=9999" };
  await checkNow(page);
  await expect(page.getByText("Новых версий нет.")).toBeVisible();
  expect(await app.menuLabels()).not.toContain("Доступна версия 99.1.0");

  feed.answer.body = JSON.stringify({
    version: "99.1.0",
    notes: { ru: "<b>Тише</b> и быстрее", en: "Quieter" },
  });
  await checkNow(page);
  await expect(page.getByText(`Доступна версия 99.1.0, у вас ${version}.`)).toBeVisible();
  await expect(page.getByText("Что нового: Тише и быстрее")).toBeVisible();
  expect(await app.menuLabels()).toContain("Доступна версия 99.1.0");
  expect(feed.requests.map(({ url }) => url)).toEqual(["/latest.json", "/latest.json"]);
  for (const { headers } of feed.requests) {
    expect([headers.cookie, headers.authorization]).toEqual([undefined, undefined]);
  }

  feed.answer.status = 503;
  await checkNow(page);
  await expect(page.getByText(/Проверить обновления не.удалось/)).toBeVisible();
  await expect(page.getByText(/доступна версия 99\.1\.0/)).toBeVisible();
  await app.quit();

  const again = await launch([feed.flag, "--hidden"]);
  await expect.poll(again.menuLabels).toContain("Доступна версия 99.1.0");
  await again.chooseInMenu("Доступна версия 99.1.0");
  await expect((await again.page()).getByText(/Доступна версия 99\.1\.0/)).toBeVisible();
  // A restart does not ask anew: the last check was within the day.
  expect(feed.requests.length).toBe(3);
});

test("a feed that leads elsewhere is not followed", async ({ launch, feed, simulator }) => {
  const page = await openSettings(await launch([feed.flag]));
  const before = simulator.requests.length;
  feed.answer = { status: 302, headers: { location: `${simulator.url}/latest.json` }, body: "" };
  await checkNow(page);
  await expect(page.getByText(/Проверить обновления не.удалось/)).toBeVisible();
  expect([feed.requests.length, simulator.requests.length]).toEqual([1, before]);
});

test("without checks nothing is asked but at the user's word", async ({ launch, feed }) => {
  const page = await openSettings(await launch([feed.flag]));
  await page.getByRole("switch", { name: "Проверять раз в день" }).click({ force: true });
  await expect(page.getByText("Автоматическая проверка отключена.")).toBeVisible();
  feed.answer.body = JSON.stringify({ version: "0.0.1" });
  await checkNow(page);
  await expect(page.getByText("Новых версий нет.")).toBeVisible();
  expect(feed.requests.length).toBe(1);
});

test("a build without a feed says so, and offers no switch", async ({ launch }) => {
  const page = await openSettings(await launch());
  await expect(page.getByText("Эта сборка не проверяет обновления")).toBeVisible();
  await expect(page.getByRole("switch", { name: "Проверять раз в день" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Проверить сейчас" })).toHaveCount(0);
});
