import { Button } from "@mantine/core";
import { keyboardOf, modifierLabel, shortcutLabels } from "../../model/shortcut-keys";
import { refusalText } from "../../model/shortcut-words";
import { useWindow } from "../window-context";
import { Setting } from "./setting";
import { SettingNote } from "./setting-note";
import { ShortcutKeys } from "./shortcut-keys";
import { useShortcutRecording } from "./use-shortcut-recording";

/** The keys that show and hide the window from anywhere: pressed once to choose them. */
export function ShortcutSetting() {
  const { texts, app } = useWindow();
  const { t } = texts;
  const recording = useShortcutRecording();
  const { held, refusal } = recording;
  const { globalShortcut } = app.settings;
  const keyboard = keyboardOf(globalThis.navigator?.platform ?? "");
  const trouble = app.shortcutTrouble;

  const chosen =
    globalShortcut === null
      ? []
      : shortcutLabels(globalShortcut, keyboard, t("window.settings.shortcutSpace"));
  const labels = held === null ? chosen : held.map((modifier) => modifierLabel(modifier, keyboard));
  const emptyText = held === null ? t("window.settings.shortcutNone") : t("window.settings.shortcutPress");

  return (
    <Setting
      name="shortcut"
      title={t("window.settings.shortcut")}
      sentence={t("window.settings.shortcutHint")}
    >
      <p className="shortcut-field" data-recording={held !== null} aria-live="polite">
        {labels.length === 0 ? emptyText : <ShortcutKeys labels={labels} />}
      </p>
      <div className="setting-buttons">
        <Button
          variant="default"
          onClick={(event) => {
            event.currentTarget.focus();
            if (held === null) recording.begin();
            else recording.cancel();
          }}
          onKeyDown={recording.onKeyDown}
          onKeyUp={recording.onKeyUp}
          onBlur={recording.cancel}
        >
          {held === null
            ? t("window.settings.shortcutRecord", { former: globalShortcut === null ? "no" : "yes" })
            : t("window.action.cancel")}
        </Button>
        {globalShortcut !== null && (
          <Button variant="default" onClick={() => recording.choose(null)}>
            {t("window.settings.shortcutRemove")}
          </Button>
        )}
      </div>
      {refusal !== null && (
        <SettingNote
          isAnswer
          tone="warning"
          lines={[refusalText(refusal, globalShortcut !== null, keyboard, texts)]}
        />
      )}
      {trouble !== null && (
        <SettingNote
          tone={trouble === "wayland" ? "info" : "warning"}
          lines={[t(`window.settings.shortcutTrouble.${trouble}`)]}
        />
      )}
    </Setting>
  );
}
