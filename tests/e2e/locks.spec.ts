import { requestNames } from "../../contract/ipc";
import { expect, test } from "./fixtures";
import { recordMessages } from "./leaks";

test("the page is locked in: no Node, no network, no new window, no navigation, no permission", async ({
  launch,
}) => {
  const app = await launch();
  const page = await app.page();
  await expect(page.getByText("Неофициальная программа").first()).toBeVisible();
  expect(await page.evaluate(() => location.origin)).toBe("plusofon://window");
  expect(
    await page.evaluate(() => [
      typeof Reflect.get(globalThis, "require"),
      typeof Reflect.get(globalThis, "process"),
      // The page is interpreted.
      typeof Reflect.get(globalThis, "WebAssembly"),
    ]),
  ).toEqual(["undefined", "undefined", "undefined"]);
  const bridge = await page.evaluate(() => Object.keys(window.plusofon ?? {}).sort());
  expect(bridge).toEqual([...requestNames, "on"].sort());

  const fetched = await page.evaluate(() =>
    Promise.all(
      ["https://example.com/", "http://127.0.0.1:1/", "file:///etc/passwd"].map((address) =>
        fetch(address).then(
          () => "loaded",
          () => "refused",
        ),
      ),
    ),
  );
  expect(fetched).toEqual(["refused", "refused", "refused"]);

  for (const address of ["https://example.com/", "file:///etc/passwd", "plusofon://other/"]) {
    await page.evaluate((to) => {
      location.href = to;
    }, address);
    expect(page.url()).toMatch(/^plusofon:\/\/window\/(#|$)/);
  }
  expect(await page.evaluate(() => window.open("https://example.com/") === null)).toBe(true);
  expect(app.electron.windows()).toHaveLength(1);

  const permissions = await page.evaluate(async () => {
    const query = (name: PermissionName) => navigator.permissions.query({ name }).then(({ state }) => state);
    const media = await navigator.mediaDevices.getUserMedia({ video: true }).then(
      () => "granted",
      () => "denied",
    );
    const clipboard = await navigator.clipboard.readText().then(
      () => "granted",
      () => "denied",
    );
    return [await query("geolocation"), await query("notifications"), media, clipboard];
  });
  expect(permissions).toEqual(["denied", "denied", "denied", "denied"]);
});

test("no menu with an inspector, no spelling dictionaries, no inline scripts and remote pictures", async ({
  launch,
}) => {
  const app = await launch();
  const page = await app.page();
  await expect(page.getByText("Неофициальная программа").first()).toBeVisible();
  const built = await app.electron.evaluate(({ Menu, session }) => ({
    menu: Menu.getApplicationMenu(),
    languages: [
      session.defaultSession,
      session.fromPartition("window"),
      session.fromPartition("api"),
    ].flatMap((one) => one.getSpellCheckerLanguages()),
  }));
  expect(built).toEqual({ menu: null, languages: [] });

  const violations = await page.evaluate(async () => {
    const seen: string[] = [];
    document.addEventListener("securitypolicyviolation", (event) => seen.push(event.effectiveDirective));
    const script = document.createElement("script");
    script.textContent = "globalThis.wasRun = true";
    document.body.append(script);
    const picture = document.createElement("img");
    picture.src = "https://example.com/picture.png";
    document.body.append(picture);
    await new Promise((resolve) => picture.addEventListener("error", resolve));
    return { seen, wasRun: Reflect.has(globalThis, "wasRun") };
  });
  expect(violations.seen.sort()).toEqual(["img-src", "script-src-elem"]);
  expect(violations.wasRun).toBe(false);
});

test("a foreign sender gets nothing from any request", async ({ launchWithAccount, simulator }) => {
  const { app } = await launchWithAccount();
  const before = simulator.requests.length;
  const replies = await app.electron.evaluate(
    async ({ BrowserWindow, ipcMain, session, app: inside }, names) => {
      // A page of another kind, with a preload of its own that asks for everything.
      const { writeFileSync } = process.getBuiltinModule("node:fs");
      const path = `${inside.getPath("userData")}/foreign-preload.js`;
      writeFileSync(
        path,
        `const { ipcRenderer } = require("electron");
       Promise.all(${JSON.stringify(names)}.map((name) => ipcRenderer.invoke("plusofon:request:" + name, undefined)))
         .then((replies) => ipcRenderer.send("foreign-replies", replies));`,
      );
      const replied = new Promise((resolve) =>
        ipcMain.once("foreign-replies", (_event, all) => resolve(all)),
      );
      const window = new BrowserWindow({
        show: false,
        webPreferences: { preload: path, sandbox: true, session: session.fromPartition("foreign") },
      });
      await window.loadURL("data:text/html,foreign");
      const all = await replied;
      window.destroy();
      return all;
    },
    requestNames,
  );
  expect(replies).toEqual(requestNames.map(() => ({ ok: false, error: "foreign" })));
  expect(simulator.requests.length).toBe(before);
});

test("malformed values are refused by every request, and the application goes on", async ({
  launchWithAccount,
}) => {
  const { app, page } = await launchWithAccount();
  await expect.poll(app.tooltip).toMatch(/осталось/);
  const errors = await page.evaluate(async (names) => {
    const ask = async (name: string, value: unknown): Promise<{ ok: boolean; error?: string }> =>
      Reflect.get(window.plusofon ?? {}, name)(value);
    const values = [
      null,
      5,
      "x",
      [],
      { accountId: 5 },
      { accountId: "../x" },
      { link: "https://example.com" },
      { pin: {} },
    ];
    const replies: string[] = [];
    for (const name of names) {
      for (const value of values) {
        const reply = await ask(name, value);
        replies.push(reply.error ?? `${name} took ${JSON.stringify(value)}`);
      }
    }
    return replies;
  }, requestNames);
  expect(new Set(errors)).toEqual(new Set(["invalid"]));
  await expect(page.getByRole("img", { name: /осталось 14.дней/ })).toBeVisible();
});

test("a flood of requests and a huge one end in the page: the main process meets sixteen at a time", async ({
  launch,
}) => {
  const app = await launch();
  const page = await app.page();
  await expect(page.getByText("Неофициальная программа").first()).toBeVisible();
  const messages = await recordMessages(app.electron);
  const count = async (name: string) =>
    (await messages()).split("\n").filter((line) => line.startsWith(`plusofon:request:${name} `)).length;
  const flood = await page.evaluate(async () => {
    const replies = await Promise.all(Array.from({ length: 10_000 }, () => window.plusofon?.getState()));
    return replies.filter((reply) => reply?.ok === true).length;
  });
  expect(flood).toBe(16);
  expect(await count("getState")).toBe(16);
  const huge = await page.evaluate(() => {
    const refresh: (input: unknown) => unknown = Reflect.get(window.plusofon ?? {}, "refresh");
    return refresh(Array.from({ length: 200_000 }, () => ({})));
  });
  expect(huge).toEqual({ ok: false, error: "invalid" });
  expect(await count("refresh")).toBe(0);
  // A few at a time, however slow the computer is, they are answered at a bounded rate.
  const refused = await page.evaluate(async () => {
    for (let asked = 0; asked < 5_000; asked += 8) {
      const replies = await Promise.all(Array.from({ length: 8 }, () => window.plusofon?.getState()));
      for (const reply of replies) if (reply?.ok === false) return reply.error;
    }
    return "never";
  });
  expect(refused).toBe("busy");
  await app.chooseInMenu(/^Настройки/);
  await expect(page.locator("[data-setting]").first()).toBeVisible();
});
