import type { TrayPresence } from "../../contract/state";
import type { Texts } from "../../locales/texts";
import type { SettingsStore } from "../settings/settings";
import type { NotificationFactory } from "./notifier";

/**
 * Says that closing the window is not the end of the program: once, and only where there is a tray to speak of. The
 * returned function is called each time the window hides.
 */
export function createHidingHint(parts: {
  factory: NotificationFactory;
  settings: SettingsStore;
  trayPresence: () => TrayPresence;
  texts: () => Texts;
  platform: NodeJS.Platform;
  onClick: () => void;
}): () => void {
  const { factory, settings } = parts;
  // A reference is kept, as a click on what is collected leads nowhere.
  let shown: ReturnType<NotificationFactory["show"]> | null = null;
  return () => {
    if (settings.current().wasToldOfHiding || !factory.isSupported()) return;
    if (parts.platform === "linux" && parts.trayPresence() !== "present") return;
    const { t } = parts.texts();
    const forget = (): void => {
      shown = null;
    };
    const ignore = (): void => undefined;
    shown?.close();
    shown = factory.show(
      { title: t("notice.hiding.title"), body: t("notice.hiding.body"), severity: "info", isSilent: true },
      { onShow: ignore, onClick: parts.onClick, onClose: forget, onFail: forget },
    );
    settings.change({ wasToldOfHiding: true });
  };
}
