import { useWindow } from "../window-context";
import { SettingsSection } from "./setting";
import { ShortcutSetting } from "./shortcut-setting";
import { StartSetting } from "./start-setting";
import { UpdatesSetting } from "./updates-setting";

/** How the application stands with the system: when it starts, which keys call it, how it learns of newer versions. */
export function SystemSettings() {
  const { texts } = useWindow();
  return (
    <SettingsSection name="system" title={texts.t("window.settings.systemSection")}>
      <StartSetting />
      <ShortcutSetting />
      <UpdatesSetting />
    </SettingsSection>
  );
}
