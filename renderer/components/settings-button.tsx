import { ActionIcon } from "@mantine/core";
import { Icon } from "./icons";
import { useWindow } from "./window-context";

/** Leads to the settings from anywhere. */
export function SettingsButton() {
  const { store, texts } = useWindow();
  return (
    <ActionIcon
      variant="subtle"
      size="lg"
      aria-label={texts.t("window.action.settings")}
      onClick={() => store.showScreen({ name: "settings" })}
    >
      <Icon name="settings" />
    </ActionIcon>
  );
}
