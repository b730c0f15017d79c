import { ActionIcon } from "@mantine/core";
import { isMac } from "../keyboard/is-mac";
import { ariaShortcuts } from "../keyboard/shortcuts";
import { useWindow } from "../store/window-context";
import { Icon } from "./icons";

/** Leads to the settings from anywhere. */
export function SettingsButton() {
  const { store, texts } = useWindow();
  return (
    <ActionIcon
      variant="subtle"
      size="lg"
      aria-label={texts.t("window.action.settings")}
      aria-keyshortcuts={ariaShortcuts("settings", isMac)}
      onClick={() => store.showScreen({ name: "settings" })}
    >
      <Icon name="settings" />
    </ActionIcon>
  );
}
