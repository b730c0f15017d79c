import type { Texts } from "../../locales/texts";
import type { NotificationFactory } from "./notifier";

/**
 * Says that closing the window is not the end of the program. The returned function shows it, and tells whether the
 * system could; a reference is kept, as a click on what is collected leads nowhere.
 */
export function createHidingHint(
  factory: NotificationFactory,
  onClick: () => void,
): (texts: Texts) => boolean {
  let shown: ReturnType<NotificationFactory["show"]> | null = null;
  return ({ t }) => {
    if (!factory.isSupported()) return false;
    const forget = (): void => {
      shown = null;
    };
    const ignore = (): void => undefined;
    shown?.close();
    shown = factory.show(
      { title: t("notice.hiding.title"), body: t("notice.hiding.body"), severity: "info", isSilent: true },
      { onShow: ignore, onClick, onClose: forget, onFail: forget },
    );
    return true;
  };
}
