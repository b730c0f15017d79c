import { Button, SegmentedControl, TextInput } from "@mantine/core";
import { useState } from "react";
import type { LanguageChoice, ThemeChoice } from "../../contract/settings";
import { NotificationSettingsForm } from "../components/notification-settings-form";
import { ScreenHeader } from "../components/screen-header";
import { useWindow } from "../components/window-context";
import { parsePollInterval } from "../model/poll-interval";

/** The few settings; each takes effect at once. */
export function SettingsScreen() {
  const { store, texts, app } = useWindow();
  const { language, theme, pollIntervalMinutes } = app.settings;
  const [hasIntervalProblem, setHasIntervalProblem] = useState(false);
  const languages: { value: LanguageChoice; label: string }[] = [
    { value: "system", label: texts.t("window.settings.system") },
    { value: "ru", label: texts.t("window.settings.russian") },
    { value: "en", label: texts.t("window.settings.english") },
  ];
  const themes: { value: ThemeChoice; label: string }[] = [
    { value: "system", label: texts.t("window.settings.system") },
    { value: "light", label: texts.t("window.settings.light") },
    { value: "dark", label: texts.t("window.settings.dark") },
  ];

  function changeInterval(text: string): void {
    const minutes = parsePollInterval(text);
    setHasIntervalProblem(minutes === null);
    if (minutes === null || minutes === pollIntervalMinutes) return;
    void store.request((to) => to.changeSettings({ pollIntervalMinutes: minutes }));
  }

  return (
    <>
      <ScreenHeader
        title={texts.t("window.action.settings")}
        onBack={() => store.showScreen({ name: "account" })}
      />
      <main className="page page-narrow">
        <section className="card form">
          <fieldset className="setting">
            <legend>{texts.t("window.settings.language")}</legend>
            <SegmentedControl
              fullWidth
              aria-label={texts.t("window.settings.language")}
              data={languages}
              value={language}
              onChange={(value) => void store.request((to) => to.changeSettings({ language: value }))}
            />
          </fieldset>
          <fieldset className="setting">
            <legend>{texts.t("window.settings.theme")}</legend>
            <SegmentedControl
              fullWidth
              aria-label={texts.t("window.settings.theme")}
              data={themes}
              value={theme}
              onChange={(value) => void store.request((to) => to.changeSettings({ theme: value }))}
            />
          </fieldset>
          <TextInput
            type="number"
            min={1}
            max={60}
            step={1}
            label={texts.t("window.settings.interval")}
            description={texts.t("window.settings.intervalHint")}
            error={hasIntervalProblem ? texts.t("window.settings.intervalProblem") : null}
            defaultValue={pollIntervalMinutes}
            onChange={(event) => changeInterval(event.currentTarget.value)}
          />
        </section>
        <NotificationSettingsForm />
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
