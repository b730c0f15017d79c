import * as z from "zod/mini";
import type { Desktop } from "../desktop/session.mjs";

/** A notice as the notification daemon has it. */
export type ShownNotice = { id: number; title: string; body: string };

const noticeSchema = z.object({ id: z.int(), summary: z.string(), body: z.string() });

const daemon = {
  destination: "org.freedesktop.Notifications",
  path: "/org/freedesktop/Notifications",
  interface: "org.dunstproject.cmd0",
};

/** By desktop: the newest notice of the tests before; the daemon itself forgets nothing. */
const lastOfOthers = new WeakMap<Desktop, number>();

/** Closes what other tests on this desktop left behind; from now on only newer notices are told of. */
export async function forgetNotices(desktop: Desktop): Promise<void> {
  lastOfOthers.set(desktop, (await allClosed(desktop)).at(-1)?.id ?? 0);
}

/** Closes what is shown and returns all notices of this test, oldest first. */
export async function closedNotices(desktop: Desktop): Promise<ShownNotice[]> {
  const last = lastOfOthers.get(desktop) ?? 0;
  return (await allClosed(desktop)).filter(({ id }) => id > last);
}

async function allClosed(desktop: Desktop): Promise<ShownNotice[]> {
  await desktop.bus.call({ ...daemon, member: "NotificationCloseAll" });
  const [history] = await desktop.bus.call({ ...daemon, member: "NotificationListHistory" });
  return z
    .parse(z.array(noticeSchema), history)
    .map(({ id, summary, body }) => ({ id, title: summary, body }))
    .toSorted((one, other) => one.id - other.id);
}

/** How many notices are on the screen now. */
export async function noticesOnScreen(desktop: Desktop): Promise<number> {
  const [count] = await desktop.bus.call({
    ...daemon,
    interface: "org.freedesktop.DBus.Properties",
    member: "Get",
    signature: "ss",
    body: [daemon.interface, "displayedLength"],
  });
  return z.parse(z.int(), count);
}

/** Clicks the newest notice on the screen. */
export async function clickNotice(desktop: Desktop): Promise<void> {
  await desktop.bus.call({ ...daemon, member: "NotificationAction", signature: "u", body: [0] });
}
