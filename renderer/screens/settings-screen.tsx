import { Button } from "@mantine/core";
import { Icon } from "../components/icons";
import { ScreenHeader } from "../components/screen-header";
import { GeneralSettings } from "../components/settings/general-settings";
import { IconSettings } from "../components/settings/icon-settings";
import { NetworkSettings } from "../components/settings/network-settings";
import { NotificationSettings } from "../components/settings/notification-settings";
import { SystemSettings } from "../components/settings/system-settings";
import { useWindow } from "../components/window-context";

/** The settings; each has one sentence and takes effect at once. */
export function SettingsScreen() {
  const { store, texts, app } = useWindow();
  return (
    <>
      <ScreenHeader
        title={texts.t("window.action.settings")}
        onBack={() => store.showScreen({ name: "account" })}
      />
      <main className="page page-narrow">
        <GeneralSettings />
        <NotificationSettings />
        <IconSettings />
        <SystemSettings />
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
          {texts.t("window.version", { version: app.version })}
        </p>
      </main>
    </>
  );
}
