import { useState } from "react";
import type { StartAtLoginResult } from "../../contract/ipc";
import type { StartAtLogin } from "../../contract/settings/settings";
import { useApp, useWindow } from "../store/window-context";
import { ChoiceSetting, SettingNote } from "./setting";

type Refusal = Extract<StartAtLoginResult, { state: "failed" }>["reason"];

/** Whether the application starts when the user logs in. What is shown is what the system does. */
export function StartSetting() {
  const { store, texts } = useWindow();
  const isUnknown = useApp((app) => app.isStartAtLoginUnknown);
  const startAtLogin = useApp((app) => app.settings.startAtLogin);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { t } = texts;

  async function choose(choice: StartAtLogin): Promise<void> {
    const reply = await store.request((to) => to.setStartAtLogin({ choice }));
    setRefusal(reply.ok && reply.value.state === "failed" ? reply.value.reason : null);
  }

  return (
    <ChoiceSetting
      name="start"
      title={t("window.settings.start")}
      choices={[
        { value: "off", label: t("window.settings.startOff") },
        { value: "window", label: t("window.settings.startWindow") },
        { value: "hidden", label: t("window.settings.startHidden") },
      ]}
      value={isUnknown ? null : startAtLogin}
      onChange={(choice) => void choose(choice)}
      note={
        <>
          {isUnknown && <SettingNote tone="warning" text={t("window.settings.startUnknown")} />}
          {refusal !== null && (
            <SettingNote isAnswer tone="warning" text={t(`window.settings.startRefusal.${refusal}`)} />
          )}
        </>
      }
    />
  );
}
