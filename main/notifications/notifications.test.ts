import { describe, expect, it } from "vitest";
import { failure } from "../../contract/failure";
import { defaultNotificationSettings } from "../../contract/notification-settings";
import { known, none } from "../../contract/reading";
import { setUpNotifications as create } from "./notifications-for-test";
import { accountOf, polledAt } from "./situations/account-state";
import { hourMs, minuteMs, noon, quietSettings } from "./situations/scene";

const unread = (value: number) => ({ unreadSms: known(value) });

describe("notices of one account", () => {
  it("are silent at first, tell what changes, and close what is gone", async () => {
    const app = create();
    app.update();
    expect(app.titles()).toEqual([]);
    await app.clock.advance(5 * minuteMs);
    app.poll({ ...unread(3), blocks: known([{ type: "agreement" }]) });
    expect(app.live()).toEqual(["Есть блокировка", "Новых SMS: 3"]);
    await app.clock.advance(5 * minuteMs);
    app.poll({ ...unread(0), blocks: none });
    expect(app.live()).toEqual(["Блокировка снята"]);
  });

  it("lead to their account and place", async () => {
    const app = create();
    app.update();
    app.poll(unread(3));
    app.factory.shown[0]?.events.onClick();
    expect(app.opened).toEqual([["one", "sms"]]);
  });

  it("go as urgent as they are", () => {
    const app = create();
    app.update();
    app.poll({ ...unread(3), blocks: known([{ type: null }]) });
    expect(app.factory.shown.map(({ notice }) => notice.severity)).toEqual(["urgent", "info"]);
  });

  it("repeat nothing after a restart, and go on from what was known", async () => {
    const app = create();
    app.update();
    app.poll({ blocks: known([{ type: "agreement" }]) });
    app.restart();
    await app.clock.advance(minuteMs);
    app.poll({});
    expect(app.titles()).toEqual([]);
    app.poll({ blocks: none });
    expect(app.titles()).toEqual(["Блокировка снята"]);
  });

  it("do not come from data of a former run, however the days have gone on", async () => {
    const app = create();
    app.update();
    await app.clock.advance(10 * 24 * hourMs);
    app.restart();
    expect(app.titles()).toEqual([]);
    app.update([{ ...accountOf(), checkedAt: app.clock.now(), customerFailure: failure("network") }]);
    expect(app.titles()).toEqual([]);
  });

  it("are not raised by a two-factor switch of ours, but by one elsewhere", async () => {
    const app = create();
    app.update();
    app.update([{ ...accountOf(), isSwitchingTfa: true }]);
    app.poll({}, 0, known(true));
    app.update([polledAt({ ...accountOf(), isSwitchingTfa: false }, app.clock.now(), {}, known(true))]);
    expect(app.titles()).toEqual([]);
    expect(app.histories.get("one")?.map(({ outcome }) => outcome)).toEqual(["own-switch"]);
    await app.clock.advance(11 * minuteMs);
    app.poll({});
    app.poll({}, 0, known(false));
    expect(app.titles()).toEqual(["Двухфакторная аутентификация отключена"]);
  });

  it("tell of long trouble, and of its end", async () => {
    const app = create();
    app.update();
    for (let minutes = 0; minutes <= 60; minutes += 30) {
      app.update([{ ...accountOf(), customerFailure: failure("server"), checkedAt: app.clock.now() }]);
      await app.clock.advance(30 * minuteMs);
    }
    expect(app.live()).toEqual(["Данные не обновляются больше часа"]);
    app.update([polledAt(accountOf(), app.clock.now())]);
    expect(app.live()).toEqual(["Данные снова обновляются"]);
  });
});

