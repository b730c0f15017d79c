import { useApp, useWindow } from "../store/window-context";
import { ChoiceSetting } from "./setting";

/** What the tray icon shows, and in which colours. */
export function IconSettings() {
  const { store, texts } = useWindow();
  const { iconTone, iconCounts } = useApp((app) => app.settings);
  const { t } = texts;
  return (
    <div className="rows">
      <ChoiceSetting
        name="icon-tone"
        title={t("window.settings.iconTone")}
        choices={[
          { value: "colour", label: t("window.settings.iconColour") },
          { value: "monochrome", label: t("window.settings.iconMonochrome") },
        ]}
        value={iconTone}
        onChange={(value) => store.changeSettings({ iconTone: value })}
      />
      <ChoiceSetting
        name="icon-counts"
        title={t("window.settings.iconCounts")}
        choices={[
          { value: "all", label: t("window.settings.iconAll") },
          { value: "sms", label: t("window.settings.iconSms") },
          { value: "trial", label: t("window.settings.iconTrial") },
        ]}
        value={iconCounts}
        onChange={(value) => store.changeSettings({ iconCounts: value })}
      />
    </div>
  );
}
