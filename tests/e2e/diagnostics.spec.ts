import type { Locator, Page } from "@playwright/test";
import { canaryKey, enterKey, expect, nameAccount, test, tfaState, wholePoll } from "./fixtures";
import { startLoopbackProxy } from "./loopback-proxy";
import { setProxy } from "./proxy-form";
import { startSecureFront } from "./secure-front";
import { openSection } from "./settings-screen";

const canaryLabel = "КанарейкаООО";
const customerPath = "/api/v1/customer-info";

const stepOf = (page: Page, name: string): Locator => page.locator(`[data-step="${name}"]`);
const report = (page: Page): Locator => page.getByRole("textbox", { name: "Текст отчёта" });
/** Unfolds the report of a check that has ended. */
const showReport = (page: Page): Promise<void> => page.getByRole("button", { name: "Показать" }).click();

/** What the check came to, as its banner says; the log for screen readers and the report say more around it. */
const verdict = (page: Page, title: string): Locator => page.getByText(title, { exact: true });

/** Starts a check from the settings. */
async function startFromSettings(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Настройки" }).click();
  await openSection(page, "Сеть");
  await page.getByRole("button", { name: "Проверить соединение" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Проверка соединения" })).toBeVisible();
}

async function checkFromSettings(page: Page): Promise<void> {
  await startFromSettings(page);
  await showReport(page);
  await expect(report(page)).toBeVisible();
}

test("everything works: each step is shown, and the report is shown and copied as the same text", async ({
  launchWithAccount,
  simulator,
  userData,
}) => {
  const { app, page } = await launchWithAccount(canaryLabel);
  const before = simulator.requests.length;
  await checkFromSettings(page);

  await expect(verdict(page, "Всё работает")).toBeVisible();
  await expect(page.getByText(/^Проверено в.\d\d:\d\d$/)).toBeVisible();
  for (const [step, text] of [
    ["proxy", "в порядке"],
    ["connection", "в порядке"],
    ["key", "в порядке"],
    ["customer-info", "в порядке"],
    ["tfa", "в порядке"],
  ] as const) {
    await expect(stepOf(page, step)).toContainText(text);
  }
  await expect(page.getByRole("log")).toContainText("Хранение ключа: в порядке");
  await expect(page.getByRole("log")).toContainText("Всё работает");

  const sent = simulator.requests.slice(before);
  expect(sent.map(({ method, path }) => `${method} ${path}`)).toEqual([
    "GET other",
    `GET ${customerPath}`,
    "GET /api/v1/customer/tfa",
  ]);
  expect(sent[0]).toMatchObject({ headers: { authorization: false }, hasCookie: false, hasBody: false });

  const shown = await report(page).inputValue();
  for (const part of [
    "Итог: Всё работает",
    "соединение прямое",
    "Electron ",
    "Chromium ",
    "GNOME Keyring",
    "ИД абонента: ••34",
  ]) {
    expect(shown).toContain(part);
  }
  for (const outside of [canaryKey, canaryLabel, "1234", "Тестовый", userData, simulator.url]) {
    expect(shown.includes(outside), `the report holds ${outside}`).toBe(false);
  }

  await page.getByRole("button", { name: "Копировать" }).click();
  await expect(page.getByText("Отчёт скопирован")).toBeVisible();
  expect(await app.electron.evaluate(({ clipboard }) => clipboard.readText())).toBe(shown);
});

test("a refused key, a service that is down and an incomplete reply each have their verdict, and what was read is shown", async ({
  launchWithAccount,
  simulator,
}) => {
  const { page } = await launchWithAccount(canaryLabel);
  simulator.setFault("status-401");
  const before = simulator.requests.length;
  await checkFromSettings(page);
  await expect(verdict(page, "Ключ доступа не принят")).toBeVisible();
  await expect(stepOf(page, "customer-info")).toContainText("HTTP 401");
  await expect(stepOf(page, "tfa")).toContainText("пропущено");
  expect(simulator.requests.slice(before).map(({ path }) => path)).toEqual(["other", customerPath]);
  await expect(page.getByRole("button", { name: "Заменить ключ" })).toBeVisible();
  await expect(report(page)).toHaveValue(/Вид сбоя: unauthorized, HTTP: 401/);

  const again = page.getByRole("button", { name: "Проверить ещё раз" });
  simulator.setFault("status-503");
  await again.click();
  await expect(verdict(page, "Сервис временно недоступен")).toBeVisible();
  await expect(stepOf(page, "connection")).toContainText("в порядке");

  simulator.setFault("wrong-types");
  await again.click();
  await expect(verdict(page, "Соединение есть, но с замечанием")).toBeVisible();
  await expect(stepOf(page, "customer-info")).toContainText(
    "Нет данных: ИД абонента, тариф, тестовый период",
  );
  await expect(stepOf(page, "tfa")).toContainText("Нет данных: состояние двухфакторной аутентификации");
  await expect(verdict(page, "Всё работает")).toHaveCount(0);
  await showReport(page);
  await expect(report(page)).toHaveValue(/Нет данных: ИД абонента/);

  // The check's calls are a poll: the account shows what they found.
  await page.getByRole("button", { name: "Назад" }).click();
  await expect(tfaState(page)).toHaveText("нет\u00a0данных");
});

test("a proxy that can't be reached is blamed while there is a network, and the network where there is none", async ({
  launchWithAccount,
}) => {
  const { app, page } = await launchWithAccount(canaryLabel);
  await setProxy(page, "proxy.invalid:3128");
  await page.getByRole("button", { name: "Назад" }).click();
  const shown = (title: string) => page.getByText(title).first();
  for (const [isOnline, title] of [
    [true, "Прокси не пропускает запрос"],
    [false, "Нет связи с Плюсофоном"],
  ] as const) {
    await app.electron.evaluate(({ net }, said) => {
      net.isOnline = () => said;
    }, isOnline);
    await page.getByRole("button", { name: "Обновить" }).first().click();
    await expect(shown(title)).toBeVisible();
    // The title may be that of the poll before.
    await wholePoll(app);
  }
  await expect(shown("Прокси не пропускает запрос")).toHaveCount(0);
  await page.getByRole("button", { name: "Проверить соединение" }).click();
  await expect(verdict(page, "Компьютер не подключён к сети")).toBeVisible();
  await expect(stepOf(page, "connection")).toContainText("ERR_INTERNET_DISCONNECTED");
});

test("a certificate that nobody signed is named, and neither key nor anything else goes to its owner", async ({
  launch,
  runtime,
  simulator,
}) => {
  const impostor = await startSecureFront(simulator.url);
  const gateway = await startLoopbackProxy({ tunnelPort: impostor.port });
  // Chromium reads its own switches only before the program's folder.
  const electronFlags = [...runtime.electronFlags, `--proxy-server=http://${gateway.address}`];
  const app = await launch([], { isApiForced: false, electronFlags });
  try {
    const page = await app.page();
    await expect(page.getByText("Неофициальная программа").first()).toBeVisible();
    await enterKey(page);
    await page.getByRole("button", { name: "Подключить без проверки" }).click();
    await nameAccount(page, canaryLabel);
    await expect(page.getByText("Не удалось проверить сертификат").first()).toBeVisible();
    await page.getByRole("button", { name: "Проверить соединение" }).click();
    await expect(verdict(page, "Сертификату сервера нельзя доверять")).toBeVisible();
    await expect(stepOf(page, "proxy")).toContainText(gateway.address);
    await expect(stepOf(page, "connection")).toContainText("ERR_CERT_AUTHORITY_INVALID");
    await showReport(page);
    await expect(report(page)).toHaveValue(/Прокси HTTP: адрес скрыт/);
    expect(await report(page).inputValue()).not.toContain(gateway.address);
    const targets = gateway.requests.map(({ target }) => target);
    expect(new Set(targets)).toEqual(new Set(["restapi.plusofon.ru:443"]));
    expect(impostor.methods).toEqual([]);
  } finally {
    await app.kill();
    await gateway.close();
    impostor.close();
  }
});

test("a check goes on without its screen, and a button cancels it", async ({
  launchWithAccount,
  simulator,
}) => {
  const { page } = await launchWithAccount(canaryLabel);
  simulator.setFault("slow");
  await startFromSettings(page);
  await expect(stepOf(page, "customer-info")).toContainText("идёт проверка");
  await expect(page.getByText("Шаг 4 из 5: Данные учётной записи")).toBeVisible();
  await page.getByRole("button", { name: "Назад" }).click();
  await expect(page.getByRole("heading", { name: canaryLabel })).toBeVisible();
  await page.getByRole("button", { name: "Настройки" }).click();
  await openSection(page, "Сеть");
  await page.getByRole("button", { name: "Проверить соединение" }).click();
  await expect(stepOf(page, "customer-info")).toContainText("идёт проверка");
  const probes = simulator.requests.filter(({ path }) => path === "other");
  expect(probes).toHaveLength(1);

  await page.getByRole("button", { name: "Отменить" }).click();
  await expect(page.getByText("Проверка не закончена").first()).toBeVisible();
  await expect(stepOf(page, "connection")).toContainText("в порядке");
  await expect(stepOf(page, "tfa")).toContainText("пропущено");
  await showReport(page);
  await expect(report(page)).toHaveValue(/Итог: Проверка не.закончена[\s\S]*Проверка прервана/);
});
