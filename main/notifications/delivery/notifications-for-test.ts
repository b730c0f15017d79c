import type { HistoryEntry } from "../../../contract/history";
import { defaultNotificationSettings } from "../../../contract/settings/notification-settings";
import { defaultSettings } from "../../../contract/settings/settings";
import type { AccountState } from "../../../contract/state";
import { minuteMs } from "../../../contract/time";
import { createPlainTexts } from "../../../locales/plain-texts-for-test";
import { createMemoryFile } from "../../storage/memory-file";
import { createFakeClock } from "../../system/fake-clock";
import { emptyMemory } from "../policy/memory";
import { accountOf, noon, polledAt } from "../policy/scene-for-test";
import { createNotificationDouble } from "./notification-double";
import { Notifications } from "./notifications";

/** Notifications in fake time, at noon, on doubles of the system and the disk, and one account to begin with. */
export function setUpNotifications({ clock = createFakeClock(noon) } = {}) {
  const factory = createNotificationDouble();
  const file = createMemoryFile(emptyMemory());
  const histories = new Map<string, HistoryEntry[]>();
  const opened: unknown[] = [];
  const faults: unknown[] = [];
  const world = {
    settings: defaultNotificationSettings,
    isWindowInFront: false,
    changes: 0,
    intervalMs: 5 * minuteMs,
  };
  const historyOf = (id: string): HistoryEntry[] => {
    const entries = histories.get(id) ?? [];
    histories.set(id, entries);
    return entries;
  };
  const start = () =>
    new Notifications({
      file,
      histories: {
        of: (id) => ({ append: (entries) => historyOf(id).push(...entries) }),
        remove(id) {
          histories.delete(id);
          return true;
        },
      },
      factory,
      clock,
      now: clock.now,
      settings: {
        current: () => ({ ...defaultSettings, notifications: world.settings }),
        change({ notifications = world.settings }) {
          world.settings = notifications;
          return true;
        },
      },
      intervalMs: () => world.intervalMs,
      texts: () => createPlainTexts("ru"),
      isWindowInFront: () => world.isWindowInFront,
      open: (...asked) => opened.push(asked),
      onChange: () => {
        world.changes += 1;
      },
      onFault: (error) => faults.push(error),
    });
  let notifications = start();
  let states: AccountState[] = [accountOf()];
  return {
    clock,
    factory,
    file,
    histories,
    opened,
    faults,
    world,
    outcomes: (id = "one") => histories.get(id)?.map(({ outcome }) => outcome),
    titles: () => factory.shown.map(({ notification }) => notification.title),
    open: () =>
      factory.shown.filter(({ isClosed }) => !isClosed).map(({ notification }) => notification.title),
    notifications: () => notifications,
    update(next: AccountState[] = states) {
      states = next;
      notifications.update(states);
    },
    /** Polls the account with this place in the list. */
    poll(customer: Parameters<typeof polledAt>[2], place = 0, tfa?: AccountState["snapshot"]["tfa"]) {
      states = states.map((state, index) =>
        index === place ? polledAt(state, clock.now(), customer, tfa ?? state.snapshot.tfa) : state,
      );
      notifications.update(states);
    },
    restart() {
      notifications.stop();
      factory.shown.length = 0;
      notifications = start();
      states = states.map((state) => ({ ...state, checkedAt: null }));
      notifications.update(states);
    },
  };
}
