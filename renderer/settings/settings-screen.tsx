import { Tabs } from "@mantine/core";
import type { ReactNode } from "react";
import { useWindow } from "../store/window-context";
import { type SettingsSection, settingsSections } from "../store/window-state";
import { Icon, type IconName } from "../ui/icons";
import { ScreenHeader } from "../ui/screen-header";
import { useIsWide } from "../ui/use-is-wide";
import { AboutSettings } from "./about-settings";
import { GeneralSettings } from "./general-settings";
import { IconSettings } from "./icon-settings";
import { NetworkSettings } from "./network-settings";
import { NotificationSettings } from "./notification-settings";

const sections: Record<SettingsSection, { icon: IconName; content: ReactNode }> = {
  general: { icon: "settings", content: <GeneralSettings /> },
  icon: { icon: "tray-icon", content: <IconSettings /> },
  notifications: { icon: "bell", content: <NotificationSettings /> },
  network: { icon: "globe", content: <NetworkSettings /> },
  about: { icon: "info", content: <AboutSettings /> },
};

/** The settings, one section at a time; their list stands beside it in a wide window, above it in a narrow one. */
export function SettingsScreen({ section }: { section: SettingsSection }) {
  const { store, texts } = useWindow();
  const isWide = useIsWide();
  return (
    <>
      <ScreenHeader title={texts.t("window.action.settings")} />
      <main className="page settings">
        <Tabs
          className="settings-tabs"
          variant="unstyled"
          orientation={isWide ? "vertical" : "horizontal"}
          keepMounted={false}
          value={section}
          onChange={(chosen) => {
            const next = settingsSections.find((name) => name === chosen);
            if (next !== undefined) store.showScreen({ name: "settings", section: next });
          }}
        >
          <Tabs.List className="settings-nav" aria-label={texts.t("window.settings.sections")}>
            {settingsSections.map((name) => (
              <Tabs.Tab
                key={name}
                value={name}
                className="settings-tab"
                leftSection={<Icon name={sections[name].icon} size={18} />}
              >
                {texts.t(`window.settings.section.${name}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {settingsSections.map((name) => (
            <Tabs.Panel key={name} value={name} className="settings-section" data-section={name}>
              {sections[name].content}
            </Tabs.Panel>
          ))}
        </Tabs>
      </main>
    </>
  );
}
