import { useWindow } from "../store/window-context";
import { SettingsSection } from "./setting";
import { ShortcutSetting } from "./shortcut-setting";
import { StartSetting } from "./start-setting";

/** How the application stands with the system: when it starts and which keys call it. */
export function SystemSettings() {
  const { texts } = useWindow();
  return (
    <SettingsSection name="system" title={texts.t("window.settings.systemSection")}>
      <StartSetting />
      <ShortcutSetting />
    </SettingsSection>
  );
}
