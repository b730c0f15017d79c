import { useState } from "react";
import type { ProxyMode } from "../../../contract/settings/proxy-settings";
import { useApp, useWindow } from "../../store/window-context";
import { ChoiceSetting } from "../choice-setting";
import { ProxyForm } from "./proxy-form";

/** Through what the service is reached. A mode takes effect at once, the proxy's own fields together by a button. */
export function ProxySettings() {
  const { store, texts } = useWindow();
  const { proxy } = useApp((app) => app.settings);
  /** “Manual” was chosen while there was no address that could take effect. */
  const [isBeginning, setIsBeginning] = useState(false);
  const { t } = texts;
  const isManual = isBeginning || proxy.mode === "manual";

  function choose(mode: ProxyMode): void {
    const isWithoutAddress = mode === "manual" && proxy.address === "";
    setIsBeginning(isWithoutAddress);
    if (isWithoutAddress || mode === proxy.mode) return;
    void store.request((to) => to.setProxy({ ...proxy, mode, password: null }));
  }

  return (
    <>
      <ChoiceSetting
        name="proxy-mode"
        title={t("window.proxy.mode")}
        sentence={t("window.proxy.modeHint")}
        choices={[
          { value: "system", label: t("window.settings.system") },
          { value: "none", label: t("window.proxy.none") },
          { value: "manual", label: t("window.proxy.manual") },
        ]}
        value={isManual ? "manual" : proxy.mode}
        onChange={choose}
      />
      {isManual && <ProxyForm />}
    </>
  );
}
