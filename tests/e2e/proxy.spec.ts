import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test as base, expect, wholePoll } from "./fixtures";
import { commandLines, filesThatHold, recordMessages } from "./leaks";
import { type LoopbackProxy, startLoopbackProxy } from "./loopback-proxy";
import {
  addAccount,
  addressField,
  canaryPassword,
  chooseMode,
  nameField,
  openSettings,
  passwordField,
  setProxy,
  signIn,
  userName,
} from "./proxy-form";
import { runProgram } from "./run-program";
import { setting } from "./settings-screen";

const test = base.extend<{ gateway: LoopbackProxy; otherGateway: LoopbackProxy }>({
  gateway: async ({ browserName: _ }, use) => {
    const proxy = await startLoopbackProxy();
    await use(proxy);
    await proxy.close();
  },
  otherGateway: async ({ browserName: _ }, use) => {
    const proxy = await startLoopbackProxy({ wanted: signIn });
    await use(proxy);
    await proxy.close();
  },
});

/** The attempts to sign in with this name and password. */
const attempts = ({ requests }: LoopbackProxy, given: string): number =>
  requests.filter((request) => request.signIn === given).length;

test("a proxy is used as soon as it is chosen, and left at once", async ({
  launchWithAccount,
  simulator,
  gateway,
  userData,
}) => {
  const { page } = await launchWithAccount();
  const direct = simulator.requests.length;
  expect(gateway.requests).toEqual([]);

  await openSettings(page);
  await chooseMode(page, "Вручную");
  await expect(page.getByText("Ещё не используется.")).toBeVisible();
  expect(
    JSON.parse(await readFile(join(userData, "settings.json"), "utf8").catch(() => "{}")),
  ).not.toMatchObject({
    proxy: { mode: "manual" },
  });
  await addressField(page).fill(`  http://${gateway.address}/ `);
  await addressField(page).press("Enter");
  await expect(page.getByText("Применено", { exact: true })).toBeVisible();
  await expect
    .poll(() => gateway.requests.map(({ method, target }) => `${method} ${target}`))
    .toEqual(
      ["customer-info", "customer/tfa", "payment/balance", "payment/notice"].map(
        (path) => `GET ${simulator.url}/api/v1/${path}`,
      ),
    );

  await expect.poll(() => simulator.requests.length, "the last one has arrived").toBe(direct + 4);
  const [through, all] = [gateway.requests.length, simulator.requests.length];
  await chooseMode(page, "Без прокси");
  await expect.poll(() => simulator.requests.length).toBe(all + 4);
  expect(gateway.requests).toHaveLength(through);

  // The address was kept, so that the mode alone is enough.
  await chooseMode(page, "Вручную");
  await expect(addressField(page)).toHaveValue(`http://${gateway.address}/`);
  await expect.poll(() => gateway.requests.length).toBe(through + 4);
  await chooseMode(page, "Как в системе");
  await expect.poll(() => simulator.requests.length).toBe(all + 12);
  expect(gateway.requests).toHaveLength(through + 4);
});

test("a proxy that is gone is named, the data stay, and it is never bypassed", async ({
  launchWithAccount,
  simulator,
  gateway,
}) => {
  const { app, page } = await launchWithAccount();
  await setProxy(page, gateway.address);
  await expect.poll(() => gateway.requests.length).toBe(4);
  await wholePoll(app);
  await gateway.close();
  const before = simulator.requests.length;
  await page.getByRole("button", { name: "Назад" }).click();
  await page.getByRole("button", { name: "Обновить" }).first().click();
  await expect(page.getByText("Прокси не пропускает запрос").first()).toBeVisible();
  await expect(page.getByRole("img", { name: /осталось 14.дней/ })).toBeVisible();
  // The connection check meets the same proxy.
  await page.locator(".banner").getByRole("button", { name: "Настройки" }).click();
  await page.getByRole("button", { name: "Проверить соединение" }).click();
  await expect(page.getByText("Прокси не отвечает", { exact: true })).toBeVisible();
  await expect(page.locator('[data-step="proxy"]')).toContainText(gateway.address);
  expect(simulator.requests).toHaveLength(before);
});

test("what can't be used is refused at its field, a sign-in inside the address above all", async ({
  launch,
  gateway,
  userData,
}) => {
  const app = await launch();
  const page = await app.page();
  // Before there is any account: without the proxy none could be added.
  await openSettings(page);
  await chooseMode(page, "Вручную");
  for (const [address, sentence] of [
    ["", "Укажите адрес и порт прокси"],
    [`${signIn}@${gateway.address}`, /Имя и.пароль введите в.поля ниже/],
    ["http://wpad.example:80/proxy.pac", /без.пути/],
  ] as const) {
    await addressField(page).fill(address);
    await addressField(page).press("Enter");
    await expect(setting(page, "proxy-address").getByText(sentence)).toBeVisible();
    await expect(addressField(page)).toBeFocused();
  }
  await addressField(page).fill(`socks5://${gateway.address}`);
  await nameField(page).fill(userName);
  await passwordField(page).fill(canaryPassword);
  await passwordField(page).press("Enter");
  await expect(setting(page, "proxy-sign-in").getByRole("alert")).toHaveText(
    /SOCKS не.поддерживает имя и.пароль/,
  );
  await expect(nameField(page)).toBeFocused();
  await app.quit();
  expect((await filesThatHold(userData, [canaryPassword])).holding).toEqual([]);
  expect(gateway.requests).toEqual([]);
});

