import { CheckConnectionButton } from "../../diagnostics/check-connection-button";
import { useWindow, useWindowState } from "../../store/window-context";
import { shownAccount } from "../../store/window-state";
import { Setting, SettingsSection } from "../setting";
import { ProxySettings } from "./proxy-settings";

/** The way to the service. */
export function NetworkSettings() {
  const { texts } = useWindow();
  const accountId = useWindowState((state) => shownAccount(state)?.id ?? null);
  return (
    <SettingsSection name="network" title={texts.t("diagnostics.settings.section")}>
      <ProxySettings />
      {accountId !== null && (
        <Setting
          name="diagnostics"
          title={texts.t("diagnostics.settings.title")}
          sentence={texts.t("diagnostics.settings.sentence")}
        >
          <CheckConnectionButton accountId={accountId} />
        </Setting>
      )}
    </SettingsSection>
  );
}
