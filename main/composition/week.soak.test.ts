import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, it, vi } from "vitest";
import type { HistoryEntry } from "../../contract/history";
import { sampleAppState, sampleCustomer } from "../../contract/sample-state";
import { defaultSettings } from "../../contract/settings/settings";
import { dayMs, minuteMs } from "../../contract/time";
import { createTexts } from "../../locales/texts";
import { Accounts } from "../accounts/accounts";
import { emptyRoster, newRosterEntry } from "../accounts/roster-file";
import { createNotificationDouble } from "../notifications/delivery/notification-double";
import { Notifications } from "../notifications/delivery/notifications";
import { emptyMemory } from "../notifications/policy/memory";
import { createClientDouble, good } from "../plusofon/client-double";
import { Secret } from "../plusofon/secret";
import { noSnapshots } from "../polling/snapshots-file";
import { createMemoryFile } from "../storage/memory-file";
import { createFakeClock } from "../system/fake-clock";
import { trayIcon } from "../tray/icon";
import { TrayMenu } from "../tray/menu";
import { viewOf } from "../tray/sample-state";
import { AppTray } from "../tray/tray";
import { createSecretBoxDouble } from "../vault/secret-box-double";
import { createVault } from "../vault/vault";
import { emptyVault } from "../vault/vault-file";

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
    destroy(): void {}
  },
  Menu: { buildFromTemplate: () => ({}) },
  nativeImage: { createEmpty: () => ({ addRepresentation(): void {}, setTemplateImage(): void {} }) },
  nativeTheme: { shouldUseDarkColors: true, themeSource: "system" },
  screen: { getPrimaryDisplay: () => ({ scaleFactor: 1 }) },
}));

const accountCount = 20;

/** A keychain that already holds the keys of all accounts, and the roster that goes with them. */
function storedAccounts() {
  const [box, vaultFile, rosterFile] = [
    createSecretBoxDouble(),
    createMemoryFile(emptyVault()),
    createMemoryFile(emptyRoster()),
  ];
  for (let number = 0; number < accountCount; number += 1) {
    const id = `id-${number}`;
    const text = JSON.stringify({ account: id, accessKey: `key-of-account-${number}` });
    rosterFile.content.accounts.push(newRosterEntry(id, `Филиал ${number}`));
    vaultFile.content.keys[id] = { backend: box.name, sealed: box.seal(text).toString("base64") };
  }
  return { rosterFile, vault: createVault(box, vaultFile) };
}

function heapUsedAfterCollection(): number {
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("gc");
  if (typeof collect === "function") collect();
  return process.memoryUsage().heapUsed;
}

it("a week with 20 accounts: as many images, menus, notifications and writes as there are changes, and no growth", async () => {
  const clock = createFakeClock(Date.parse("2026-11-23T09:00:00Z"));
  const unread = new Map<string, number>();
  const answers = createClientDouble();
  const client = {
    ...answers,
    readCustomerInfo: async (accessKey: Secret) =>
      good(
        sampleCustomer({
          trial: { state: "none" },
          unreadSms: { state: "known", value: unread.get(accessKey.reveal()) ?? 0 },
        }),
      ),
    readTfa: async () => good({ state: "known", value: false } as const),
  };
  const snapshotsFile = createMemoryFile(noSnapshots());
  const notificationsFile = createMemoryFile(emptyMemory());
  const factory = createNotificationDouble();
  const texts = createTexts("ru");
  const history: HistoryEntry[] = [];
  const onFault = (error: unknown): void => {
    throw error;
  };
  let isDirty = false;
  const accounts = new Accounts({
    ...storedAccounts(),
    snapshotsFile,
    client: async () => client,
    demo: {
      start: async () => ({ client, accessKey: new Secret("demo-key-0000") }),
      stop: async () => undefined,
    },
    clock,
    random: () => 0.5,
    newId: () => "new",
    intervalMs: () => 5 * minuteMs,
    balanceSettings: () => defaultSettings,
    onChange: () => {
      isDirty = true;
    },
    publish: () => undefined,
    onRemoved: () => undefined,
    onFault,
  });
  const histories = {
    of: () => ({ append: (entries: readonly HistoryEntry[]) => void history.push(...entries) }),
    remove: () => undefined,
  };
  const notifications = new Notifications({
    file: notificationsFile,
    histories,
    factory,
    clock,
    now: clock.now,
    settings: { current: () => defaultSettings, change: () => true },
    intervalMs: () => 5 * minuteMs,
    texts: () => texts,
    isWindowInFront: () => false,
    open: () => undefined,
    onChange: () => undefined,
    onFault,
  });
  const nothing = vi.fn();
  const actions = {
    open: nothing,
    toggle: nothing,
    refresh: nothing,
    pause: nothing,
    openSettings: nothing,
    openCabinet: nothing,
    installUpdate: nothing,
    openDownloadPage: nothing,
    quit: nothing,
  };
  const tray = new AppTray(texts, actions);
  const expected = { image: 0, menu: 0, iconKey: "", menuKey: "" };

  function publish(): void {
    if (!isDirty) return;
    isDirty = false;
    const state = sampleAppState(accounts.states());
    tray.show(state, clock.now(), texts);
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
    }
  }

  accounts.start();
  await live(30 * minuteMs);
  const before = {
    writes: snapshotsFile.writes,
    notified: notificationsFile.writes,
    timers: clock.pending().length,
  };
  calls.image = 0;
  calls.menu = 0;
  Object.assign(expected, { image: 0, menu: 0 });

  let changes = 0;
  let heapAfterFirstDay = 0;
  for (let dayNumber = 0; dayNumber < 7; dayNumber += 1) {
    for (let number = 0; number < accountCount; number += 1) {
      const key = `key-of-account-${number}`;
      unread.set(key, (unread.get(key) ?? 0) + 1);
      changes += 1;
      await live(dayMs / accountCount);
    }
    if (dayNumber === 0) heapAfterFirstDay = heapUsedAfterCollection();
  }

  expect(changes).toBe(140);
  expect(snapshotsFile.writes - before.writes).toBe(changes);
  expect(notificationsFile.writes - before.notified).toBe(changes);
  expect(factory.shown).toHaveLength(changes);
  expect(history).toHaveLength(changes);
  // Unread SMS only rise here, to «9+»: nine images, each set once, in a week of 40,000 polls.
  expect(calls.image).toBe(expected.image);
  expect(calls.image).toBe(10);
  expect(calls.menu).toBe(expected.menu);
  expect(clock.pending().length).toBe(before.timers);
  const growthBytes = heapUsedAfterCollection() - heapAfterFirstDay;
  expect(growthBytes).toBeLessThan(4_000_000);
}, 120_000);
