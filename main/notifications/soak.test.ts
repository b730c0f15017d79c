import { expect, it } from "vitest";
import { defaultNotificationSettings } from "../../contract/notification-settings";
import { known } from "../../contract/reading";
import type { AccountState } from "../../contract/state";
import { createTexts } from "../../locales/texts";
import { createHistories } from "../accounts/history-files";
import type { LineStorage } from "../storage/line-file";
import { createMemoryFile } from "../storage/memory-file";
import { createFakeClock } from "../system/fake-clock";
import { createNotificationDouble } from "./notification-double";
import { createNotifications } from "./notifications";
import { accountOf, polledAt } from "./situations/account-state";
import { dayMs, minuteMs, noon } from "./situations/scene";
import { emptyMemory } from "./told";

const accountCount = 20;
const pollMs = 10 * minuteMs;
const pollsPerWeek = (7 * dayMs) / pollMs;

function inMemory(writes: { appends: number; replaces: number }): LineStorage {
  let text: string | null = null;
  return {
    name: "history",
    read: () => text,
    append(lines) {
      writes.appends += 1;
      text = (text ?? "") + lines;
    },
    replace(lines) {
      writes.replaces += 1;
      text = lines;
    },
    keepCopy: () => "copy",
    remove() {
      text = null;
    },
  };
}

it("a week of twenty accounts has a notice and two writes for each change, and nothing for the rest", async () => {
  const clock = createFakeClock(noon);
  const factory = createNotificationDouble();
  const file = createMemoryFile(emptyMemory());
  const writes = { appends: 0, replaces: 0 };
  const notifications = createNotifications({
    file,
    histories: createHistories({
      storageOf: () => inMemory(writes),
      now: clock.now,
      onDamaged: () => expect.unreachable(),
      onTrouble: () => expect.unreachable(),
    }),
    factory,
    clock,
    now: clock.now,
    timeZone: () => "Europe/Moscow",
    settings: () => defaultNotificationSettings,
    savePausedUntil: () => undefined,
    intervalMs: () => pollMs,
    texts: () => createTexts("ru"),
    isWindowInFront: () => false,
    open: () => undefined,
    onChange: () => undefined,
    onFault: (error) => {
      throw error;
    },
  });
  // A tariff without a trial period: its days would be changes too, most of them below no threshold.
  let states: AccountState[] = Array.from({ length: accountCount }, (_, index) =>
    accountOf({ id: `account-${index}` }, { trial: { state: "none" } }),
  );
  notifications.update(states);
  const writesAtStart = file.writes;
  let changes = 0;
  let updates = 0;
  for (let poll = 0; poll < pollsPerWeek; poll += 1) {
    await clock.advance(pollMs);
    for (const [index, state] of states.entries()) {
      // Every account gets an SMS each 50 polls or so, each at its own time.
      const hasNews = (poll + index * 5) % (47 + index) === 0;
      if (hasNews) changes += 1;
      const { unreadSms } = state.snapshot.customer;
      const before = unreadSms.state === "known" ? unreadSms.value : 0;
      const next = polledAt(state, clock.now(), { unreadSms: known(hasNews ? before + 1 : before) });
      // A poll is published when it begins and when it ends.
      for (const shown of [{ ...next, isChecking: true }, next]) {
        states = states.map((other, place) => (place === index ? shown : other));
        notifications.update(states);
        updates += 1;
      }
    }
  }
  expect(changes).toBeGreaterThan(350);
  expect(updates).toBe(2 * accountCount * pollsPerWeek);
  expect(factory.shown).toHaveLength(changes);
  expect(file.writes - writesAtStart).toBe(changes);
  expect(writes).toEqual({ appends: changes, replaces: 0 });
  expect(clock.pending()).toEqual([]);
  process.stdout.write(`soak: ${updates} updates, ${changes} changes, as many notices and writes\n`);
}, 120_000);
