import { Button } from "@mantine/core";
import { useApp, useWindow } from "../store/window-context";
import { BalanceSettings } from "./balance-settings";
import { ChoiceSetting, NumberSetting } from "./setting";
import { ShortcutSetting } from "./shortcut-setting";
import { StartSetting } from "./start-setting";

/** How the program looks, when it asks the service, and how it is started, shown and ended. */
export function GeneralSettings() {
  const { store, texts } = useWindow();
  const { language, theme } = useApp((app) => app.settings);
  const { t } = texts;
  return (
    <>
      <div className="rows">
        <ChoiceSetting
          name="language"
          title={t("window.settings.language")}
          choices={[
            { value: "system", label: t("window.settings.system") },
            { value: "ru", label: t("window.settings.russian") },
            { value: "en", label: t("window.settings.english") },
          ]}
          value={language}
          onChange={(value) => store.changeSettings({ language: value })}
        />
        <ChoiceSetting
          name="theme"
          title={t("window.settings.theme")}
          choices={[
            { value: "system", label: t("window.settings.system") },
            { value: "light", label: t("window.settings.light") },
            { value: "dark", label: t("window.settings.dark") },
          ]}
          value={theme}
          onChange={(value) => store.changeSettings({ theme: value })}
        />
        <IntervalSetting />
        <BalanceSettings />
        <StartSetting />
        <ShortcutSetting />
      </div>
      <div className="setting-buttons">
        <Button variant="default" size="xs" onClick={() => store.showShortcuts(true)}>
          {t("shortcuts.title")}
        </Button>
        <Button variant="default" size="xs" onClick={() => void store.request((to) => to.quit())}>
          {t("window.action.quit")}
        </Button>
      </div>
    </>
  );
}

function IntervalSetting() {
  const { store, texts } = useWindow();
  const minutes = useApp((app) => app.settings.pollIntervalMinutes);
  return (
    <NumberSetting
      name="interval"
      title={texts.t("window.settings.interval")}
      min={1}
      max={60}
      value={minutes}
      problem={texts.t("window.settings.intervalProblem")}
      onChange={(pollIntervalMinutes) => store.changeSettings({ pollIntervalMinutes })}
    />
  );
}
