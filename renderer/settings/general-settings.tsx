import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useApp, useWindow } from "../store/window-context";
import { ChoiceSetting, Setting, SettingsSection } from "./setting";
import { parsePollInterval } from "./typed-values";

/** How the window looks and how often the service is asked. */
export function GeneralSettings() {
  const { store, texts } = useWindow();
  const { language, theme, pollIntervalMinutes } = useApp((app) => app.settings);
  const [hasIntervalProblem, setHasIntervalProblem] = useState(false);
  const { t } = texts;

  function changeInterval(text: string): void {
    const minutes = parsePollInterval(text);
    setHasIntervalProblem(minutes === null);
    if (minutes !== null && minutes !== pollIntervalMinutes)
      store.changeSettings({ pollIntervalMinutes: minutes });
  }

  return (
    <SettingsSection name="general" title={t("window.settings.general")}>
      <ChoiceSetting
        name="language"
        title={t("window.settings.language")}
        sentence={t("window.settings.languageHint")}
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
        sentence={t("window.settings.themeHint")}
        choices={[
          { value: "system", label: t("window.settings.system") },
          { value: "light", label: t("window.settings.light") },
          { value: "dark", label: t("window.settings.dark") },
        ]}
        value={theme}
        onChange={(value) => store.changeSettings({ theme: value })}
      />
      <Setting
        name="interval"
        title={t("window.settings.interval")}
        sentence={t("window.settings.intervalHint")}
      >
        <TextInput
          type="number"
          min={1}
          max={60}
          step={1}
          aria-label={t("window.settings.interval")}
          error={hasIntervalProblem ? t("window.settings.intervalProblem") : null}
          defaultValue={pollIntervalMinutes}
          onChange={(event) => changeInterval(event.currentTarget.value)}
        />
      </Setting>
    </SettingsSection>
  );
}
