import type { NotificationTrouble } from "../../../contract/history";
import { type Clock, withDeadline } from "../../system/clock";
import {
  type BusSignal,
  BusVariant,
  type ConnectBus,
  isServiceThere,
  listenToOwner,
  type SessionBus,
} from "../../system/linux-desktop/bus";
import type { NotificationEvents, NotificationFactory, SystemNotification } from "./notifier";

const name = "org.freedesktop.Notifications";
const service = { destination: name, path: "/org/freedesktop/Notifications", interface: name };

/** How long the service may take to answer, in milliseconds; it may have to be started for it. */
const deadlineMs = 5_000;
/** After this many milliseconds a service that failed to answer is asked again. */
const retryMs = 60_000;

type BusNotificationsDeps = {
  bus: ConnectBus;
  clock: Clock;
  appName: string;
  /** The name of the desktop file, without its ending. */
  desktopEntry: string;
  /** `trouble()` changed. */
  onChange: () => void;
};

type Entry = { notification: SystemNotification; events: NotificationEvents; isOver: boolean };

/**
 * The notifications of a Linux desktop, asked for over the bus: Electron's own wait for the service on the main thread,
 * for minutes where it does not answer. Here a notification waits by itself, and is shown once a service answers.
 *
 * Source: freedesktop.org, Desktop Notifications Specification 1.2.
 */
export class BusNotifications implements NotificationFactory {
  readonly #deps: BusNotificationsDeps;
  readonly #connected: Promise<SessionBus | null>;
  /** By the service's number. */
  readonly #open = new Map<unknown, Entry>();
  #waiting: Entry[] = [];
  /** What the service can do; asked for again once it is another, or failed. */
  #capabilities: Promise<readonly unknown[]> | null = null;
  #trouble: NotificationTrouble = null;
  #cancelRetry = (): void => {};

  constructor(deps: BusNotificationsDeps) {
    this.#deps = deps;
    this.#connected = this.#connect().catch(() => null);
  }

  trouble(): NotificationTrouble {
    return this.#trouble;
  }

  show(notification: SystemNotification, events: NotificationEvents): { close: () => void } {
    const entry: Entry = { notification, events, isOver: false };
    this.#waiting.push(entry);
    void this.#deliver();
    return {
      close: () => {
        entry.isOver = true;
        this.#waiting = this.#waiting.filter((other) => other !== entry);
        for (const [id, open] of this.#open) if (open === entry) this.#close(id);
      },
    };
  }

  async #connect(): Promise<SessionBus | null> {
    const bus = await this.#deps.bus().catch(() => null);
    if (bus !== null) {
      await listenToOwner(bus, name, (isThere) => this.#ownerChanged(isThere));
      const rule = `type='signal',sender='${name}',interface='${name}',path='${service.path}'`;
      await bus.listen(rule, (signal) => this.#takeSignal(signal));
    }
    await this.#look(bus);
    return bus;
  }

  /** Finds out whether there is a service, or one that can be started, and starts none. */
  async #look(bus: SessionBus | null): Promise<void> {
    this.#setTrouble((await this.#isThere(bus)) ? null : "unsupported");
  }

  async #isThere(bus: SessionBus | null): Promise<boolean> {
    return bus !== null && (await isServiceThere(bus, name).catch(() => false));
  }

  #ownerChanged(isThere: boolean): void {
    this.#open.clear();
    this.#capabilities = null;
    if (isThere && this.#trouble === "unsupported") this.#setTrouble(null);
    void this.#connected.then((bus) => (isThere ? this.#deliver() : this.#look(bus)));
  }

  #takeSignal({ interface: from, member, body: [id] }: BusSignal): void {
    const entry = from === name ? this.#open.get(id) : undefined;
    if (entry === undefined) return;
    if (member === "ActionInvoked") {
      entry.events.onClick();
      // Not every desktop closes it by itself.
      this.#close(id);
    }
    if (member === "NotificationClosed") {
      this.#open.delete(id);
      entry.events.onClose();
    }
  }

  /** Asks the service whether it answers, then shows what waits. */
  async #deliver(): Promise<void> {
    this.#cancelRetry();
    const bus = await this.#connected;
    if (bus === null) return this.#failWaiting();
    try {
      const capabilities = await withDeadline(this.#deps.clock, deadlineMs, this.#askCapabilities(bus));
      this.#setTrouble(null);
      for (const entry of this.#waiting.splice(0)) void this.#send(bus, entry, capabilities);
    } catch {
      if (!(await this.#isThere(bus))) {
        this.#setTrouble("unsupported");
        return this.#failWaiting();
      }
      this.#setTrouble("not-responding");
      this.#cancelRetry();
      this.#cancelRetry = this.#deps.clock.after(retryMs, () => void this.#deliver());
    }
  }

  /** One question at a time, however late its answer. */
  #askCapabilities(bus: SessionBus): Promise<readonly unknown[]> {
    if (this.#capabilities !== null) return this.#capabilities;
    const asked = bus.call({ ...service, member: "GetCapabilities" }).then(([names]) => {
      if (this.#trouble === "not-responding") void this.#deliver();
      return Array.isArray(names) ? names : [];
    });
    asked.catch(() => {
      if (this.#capabilities === asked) this.#capabilities = null;
    });
    this.#capabilities = asked;
    return asked;
  }

  /** Sends it once: a service that is slow to take it may show it later. */
  async #send(bus: SessionBus, entry: Entry, capabilities: readonly unknown[]): Promise<void> {
    const { appName, desktopEntry, clock } = this.#deps;
    const { title, body, isUrgent } = entry.notification;
    const hints = {
      // Desktops do not pop up what is low, so none of our notifications is.
      urgency: new BusVariant("y", isUrgent ? 2 : 1),
      "desktop-entry": new BusVariant("s", desktopEntry),
    };
    const text = capabilities.includes("body-markup") ? escapeMarkup(body) : body;
    const actions = capabilities.includes("actions") ? ["default", ""] : [];
    const sent = bus
      .call({
        ...service,
        member: "Notify",
        signature: "susssasa{sv}i",
        body: [appName, 0, "", title, text, actions, hints, -1],
      })
      .then(([id]) => {
        this.#open.set(id, entry);
        if (entry.isOver) return this.#close(id);
        this.#setTrouble(null);
        entry.events.onShow();
      });
    withDeadline(clock, deadlineMs, sent).catch(() => {
      if (!entry.isOver && this.#trouble === null) this.#setTrouble("not-responding");
    });
    await sent.catch(() => entry.events.onFail());
  }

  #close(id: unknown): void {
    this.#open.delete(id);
    this.#connected
      .then((bus) => bus?.call({ ...service, member: "CloseNotification", signature: "u", body: [id] }))
      // It may be closed already.
      .catch(() => undefined);
  }

  #failWaiting(): void {
    for (const { events } of this.#waiting.splice(0)) events.onFail();
  }

  #setTrouble(trouble: NotificationTrouble): void {
    if (trouble === this.#trouble) return;
    this.#trouble = trouble;
    this.#deps.onChange();
  }
}

/** A text that services with markup show as it is. Source: the specification, "Markup". */
function escapeMarkup(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
