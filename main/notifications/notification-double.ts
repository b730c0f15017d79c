import type { NoticeEvents, NotificationFactory, SystemNotice } from "./notifier";

/** One notice that the double was asked to show. */
export type ShownNotice = { notice: SystemNotice; events: NoticeEvents; isClosed: boolean };

/** The system's notices for tests: keeps what it is asked to show. */
export type NotificationDouble = NotificationFactory & {
  shown: ShownNotice[];
  isSupportedNow: boolean;
  throwsAtShow: boolean;
};

/** A system that shows every notice, until told otherwise. */
export function createNotificationDouble(): NotificationDouble {
  const double: NotificationDouble = {
    shown: [],
    isSupportedNow: true,
    throwsAtShow: false,
    isSupported: () => double.isSupportedNow,
    show(notice, events) {
      if (double.throwsAtShow) throw new Error("no notification daemon");
      const shown: ShownNotice = { notice, events, isClosed: false };
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
