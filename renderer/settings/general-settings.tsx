import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { useApp, useWindow } from "../store/window-context";
import { ChoiceSetting, Setting } from "./setting";
import { ShortcutSetting } from "./shortcut-setting";
import { StartSetting } from "./start-setting";
import { parsePollInterval } from "./typed-values";

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
  const [hasProblem, setHasProblem] = useState(false);

  function change(text: string): void {
    const typed = parsePollInterval(text);
    setHasProblem(typed === null);
    if (typed !== null && typed !== minutes) store.changeSettings({ pollIntervalMinutes: typed });
  }

  return (
    <Setting name="interval" title={texts.t("window.settings.interval")}>
      <TextInput
        className="number-field"
        size="sm"
        type="number"
        min={1}
        max={60}
        step={1}
        aria-label={texts.t("window.settings.interval")}
        error={hasProblem ? texts.t("window.settings.intervalProblem") : null}
        defaultValue={minutes}
        onChange={(event) => change(event.currentTarget.value)}
      />
    </Setting>
  );
}
