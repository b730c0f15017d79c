import type { TrayPresence } from "../../../contract/state";
import type { Texts } from "../../../locales/texts";
import type { SettingsStore } from "../../settings/settings";
import { type NotificationFactory, Notifier } from "./notifier";

/**
 * Explains that closing the window does not quit the program: once, and only where there is a tray. The returned
 * function is called each time the window hides.
 */
export function createHidingHint(deps: {
  factory: NotificationFactory;
  settings: SettingsStore;
  trayPresence: () => TrayPresence;
  texts: () => Texts;
  onClick: () => void;
  onFault: (error: unknown) => void;
}): () => void {
  const { settings } = deps;
  const notifier = new Notifier(deps.factory, () => undefined, deps.onFault);
  return () => {
    if (settings.current().wasToldOfHiding || !notifier.isSupported()) return;
    if (deps.trayPresence() !== "present") return;
    const { t } = deps.texts();
    const [title, body] = [t("notification.hiding.title"), t("notification.hiding.body")];
    notifier.show("hiding", { title, body, isUrgent: false, isSilent: true }, deps.onClick);
    settings.change({ wasToldOfHiding: true });
  };
}
