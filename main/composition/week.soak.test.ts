import { expect, it, vi } from "vitest";
import { known, none } from "../../contract/reading";
import { sampleAppState, sampleCustomer } from "../../contract/sample-state";
import { dayMs, minuteMs } from "../../contract/time";
import { createTexts } from "../../locales/texts";
import { heapBytes } from "../../tests/endurance/heap";
import { setUpAccounts } from "../accounts/accounts-for-test";
import { setUpNotifications } from "../notifications/delivery/notifications-for-test";
import { good } from "../plusofon/client-double";
import { createTrayContents } from "../tray/contents";
import { trayIcon } from "../tray/icon";
import { TrayMenu } from "../tray/menu";
import { viewOf } from "../tray/sample-state";
import { AppTray } from "../tray/tray";
import { trayActionsForTest } from "../tray/tray-actions-for-test";

const calls = vi.hoisted(() => ({ image: 0, menu: 0 }));

vi.mock("electron", () => ({
  Tray: class {
    on(): void {}
    setImage(): void {
      calls.image += 1;
    }
    setToolTip(): void {}
    setContextMenu(): void {
      calls.menu += 1;
    }
    isDestroyed(): boolean {
      return false;
    }
  },
  Menu: { buildFromTemplate: () => ({}) },
  nativeImage: { createEmpty: () => ({ addRepresentation(): void {}, setTemplateImage(): void {} }) },
  screen: { getPrimaryDisplay: () => ({ scaleFactor: 1 }) },
}));

const accountCount = 20;

it("a week with 20 accounts: as many images, menus, notifications and writes as there are changes, and no growth", async () => {
  const { clock, client, open, snapshotsFile, storeAccounts } = setUpAccounts();
  const notifications = setUpNotifications({ clock });
  const unread = new Map<string, number>();
  client.customer = () => {
    const key = client.asked.at(-1)?.accessKey ?? "";
    return good(sampleCustomer({ trial: none, unreadSms: known(unread.get(key) ?? 0) }));
  };
  let isDirty = false;
  storeAccounts(accountCount);
  const accounts = open({
    onChange: () => {
      isDirty = true;
    },
  });
  const texts = createTexts("ru");
  const actions = trayActionsForTest();
  const tray = new AppTray(texts, actions);
  const trayContents = createTrayContents(actions);
  const expected = { image: 0, menu: 0, iconKey: "", menuKey: "" };

  function publish(): void {
    if (!isDirty) return;
    isDirty = false;
    const state = sampleAppState(accounts.states());
    tray.show(trayContents(state, clock.now(), texts));
    notifications.update(state.accounts);
    const iconKey = JSON.stringify(trayIcon(viewOf(state, clock.now())));
    const menuKey = JSON.stringify(new TrayMenu(actions).of(viewOf(state, clock.now()), texts));
    if (iconKey !== expected.iconKey) expected.image += 1;
    if (menuKey !== expected.menuKey) expected.menu += 1;
    Object.assign(expected, { iconKey, menuKey });
  }

  async function live(ms: number): Promise<void> {
    for (let passed = 0; passed < ms; passed += minuteMs) {
      await clock.advance(minuteMs);
      publish();
      // The double keeps what it was asked for; the program does not.
      client.asked.length = 0;
    }
  }

  accounts.start();
  await live(30 * minuteMs);
  const counts = () => [snapshotsFile.writes, notifications.file.writes, clock.pending().length];
  const before = counts();
  Object.assign(calls, { image: 0, menu: 0 });
  Object.assign(expected, { image: 0, menu: 0 });

  let heapAfterFirstDay = 0;
  for (let change = 0; change < 7 * accountCount; change += 1) {
    const key = `key-of-account-${change % accountCount}`;
    unread.set(key, (unread.get(key) ?? 0) + 1);
    await live(dayMs / accountCount);
    if (change === accountCount) heapAfterFirstDay = heapBytes();
  }

  expect(counts().map((count, index) => count - (before[index] ?? 0))).toEqual([140, 140, 0]);
  expect(notifications.factory.shown).toHaveLength(140);
  expect([...notifications.histories.values()].flat()).toHaveLength(140);
  // Unread SMS only rise here, to «9+»: nine images, each set once, in a week of 40,000 polls.
  expect(calls).toEqual({ image: 10, menu: expected.menu });
  expect(expected.image).toBe(10);
  expect(heapBytes() - heapAfterFirstDay).toBeLessThan(4_000_000);
}, 120_000);
