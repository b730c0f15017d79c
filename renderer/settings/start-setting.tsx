import { useState } from "react";
import type { StartAtLoginResult } from "../../contract/ipc";
import type { StartAtLogin } from "../../contract/settings/settings";
import { useWindow } from "../store/window-context";
import { ChoiceSetting } from "./choice-setting";
import { SettingNote } from "./setting-note";

type Refusal = Extract<StartAtLoginResult, { state: "failed" }>["reason"];

/** Whether the application starts when the user logs in. What is shown is what the system does. */
export function StartSetting() {
  const { store, texts, app } = useWindow();
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
      sentence={t("window.settings.startHint")}
      choices={[
        { value: "off", label: t("window.settings.startOff") },
        { value: "window", label: t("window.settings.startWindow") },
        { value: "hidden", label: t("window.settings.startHidden") },
      ]}
      value={app.isStartAtLoginUnknown ? null : app.settings.startAtLogin}
      onChange={(choice) => void choose(choice)}
    >
      {app.isStartAtLoginUnknown && (
        <SettingNote tone="warning" lines={[t("window.settings.startUnknown")]} />
      )}
      {refusal !== null && (
        <SettingNote
          isAnswer
          tone="warning"
          lines={[
            t(
              refusal === "not-written" ? "window.settings.startNotWritten" : "window.settings.startNotTaken",
            ),
          ]}
        />
      )}
    </ChoiceSetting>
  );
}
