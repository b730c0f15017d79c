import { useState } from "react";
import type { GlobalShortcutResult } from "../../contract/ipc";
import { offeredShortcuts } from "../../contract/settings/shortcut";
import { shortcutCaps } from "../keyboard/global-shortcut";
import { useApp, useWindow } from "../store/window-context";
import { ChoiceSetting, SettingNote } from "./setting";

type Refusal = Exclude<GlobalShortcutResult["state"], "set">;

/** The keys that show and hide the window from anywhere: one of a few, or those of an earlier version's choice. */
export function ShortcutSetting() {
  const { store, texts } = useWindow();
  const chosen = useApp((app) => app.settings.globalShortcut);
  const trouble = useApp((app) => app.shortcutTrouble);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { t } = texts;
  const shortcuts = new Set([...(chosen === null ? [] : [chosen]), ...offeredShortcuts]);

  async function choose(shortcut: string): Promise<void> {
    const reply = await store.request((to) =>
      to.setGlobalShortcut({ shortcut: shortcut === "" ? null : shortcut }),
    );
    setRefusal(reply.ok && reply.value.state !== "set" ? reply.value.state : null);
  }

  return (
    <ChoiceSetting
      name="shortcut"
      title={t("window.settings.shortcut")}
      hint={t("shortcuts.global")}
      choices={[
        { value: "", label: t("window.settings.shortcutNone") },
        ...[...shortcuts].map((value) => ({
          value,
          label: shortcutCaps(value, globalThis.navigator?.platform ?? "").join(" + "),
        })),
      ]}
      value={chosen ?? ""}
      onChange={(shortcut) => void choose(shortcut)}
      note={
        <>
          {refusal !== null && (
            <SettingNote
              isAnswer
              tone="warning"
              text={t(
                refusal === "not-saved"
                  ? "window.settings.notSaved"
                  : `window.settings.shortcutTrouble.${refusal}`,
              )}
            />
          )}
          {refusal === null && trouble !== null && (
            <SettingNote
              tone={trouble === "wayland" ? "info" : "warning"}
              text={t(`window.settings.shortcutTrouble.${trouble}`)}
            />
          )}
        </>
      }
    />
  );
}
