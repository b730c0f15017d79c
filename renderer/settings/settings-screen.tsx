import { Button } from "@mantine/core";
import { useApp, useWindow } from "../store/window-context";
import { Icon } from "../ui/icons";
import { ScreenHeader } from "../ui/screen-header";
import { GeneralSettings } from "./general-settings";
import { IconSettings } from "./icon-settings";
import { NetworkSettings } from "./network-settings";
import { NotificationSettings } from "./notification-settings";
import { SettingsSection } from "./setting";
import { ShortcutSetting } from "./shortcut-setting";
import { StartSetting } from "./start-setting";

/** The settings; each has one sentence and takes effect at once. */
export function SettingsScreen() {
  const { store, texts } = useWindow();
  const version = useApp((app) => app.version);
  return (
    <>
      <ScreenHeader title={texts.t("window.action.settings")} />
      <main className="page page-narrow">
        <GeneralSettings />
        <NotificationSettings />
        <IconSettings />
        <SettingsSection name="system" title={texts.t("window.settings.systemSection")}>
          <StartSetting />
          <ShortcutSetting />
        </SettingsSection>
        <NetworkSettings />
        <Button
          variant="default"
          leftSection={<Icon name="keyboard" size={18} />}
          onClick={() => store.showShortcuts(true)}
        >
          {texts.t("shortcuts.title")}
        </Button>
        <Button variant="default" onClick={() => void store.request((to) => to.quit())}>
          {texts.t("window.action.quit")}
        </Button>
        <p className="about">
          {texts.t("window.unofficial")}
          <br />
          {texts.t("window.version", { version })}
        </p>
      </main>
    </>
  );
}
