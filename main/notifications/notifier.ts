import type { NotificationTrouble } from "../../contract/history";
import type { Severity } from "./notice";

/** A notice as the system is to show it. */
export type SystemNotice = { title: string; body: string; severity: Severity; isSilent: boolean };

/** What the system tells of a notice. */
export type NoticeEvents = {
  onShow: () => void;
  onClick: () => void;
  onClose: () => void;
  onFail: () => void;
};

/** The system's notices. `show` may throw. */
export type NotificationFactory = {
  isSupported: () => boolean;
  /** Shows a notice and returns a handle that must be held until it is closed. */
  show: (notice: SystemNotice, events: NoticeEvents) => { close: () => void };
};

export type Notifier = {
  /** Shows a notice in place of the live one of its topic. */
  show: (topic: string, notice: SystemNotice, onClick: () => void) => void;
  /** Closes the live notice of a topic, if there is one. */
  close: (topic: string) => void;
  isSupported: () => boolean;
  trouble: () => NotificationTrouble;
  /** The topics of the live notices. */
  live: () => string[];
};

/**
 * Holds the live notices, one per topic: without a reference they, and the clicks on them, would be collected.
 *
 * @param onTrouble called when `trouble()` changed
 */
export function createNotifier(
  factory: NotificationFactory,
  onTrouble: () => void,
  onFault: (error: unknown) => void,
): Notifier {
  const live = new Map<string, { close: () => void }>();
  let hasFailed = false;

  function setFailed(next: boolean): void {
    if (hasFailed === next) return;
    hasFailed = next;
    onTrouble();
  }

  function close(topic: string): void {
    const handle = live.get(topic);
    live.delete(topic);
    try {
      handle?.close();
    } catch (error) {
      onFault(error);
    }
  }

  return {
    show(topic, notice, onClick) {
      close(topic);
      let handle: { close: () => void } | null = null;
      let isOver = false;
      // Events of a notice that was replaced must not touch its successor.
      const forget = (): void => {
        isOver = true;
        if (handle !== null && live.get(topic) === handle) live.delete(topic);
      };
      try {
        handle = factory.show(notice, {
          onShow: () => setFailed(false),
          onClick() {
            forget();
            onClick();
          },
          onClose: forget,
          onFail() {
            forget();
            setFailed(true);
          },
        });
        if (!isOver) live.set(topic, handle);
      } catch (error) {
        setFailed(true);
        onFault(error);
      }
    },
    close,
    isSupported: () => factory.isSupported(),
    trouble: () => (factory.isSupported() ? (hasFailed ? "failed" : null) : "unsupported"),
    live: () => [...live.keys()],
  };
}
