import type { NotificationTrouble } from "../../../contract/history";
import type { NotificationEvents, NotificationFactory, SystemNotification } from "./notifier";

/** One notification that the double was asked to show. */
export type ShownNotification = {
  notification: SystemNotification;
  events: NotificationEvents;
  isClosed: boolean;
};

/** The system's notifications for tests: remembers what it is asked to show. */
type NotificationDouble = NotificationFactory & {
  shown: ShownNotification[];
  troubleNow: NotificationTrouble;
  throwsAtShow: boolean;
};

/** A system that shows every notification, until a test says otherwise. */
export function createNotificationDouble(): NotificationDouble {
  const double: NotificationDouble = {
    shown: [],
    troubleNow: null,
    throwsAtShow: false,
    trouble: () => double.troubleNow,
    show(notification, events) {
      if (double.throwsAtShow) throw new Error("no notification daemon");
      const shown: ShownNotification = { notification, events, isClosed: false };
      double.shown.push(shown);
      events.onShow();
      return {
        close() {
          shown.isClosed = true;
          events.onClose();
        },
      };
    },
  };
  return double;
}
