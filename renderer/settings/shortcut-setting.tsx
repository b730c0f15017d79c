import { Button } from "@mantine/core";
import { ShortcutKeys } from "../keyboard/key-caps";
import { refusalText } from "../keyboard/refusal-text";
import { keyboardOf, shortcutLabels } from "../keyboard/shortcut-keys";
import { useApp, useWindow } from "../store/window-context";
import { Setting, SettingNote } from "./setting";
import { useShortcutRecording } from "./use-shortcut-recording";

/** The keys that show and hide the window from anywhere: pressed once to choose them. */
export function ShortcutSetting() {
  const { texts } = useWindow();
  const globalShortcut = useApp((app) => app.settings.globalShortcut);
  const trouble = useApp((app) => app.shortcutTrouble);
  const { t } = texts;
  const recording = useShortcutRecording();
  const { isRecording, refusal } = recording;
  const keyboard = keyboardOf(globalThis.navigator?.platform ?? "");

  return (
    <Setting
      name="shortcut"
      title={t("window.settings.shortcut")}
      hint={t("shortcuts.global")}
      note={
        <>
          {refusal !== null && (
            <SettingNote
              isAnswer
              tone="warning"
              text={refusalText(refusal, globalShortcut !== null, keyboard, texts)}
            />
          )}
          {trouble !== null && (
            <SettingNote
              tone={trouble === "wayland" ? "info" : "warning"}
              text={t(`window.settings.shortcutTrouble.${trouble}`)}
            />
          )}
        </>
      }
    >
      <p className={`shortcut-field${isRecording ? " is-recording" : ""}`} aria-live="polite">
        {isRecording ? (
          t("window.settings.shortcutPress")
        ) : globalShortcut === null ? (
          t("window.settings.shortcutNone")
        ) : (
          <ShortcutKeys
            labels={shortcutLabels(globalShortcut, keyboard, t("window.settings.shortcutSpace"))}
          />
        )}
      </p>
      <div className="setting-buttons">
        <Button
          data-recording={isRecording}
          size="xs"
          variant="default"
          onClick={(event) => {
            event.currentTarget.focus();
            if (isRecording) recording.cancel();
            else recording.begin();
          }}
          onKeyDown={recording.onKeyDown}
          onBlur={recording.cancel}
        >
          {isRecording
            ? t("window.action.cancel")
            : t("window.settings.shortcutRecord", { former: globalShortcut === null ? "no" : "yes" })}
        </Button>
        {globalShortcut !== null && (
          <Button size="xs" variant="default" onClick={() => recording.choose(null)}>
            {t("window.settings.shortcutRemove")}
          </Button>
        )}
      </div>
    </Setting>
  );
}
