import type { NotificationTrouble } from "../../../contract/history";

/** A notification as the system is to show it. */
export type SystemNotification = { title: string; body: string; isUrgent: boolean };

/** What the system reports about a notification. */
export type NotificationEvents = {
  onShow: () => void;
  onClick: () => void;
  onClose: () => void;
  onFail: () => void;
};

/** The system's notifications. `show` may throw. */
export type NotificationFactory = {
  /** Why it shows none; null: it does. With `not-responding`, what is shown now waits until the service answers. */
  trouble: () => NotificationTrouble;
  /** Shows a notification and returns a handle that must be referenced until it is closed. */
  show: (notification: SystemNotification, events: NotificationEvents) => { close: () => void };
};

/** Holds the open notifications, one per topic: without a reference they, and the clicks on them, would be collected. */
export class Notifier {
  readonly #factory: NotificationFactory;
  readonly #onTrouble: () => void;
  readonly #onFault: (error: unknown) => void;
  readonly #open = new Map<string, { close: () => void }>();
  #hasFailed = false;

  /** @param onTrouble called when `trouble()` changed */
  constructor(factory: NotificationFactory, onTrouble: () => void, onFault: (error: unknown) => void) {
    this.#factory = factory;
    this.#onTrouble = onTrouble;
    this.#onFault = onFault;
  }

  /** Shows a notification in place of the open one of its topic. */
  show(topic: string, notification: SystemNotification, onClick: () => void): void {
    this.close(topic);
    let handle: { close: () => void } | null = null;
    let isOver = false;
    // Events of a notification that was replaced must not touch its successor.
    const forget = (): void => {
      isOver = true;
      if (handle !== null && this.#open.get(topic) === handle) this.#open.delete(topic);
    };
    try {
      handle = this.#factory.show(notification, {
        onShow: () => this.#setFailed(false),
        onClick() {
          forget();
          onClick();
        },
        onClose: forget,
        onFail: () => {
          forget();
          this.#setFailed(true);
        },
      });
      if (!isOver) this.#open.set(topic, handle);
    } catch (error) {
      this.#setFailed(true);
      this.#onFault(error);
    }
  }

  /** Closes the open notification of a topic, if there is one. */
  close(topic: string): void {
    const handle = this.#open.get(topic);
    this.#open.delete(topic);
    try {
      handle?.close();
    } catch (error) {
      this.#onFault(error);
    }
  }

  isSupported(): boolean {
    return this.#factory.trouble() !== "unsupported";
  }

  /** Why notifications are not seen; null: nothing is known against it. */
  trouble(): NotificationTrouble {
    return this.#factory.trouble() ?? (this.#hasFailed ? "failed" : null);
  }

  #setFailed(hasFailed: boolean): void {
    if (this.#hasFailed === hasFailed) return;
    this.#hasFailed = hasFailed;
    this.#onTrouble();
  }
}
