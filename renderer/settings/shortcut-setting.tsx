import { useState } from "react";
import type { GlobalShortcutResult } from "../../contract/ipc";
import { offeredShortcuts } from "../../contract/settings/shortcut";
import { shortcutCaps } from "../keyboard/global-shortcut";
import { useApp, useWindow } from "../store/window-context";
import { ChoiceSetting, SettingNote } from "./setting";

/** Keys that were refused, and why; the former ones stay. */
type Refusal = { shortcut: string; state: Exclude<GlobalShortcutResult["state"], "set"> };

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
    setRefusal(reply.ok && reply.value.state !== "set" ? { shortcut, state: reply.value.state } : null);
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
          label: keysText(value),
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
              text={
                refusal.state === "not-saved"
                  ? t("window.settings.notSaved")
                  : t("window.settings.shortcutRefused", { keys: keysText(refusal.shortcut) })
              }
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

function keysText(shortcut: string): string {
  return shortcutCaps(shortcut).join(" + ");
}
