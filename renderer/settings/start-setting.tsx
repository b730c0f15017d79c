import { useState } from "react";
import { useApp, useWindow } from "../store/window-context";
import { ChoiceSetting, SettingNote } from "./setting";

/** Whether the application starts when the user logs in. What is shown is what the system does. */
export function StartSetting() {
  const { store, texts } = useWindow();
  const startsAtLogin = useApp((app) => app.startsAtLogin);
  const [hasFailed, setHasFailed] = useState(false);
  const { t } = texts;

  async function choose(isOn: boolean): Promise<void> {
    const reply = await store.request((to) => to.setStartAtLogin({ isOn }));
    setHasFailed(reply.ok && reply.value.state === "failed");
  }

  return (
    <ChoiceSetting
      name="start"
      title={t("window.settings.start")}
      choices={[
        { value: "off", label: t("window.settings.startOff") },
        { value: "on", label: t("window.settings.startHidden") },
      ]}
      value={startsAtLogin === null ? null : startsAtLogin ? "on" : "off"}
      onChange={(choice) => void choose(choice === "on")}
      note={
        <>
          {startsAtLogin === null && <SettingNote tone="warning" text={t("window.settings.startUnknown")} />}
          {hasFailed && <SettingNote isAnswer tone="warning" text={t("window.settings.startRefused")} />}
        </>
      }
    />
  );
}
