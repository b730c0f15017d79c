import { useWindow } from "../store/window-context";
import { IconButton } from "./icon-button";

/** Leads to the settings from anywhere. */
export function SettingsButton() {
  const { store, texts } = useWindow();
  return (
    <IconButton
      icon="settings"
      label={texts.t("window.action.settings")}
      shortcut="settings"
      onClick={() => store.showScreen({ name: "settings" })}
    />
  );
}
