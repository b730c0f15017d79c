import { expect, test } from "./fixtures";
import type { RunningApp } from "./running-app";

/** Has the addresses that would be opened in the browser recorded instead. */
async function recordLinks({ electron }: RunningApp): Promise<() => Promise<unknown>> {
  await electron.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { openedLinks: opened });
    shell.openExternal = async (url: string) => void opened.push(url);
  });
  return () => electron.evaluate(() => Reflect.get(globalThis, "openedLinks"));
}

test("the portal is one click away, from the SMS and from the footer, and the customer ID is copied by one", async ({
  launchWithAccount,
  simulator,
}) => {
  simulator.changeAccount({ unreadSms: 3 });
  const { app, page } = await launchWithAccount();
  const links = await recordLinks(app);
  const portal = "https://lk.plusofon.ru/";

  await page.getByRole("button", { name: /^Непрочитанные SMS.*3/ }).click();
  await expect.poll(links).toEqual([portal]);
  await page.getByRole("contentinfo").getByRole("button", { name: "Личный кабинет" }).click();
  await expect.poll(links).toEqual([portal, portal]);

  await page.getByRole("button", { name: "Скопировать ИД абонента" }).click();
  await expect.poll(() => app.electron.evaluate(({ clipboard }) => clipboard.readText())).toBe("1234");
  await expect(page.getByRole("status").getByText("ИД абонента скопирован")).toBeAttached();
});
