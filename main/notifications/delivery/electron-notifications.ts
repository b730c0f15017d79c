import { Notification } from "electron";
import type { NotificationFactory } from "./notifier";

/** The notifications of Windows and macOS through Electron. Only for use after the application is ready. */
export const electronNotifications: NotificationFactory = {
  trouble: () => (Notification.isSupported() ? null : "unsupported"),
  show({ title, body, isUrgent }, events) {
    // Desktops do not pop up what is `low`, so none of our notifications is.
    const urgency = isUrgent ? "critical" : "normal";
    const notification = new Notification({ title, body, urgency });
    notification.on("show", events.onShow);
    notification.on("click", () => {
      events.onClick();
      // Not every desktop closes it by itself.
      notification.close();
    });
    notification.on("close", events.onClose);
    notification.on("failed", events.onFail);
    notification.show();
    return {
      close() {
        notification.removeAllListeners();
        notification.close();
      },
    };
  },
};
