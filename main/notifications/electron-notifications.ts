import { Notification } from "electron";
import { assertNever } from "../../contract/assert-never";
import type { Severity } from "./notification";
import type { NotificationFactory } from "./notifier";

/** The system’s notifications through Electron. Only for use after the application is ready. */
export const electronNotifications: NotificationFactory = {
  isSupported: () => Notification.isSupported(),
  show({ title, body, severity, isSilent }, events) {
    const notification = new Notification({ title, body, silent: isSilent, urgency: urgencyOf(severity) });
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

/** The platform's word for a severity. Desktops do not pop up what is `low`, so nothing of ours is. */
function urgencyOf(severity: Severity): "normal" | "critical" {
  switch (severity) {
    case "info":
    case "warning":
      return "normal";
    case "urgent":
      return "critical";
    default:
      return assertNever(severity);
  }
}
