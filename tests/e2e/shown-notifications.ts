import * as z from "zod/mini";
import type { Desktop } from "../desktop/session.mjs";

/** A notification as the notification daemon has it. */
export type ShownNotification = { id: number; title: string; body: string };

const notificationSchema = z.object({ id: z.int(), summary: z.string(), body: z.string() });

const daemon = {
  destination: "org.freedesktop.Notifications",
  path: "/org/freedesktop/Notifications",
  interface: "org.dunstproject.cmd0",
};

/** By desktop: the newest notification of the tests before; the daemon itself forgets nothing. */
const lastOfOthers = new WeakMap<Desktop, number>();

/** Closes what other tests on this desktop left behind; from now on only newer notifications count. */
export async function forgetNotifications(desktop: Desktop): Promise<void> {
  lastOfOthers.set(desktop, (await allClosed(desktop)).at(-1)?.id ?? 0);
}

/** Closes what is shown and returns all notifications of this test, oldest first. */
export async function closedNotifications(desktop: Desktop): Promise<ShownNotification[]> {
  const last = lastOfOthers.get(desktop) ?? 0;
  return (await allClosed(desktop)).filter(({ id }) => id > last);
}

async function allClosed(desktop: Desktop): Promise<ShownNotification[]> {
  await desktop.bus.call({ ...daemon, member: "NotificationCloseAll" });
  const [history] = await desktop.bus.call({ ...daemon, member: "NotificationListHistory" });
  return z
    .parse(z.array(notificationSchema), history)
    .map(({ id, summary, body }) => ({ id, title: summary, body }))
    .toSorted((one, other) => one.id - other.id);
}

/** How many notifications are on the screen now. */
export async function notificationsOnScreen(desktop: Desktop): Promise<number> {
  const [count] = await desktop.bus.call({
    ...daemon,
    interface: "org.freedesktop.DBus.Properties",
    member: "Get",
    signature: "ss",
    body: [daemon.interface, "displayedLength"],
  });
  return z.parse(z.int(), count);
}

/** Clicks the newest notification on the screen. */
export async function clickNotification(desktop: Desktop): Promise<void> {
  await desktop.bus.call({ ...daemon, member: "NotificationAction", signature: "u", body: [0] });
}
