import { describe, expect, it } from "vitest";
import { failure } from "../../../contract/new-failure";
import { known, none } from "../../../contract/reading";
import { sampleTrial } from "../../../contract/sample-state";
import { defaultNotificationSettings } from "../../../contract/settings/notification-settings";
import { hourMs, minuteMs } from "../../../contract/time";
import { accountOf, noon, polledAt, quietSettings } from "../policy/scene-for-test";
import { setUpNotifications as create } from "./notifications-for-test";

const unread = (value: number) => ({ unreadSms: known(value) });
const blocked = { blocks: known([{ type: "agreement" }]) };

/** An application that has read its accounts for the first time. */
function started(accounts = [accountOf()]) {
  const app = create();
  app.update(accounts);
  return app;
}

it("looks at no account again of which nothing has changed", () => {
  const app = started([accountOf(), accountOf({ id: "two" })]);
  let looks = 0;
  const watched = { ...accountOf({ id: "two" }) };
  const { snapshot } = watched;
  Object.defineProperty(watched, "snapshot", {
    get() {
      looks += 1;
      return snapshot;
    },
  });
  app.update([accountOf(), watched]);
  expect(looks).toBeGreaterThan(0);
  looks = 0;
  app.update([accountOf({}, unread(3)), watched]);
  expect([looks, app.titles()]).toEqual([0, ["Абонент 1234: Новых SMS: 3"]]);
});

it("of many accounts writes at once what it shows, and what it only learns soon, or when it stops", async () => {
  const accounts = Array.from({ length: 30 }, (_, number) => accountOf({ id: `id-${number}` }));
  const app = started(accounts);
  expect(app.file.writes).toBe(0);
  await app.clock.advance(minuteMs);
  expect(app.file.writes).toBe(1);
  const [first = accountOf(), ...others] = accounts;
  app.update([polledAt(first, app.clock.now(), unread(3)), ...others]);
  expect([app.file.writes, app.titles()]).toEqual([2, ["Абонент 1234: Новых SMS: 3"]]);
  app.update([polledAt(first, app.clock.now(), unread(3)), ...others, accountOf({ id: "new" })]);
  expect(app.file.writes).toBe(2);
  app.notifications().stop();
  expect(app.file.writes).toBe(3);
  expect(app.file.content.accounts).toHaveProperty("new");
});

describe("notifications of one account", () => {
  it("are silent at first, report what changes, and replace what is of the same kind", async () => {
    const app = started();
    expect(app.titles()).toEqual([]);
    await app.clock.advance(5 * minuteMs);
    app.poll({ ...unread(3), ...blocked });
    expect(app.open()).toEqual(["Есть блокировка", "Новых SMS: 3"]);
    expect(app.factory.shown.map(({ notification }) => notification.isUrgent)).toEqual([true, false]);
    await app.clock.advance(5 * minuteMs);
    app.poll({ ...unread(0), blocks: none });
    expect(app.open()).toEqual(["Новых SMS: 3", "Блокировка снята"]);
  });

  it("say on a new day that the trial ends, although nothing was read since", async () => {
    const app = create();
    app.world.intervalMs = 24 * hourMs;
    app.update([accountOf({}, sampleTrial(4))]);
    await app.clock.advance(11 * hourMs);
    app.update();
    expect(app.titles()).toEqual([]);
    await app.clock.advance(2 * hourMs);
    app.update();
    expect(app.titles()).toEqual(["Тестовый период: осталось 3 дня"]);
  });

  it("lead to their account and place", () => {
    const app = started();
    app.poll(unread(3));
    app.factory.shown[0]?.events.onClick();
    expect(app.opened).toEqual([["one", "sms"]]);
  });

  it("repeat nothing after a restart, and go on from what was known", async () => {
    const app = started();
    app.poll(blocked);
    app.restart();
    await app.clock.advance(minuteMs);
    app.poll({});
    expect(app.titles()).toEqual([]);
    app.poll({ blocks: none });
    expect(app.titles()).toEqual(["Блокировка снята"]);
  });

  it("are not raised by a two-factor switch of ours, but by one elsewhere", async () => {
    const app = started();
    app.update([{ ...accountOf(), isSwitchingTfa: true }]);
    app.poll({}, 0, known(true));
    app.update([polledAt({ ...accountOf(), isSwitchingTfa: false }, app.clock.now(), {}, known(true))]);
    expect([app.titles(), app.outcomes()]).toEqual([[], ["own-switch"]]);
    await app.clock.advance(11 * minuteMs);
    app.poll({});
    app.poll({}, 0, known(false));
    expect(app.titles()).toEqual(["Двухфакторная аутентификация отключена"]);
  });

  it("report long trouble, and its end", async () => {
    const app = started();
    for (let minutes = 0; minutes <= 60; minutes += 30) {
      app.update([{ ...accountOf(), customerFailure: failure("server"), checkedAt: app.clock.now() }]);
      await app.clock.advance(30 * minuteMs);
    }
    expect(app.open()).toEqual(["Данные не обновляются больше часа"]);
    app.update([polledAt(accountOf(), app.clock.now())]);
    expect(app.open()).toEqual(["Данные снова обновляются"]);
  });
});

