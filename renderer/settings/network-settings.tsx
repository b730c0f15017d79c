import { useState } from "react";
import type { ProxyMode } from "../../contract/settings/proxy-settings";
import { CheckConnectionButton } from "../diagnostics/check-connection-button";
import { useApp, useWindow, useWindowState } from "../store/window-context";
import { shownAccount } from "../store/window-state";
import { ProxyForm } from "./proxy-form";
import { ChoiceSetting, Setting, SettingNote } from "./setting";

/** The way to the service. */
export function NetworkSettings() {
  const { texts } = useWindow();
  const accountId = useWindowState((state) => shownAccount(state)?.id ?? null);
  return (
    <div className="rows">
      <ProxySettings />
      {accountId !== null && (
        <Setting name="diagnostics" title={texts.t("diagnostics.settings.title")}>
          <CheckConnectionButton accountId={accountId} />
        </Setting>
      )}
    </div>
  );
}

/** Through what the service is reached. A mode takes effect at once, the proxy's own fields together by a button. */
function ProxySettings() {
  const { store, texts } = useWindow();
  const { proxy } = useApp((app) => app.settings);
  /** “Manual” was chosen while there was no address that could take effect. */
  const [isBeginning, setIsBeginning] = useState(false);
  const [isUnsaved, setIsUnsaved] = useState(false);
  const { t } = texts;
  const isManual = isBeginning || proxy.mode === "manual";

  async function choose(mode: ProxyMode): Promise<void> {
    const isWithoutAddress = mode === "manual" && proxy.address === "";
    setIsBeginning(isWithoutAddress);
    setIsUnsaved(false);
    if (isWithoutAddress || mode === proxy.mode) return;
    const reply = await store.request((to) => to.setProxy({ ...proxy, mode, password: null }));
    setIsUnsaved(reply.ok && reply.value.state === "not-saved");
  }

  return (
    <>
      <ChoiceSetting
        name="proxy-mode"
        title={t("window.proxy.mode")}
        choices={[
          { value: "system", label: t("window.settings.system") },
          { value: "none", label: t("window.proxy.none") },
          { value: "manual", label: t("window.proxy.manual") },
        ]}
        value={isManual ? "manual" : proxy.mode}
        onChange={(mode) => void choose(mode)}
        note={isUnsaved && <SettingNote isAnswer tone="warning" text={t("window.settings.notSaved")} />}
      />
      {isManual && <ProxyForm />}
    </>
  );
}
