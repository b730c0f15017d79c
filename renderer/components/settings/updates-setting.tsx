import { Button, Switch } from "@mantine/core";
import { updateWords } from "../../model/update-words";
import { useChangeSettings } from "../use-change-settings";
import { useNow, useWindow } from "../window-context";
import { Setting } from "./setting";
import { SettingNote } from "./setting-note";

/** Whether the application looks for newer versions, and what it knows of them. It installs none. */
export function UpdatesSetting() {
  const { store, texts, app } = useWindow();
  const changeSettings = useChangeSettings();
  const { t } = texts;
  const { update } = app;
  // The checks are timed by this computer's own clock.
  const now = useNow() - app.clockOffsetMs;
  if (update.state === "no-feed") {
    return (
      <Setting
        name="updates"
        title={t("window.settings.updates")}
        sentence={t("window.settings.updatesNoFeed")}
      >
        {null}
      </Setting>
    );
  }
  const isChecking = update.state === "checking";
  const { problem, lines } = updateWords(update, app.version, now, texts);
  return (
    <Setting name="updates" title={t("window.settings.updates")} sentence={t("window.settings.updatesHint")}>
      <Switch
        label={t("window.settings.updatesOn")}
        checked={app.settings.checksForUpdates}
        onChange={(event) => changeSettings({ checksForUpdates: event.currentTarget.checked })}
      />
      <div className="setting-buttons">
        <Button
          variant="default"
          aria-busy={isChecking}
          aria-disabled={isChecking}
          onClick={() => {
            if (!isChecking) void store.request((to) => to.checkForUpdates());
          }}
        >
          {t("window.settings.updateNow")}
        </Button>
      </div>
      <SettingNote tone="warning" lines={problem === null ? [] : [problem]} />
      <SettingNote tone="info" lines={lines} />
    </Setting>
  );
}