describe("notifications of several accounts", () => {
  const [one, two] = [accountOf(), accountOf({ id: "two", label: "Склад" })];

  it("name theirs", () => {
    const app = started([one, two]);
    app.poll(unread(1));
    app.poll(unread(2), 1);
    expect(app.titles()).toEqual(["Абонент 1234: Новых SMS: 1", "Склад: Новых SMS: 2"]);
  });

  it("go with their account, and so does its history", () => {
    const app = started([one, two]);
    app.poll(unread(1), 1);
    expect([app.open().length, app.histories.has("two")]).toEqual([1, true]);
    app.notifications().forget("two");
    expect([app.open(), app.histories.has("two")]).toEqual([[], false]);
    expect(Object.keys(app.file.content.accounts)).toEqual(["one"]);
  });

  it("of a trouble that all share go with any account, which they may name", async () => {
    const app = started([one, two]);
    const failing = { ...two, customerFailure: failure("server") };
    for (let minutes = 0; minutes <= 60; minutes += 30) {
      app.update([polledAt(one, app.clock.now()), { ...failing, checkedAt: app.clock.now() }]);
      await app.clock.advance(30 * minuteMs);
    }
    expect(app.open()).toEqual(["Склад: Данные не обновляются больше часа"]);
    app.notifications().forget("two");
    expect(app.open()).toEqual([]);
  });

  it("in one summary go with any account, which it may name", () => {
    const app = started([one, two]);
    app.notifications().pause("hour");
    app.poll(unread(1), 1);
    app.notifications().pause(null);
    expect(app.open()).toHaveLength(1);
    app.notifications().forget("two");
    expect(app.open()).toEqual([]);
  });

  it("of a muted account are not raised, and its history says why", () => {
    const app = started([{ ...one, isMuted: true }, two]);
    app.poll(unread(3), 0);
    app.poll(unread(3), 1);
    expect(app.titles()).toEqual(["Склад: Новых SMS: 3"]);
    expect([app.outcomes(), app.outcomes("two")]).toEqual([["account-muted"], ["shown"]]);
  });

  it("are not raised by the demonstration", () => {
    const demo = accountOf({ id: "demo", isDemo: true });
    const app = started([demo]);
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
    app.poll({ ...unread(5), ...blocked });
    expect(app.titles()).toEqual([]);
    await app.clock.advance(8 * hourMs + 58 * minuteMs);
    app.poll({});
    await app.clock.advance(2 * minuteMs);
    expect(app.factory.shown.map(({ notification: { title, body } }) => [title, body])).toEqual([
      ["Пропущенных уведомлений: 2", "Есть блокировка\nНовых SMS: 5"],
    ]);
    app.factory.shown[0]?.events.onClick();
    expect(app.opened).toEqual([["one", "history"]]);
  });

  it("by a pause ends by itself and updates the tray, and can be ended before", async () => {
    const app = started();
    app.notifications().pause("hour");
    app.poll(unread(3));
    expect([app.titles(), app.world.settings.pausedUntil, app.world.changes]).toEqual([[], noon + hourMs, 1]);
    await app.clock.advance(58 * minuteMs);
    app.poll({});
    await app.clock.advance(2 * minuteMs);
    expect([app.titles(), app.world.changes]).toEqual([["Пропущенных уведомлений: 1"], 2]);
    app.notifications().pause("hour");
    app.poll(unread(9));
    app.notifications().pause(null);
    expect(app.titles()).toHaveLength(2);
  });

  it("is kept while the window is in front", () => {
    const app = started();
    app.world.isWindowInFront = true;
    app.poll(unread(3));
    expect([app.titles(), app.outcomes()]).toEqual([[], ["window-in-front"]]);
  });

  it("is for good once stopped", async () => {
    const app = started();
    app.notifications().stop();
    app.poll(unread(3));
    app.notifications().pause(null);
    await app.clock.advance(24 * hourMs);
    expect([app.titles(), app.clock.pending()]).toEqual([[], []]);
  });
});

describe("trouble", () => {
  it("of the system's notifications is reported, and the history goes on", () => {
    const app = create();
    app.factory.troubleNow = "unsupported";
    app.update();
    app.poll(unread(3));
    expect([app.notifications().trouble(), app.titles()]).toEqual(["unsupported", []]);
    expect(app.outcomes()).toEqual(["unsupported"]);
    app.factory.troubleNow = null;
    app.factory.throwsAtShow = true;
    app.poll(unread(4));
    expect([app.notifications().trouble(), app.world.changes, app.faults.length]).toEqual(["failed", 1, 1]);
  });

  it("of the disk costs no notification, and none is shown twice while the program runs", () => {
    const app = create();
    app.file.failsToWrite = true;
    app.update();
    app.poll(blocked);
    app.poll({});
    expect(app.titles()).toEqual(["Есть блокировка"]);
  });
});