describe("notices of several accounts", () => {
  it("name theirs", () => {
    const app = create();
    app.update([accountOf(), accountOf({ id: "two", label: "Склад" })]);
    app.poll(unread(1));
    app.poll(unread(2), 1);
    expect(app.titles()).toEqual(["Абонент 1234: Новых SMS: 1", "Склад: Новых SMS: 2"]);
  });

  it("go with their account, and so does its history", () => {
    const app = create();
    app.update([accountOf(), accountOf({ id: "two" })]);
    app.poll(unread(1), 1);
    expect([app.live().length, app.histories.has("two")]).toEqual([1, true]);
    app.notifications().forget("two");
    expect([app.live(), app.histories.has("two"), Object.keys(app.file.content.accounts)]).toEqual([
      [],
      false,
      ["one"],
    ]);
  });

  it("of a muted account are not raised, and its history says why", () => {
    const app = create();
    app.update([accountOf({ isMuted: true }), accountOf({ id: "two" })]);
    app.poll(unread(3), 0);
    app.poll(unread(3), 1);
    expect(app.titles()).toHaveLength(1);
    expect(app.histories.get("one")).toMatchObject([
      { change: { kind: "sms-arrived" }, outcome: "account-muted" },
    ]);
    expect(app.histories.get("two")).toMatchObject([{ outcome: "shown" }]);
  });

  it("are not raised by the demonstration", () => {
    const app = create();
    const demo = accountOf({ id: "demo", isDemo: true });
    app.update([demo]);
    app.update([polledAt(demo, noon + 1, unread(9))]);
    expect([app.titles(), app.histories.size, app.file.writes]).toEqual([[], 0, 0]);
  });
});

describe("silence", () => {
  it("in quiet hours is followed by one summary, though nothing happens in the morning", async () => {
    const app = create();
    app.world.settings = { ...defaultNotificationSettings, ...quietSettings() };
    app.update();
    await app.clock.advance(11 * hourMs);
    app.poll(unread(3));
    app.poll({ ...unread(5), blocks: known([{ type: "agreement" }]) });
    expect(app.titles()).toEqual([]);
    await app.clock.advance(8 * hourMs + 58 * minuteMs);
    app.poll({});
    await app.clock.advance(2 * minuteMs);
    expect(app.factory.shown.map(({ notice }) => [notice.title, notice.body])).toEqual([
      ["Пропущенных уведомлений: 2", "Есть блокировка\nНовых SMS: 5"],
    ]);
    app.factory.shown[0]?.events.onClick();
    expect(app.opened).toEqual([["one", "history"]]);
  });

  it("by a pause ends by itself and tells the tray, and can be ended before", async () => {
    const app = create();
    app.update();
    app.notifications().pauseUntil(noon + hourMs);
    app.poll(unread(3));
    expect([app.titles(), app.world.settings.pausedUntil, app.world.changes]).toEqual([[], noon + hourMs, 1]);
    await app.clock.advance(58 * minuteMs);
    app.poll({});
    await app.clock.advance(2 * minuteMs);
    expect([app.titles(), app.world.changes]).toEqual([["Пропущенных уведомлений: 1"], 2]);
    app.notifications().pauseUntil(app.clock.now() + hourMs);
    app.poll(unread(9));
    app.notifications().pauseUntil(null);
    expect(app.titles()).toHaveLength(2);
  });

  it("is kept while the window is in front", () => {
    const app = create();
    app.update();
    app.world.isWindowInFront = true;
    app.poll(unread(3));
    expect([app.titles(), app.histories.get("one")?.map(({ outcome }) => outcome)]).toEqual([
      [],
      ["window-in-front"],
    ]);
  });

  it("is for good once stopped", async () => {
    const app = create();
    app.update();
    app.notifications().stop();
    app.poll(unread(3));
    app.notifications().pauseUntil(null);
    await app.clock.advance(24 * hourMs);
    expect([app.titles(), app.clock.pending()]).toEqual([[], []]);
  });
});

describe("trouble", () => {
  it("of the system's notices is told, and the history goes on", () => {
    const app = create();
    app.factory.isSupportedNow = false;
    app.update();
    app.poll(unread(3));
    expect([app.notifications().trouble(), app.titles()]).toEqual(["unsupported", []]);
    expect(app.histories.get("one")?.map(({ outcome }) => outcome)).toEqual(["unsupported"]);
    app.factory.isSupportedNow = true;
    app.factory.throwsAtShow = true;
    app.poll(unread(4));
    expect([app.notifications().trouble(), app.world.changes, app.faults.length]).toEqual(["failed", 1, 1]);
  });

  it("of the disk costs no notice, and none is told twice while the program runs", () => {
    const app = create();
    app.file.failsToWrite = true;
    app.update();
    app.poll({ blocks: known([{ type: "agreement" }]) });
    app.poll({});
    expect(app.titles()).toEqual(["Есть блокировка"]);
  });
});
