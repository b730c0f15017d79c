import { ActionIcon } from "@mantine/core";
import { ariaShortcuts } from "../model/shortcuts";
import { Icon } from "./icons";
import { isMac } from "./use-shortcuts";
import { useWindow } from "./window-context";

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