test("A24: a wrong password is sent once and named, and the right one works", async ({
  launchWithAccount,
  simulator,
  gateway,
}) => {
  gateway.wanted = signIn;
  const { app, page } = await launchWithAccount();
  const before = simulator.requests.length;
  await setProxy(page, gateway.address, "wrong-password");
  await expect(passwordField(page)).toHaveValue("");
  await expect(passwordField(page)).toHaveAttribute("placeholder", "Сохранён");
  await page.getByRole("button", { name: "Назад" }).click();
  await expect(page.getByText("Прокси не принял имя или пароль").first()).toBeVisible();
  await expect(page.getByRole("img", { name: /осталось 14.дней/ })).toBeVisible();
  // However often the account is refreshed, a refused password is not sent again.
  for (let round = 1; round <= 3; round += 1) {
    await wholePoll(app);
    const asked = gateway.requests.length;
    await page.getByRole("button", { name: "Обновить" }).first().click();
    await expect.poll(() => gateway.requests.length).toBeGreaterThan(asked);
    await expect(page.getByText("Прокси не принял имя или пароль").first()).toBeVisible();
  }
  expect(attempts(gateway, `${userName}:wrong-password`)).toBe(1);
  expect(simulator.requests).toHaveLength(before);

  await setProxy(page, gateway.address, canaryPassword);
  await expect.poll(() => simulator.requests.length).toBe(before + 4);
  await page.getByRole("button", { name: "Назад" }).click();
  await expect(page.getByText("Прокси не принял")).toHaveCount(0);
});

test("a password is kept and found nowhere, serves --status too, and can be deleted", async ({
  launch,
  simulator,
  gateway,
  userData,
  desktop,
  runtime,
}) => {
  gateway.wanted = signIn;
  const app = await launch();
  const page = await app.page();
  const logged: string[] = [];
  page.on("console", (message) => logged.push(message.text()));
  await addAccount(app);
  const messages = await recordMessages(app.electron);
  const before = simulator.requests.length;
  await setProxy(page, gateway.address, canaryPassword);
  await expect.poll(() => simulator.requests.length).toBe(before + 4);
  expect(JSON.stringify(simulator.requests)).not.toContain("proxy-authorization");

  const flags = ["--status", "--json", `--api=${simulator.url}`, `--user-data-dir=${userData}`];
  const asked = gateway.requests.length;
  const status = await runProgram(runtime, flags, null, desktop.env);
  expect([status.exitCode, JSON.parse(status.stdout)]).toEqual([0, expect.objectContaining({ ok: true })]);
  expect(gateway.requests.slice(asked).filter(({ isLetThrough }) => isLetThrough)).toHaveLength(4);

  const shown = await page.content();
  const sent = await messages();
  const args = commandLines(userData);
  expect(sent).toContain("stateChanged");
  expect(args).toContain(userData);
  await app.quit();
  const files = await filesThatHold(userData, [canaryPassword]);
  expect(files.holding, "files that hold the password").toEqual([]);
  expect(files.count).toBeGreaterThan(3);
  for (const text of [sent, args, shown, logged.join("\n"), status.stdout, status.stderr]) {
    expect(text.includes(canaryPassword)).toBe(false);
  }

  const [through, all] = [gateway.requests.length, simulator.requests.length];
  const window = await (await launch()).page();
  await expect.poll(() => simulator.requests.length).toBe(all + 4);
  expect(gateway.requests.length).toBeGreaterThan(through);
  await openSettings(window);
  await expect(passwordField(window)).toHaveAttribute("placeholder", "Сохранён");
  await window.getByRole("button", { name: "Удалить пароль" }).click();
  await expect(passwordField(window)).toHaveAttribute("placeholder", "");
  await window.getByRole("button", { name: "Назад" }).click();
  await expect(window.getByText("Прокси требует имя и пароль").first()).toBeVisible();
});

test("a password goes to the proxy that it was typed for, and to nobody else", async ({
  launchWithAccount,
  simulator,
  gateway,
  otherGateway,
}) => {
  gateway.wanted = signIn;
  const { page } = await launchWithAccount();
  const before = simulator.requests.length;
  await setProxy(page, gateway.address, canaryPassword);
  await expect.poll(() => simulator.requests.length).toBe(before + 4);

  await setProxy(page, otherGateway.address);
  await expect(passwordField(page)).toHaveAttribute("placeholder", "");
  await expect.poll(() => otherGateway.requests.length).toBeGreaterThan(0);
  await page.getByRole("button", { name: "Назад" }).click();
  await expect(page.getByText("Прокси требует имя и пароль").first()).toBeVisible();
  expect(otherGateway.requests.filter((request) => request.signIn !== null)).toEqual([]);

  // Nor does it come back with the first address.
  const [given, asked] = [attempts(gateway, signIn), gateway.requests.length];
  await setProxy(page, gateway.address);
  await expect.poll(() => gateway.requests.length).toBeGreaterThan(asked);
  expect(attempts(gateway, signIn)).toBe(given);
});

test("the demonstration needs no account and says that it is one, whatever the proxy is", async ({
  launch,
  gateway,
  simulator,
}) => {
  await gateway.close();
  const app = await launch();
  const page = await app.page();
  await setProxy(page, gateway.address);
  await page.getByRole("button", { name: "Назад" }).click();
  await page.getByRole("button", { name: /Посмотрите на примере/ }).click();
  await expect(page.getByText("Демо", { exact: true })).toHaveCount(1);
  await expect.poll(app.tooltip).toMatch(/Демонстрация[\s\S]*SMS:.3/);
  expect(simulator.requests).toEqual([]);
});
