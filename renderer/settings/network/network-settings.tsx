import { useSyncExternalStore } from "react";
import { CheckConnectionButton } from "../../diagnostics/check-connection-button";
import { useWindow } from "../../store/window-context";
import { shownAccount } from "../../store/window-store";
import { Setting, SettingsSection } from "../setting";
import { ProxySettings } from "./proxy-settings";

/** The way to the service. */
export function NetworkSettings() {
  const { store, texts, app } = useWindow();
  const { chosenAccountId } = useSyncExternalStore(store.subscribe, store.getSnapshot, store.getSnapshot);
  const account = shownAccount(app, chosenAccountId);
  return (
    <SettingsSection name="network" title={texts.t("diagnostics.settings.section")}>
      <ProxySettings />
      {account !== null && (
        <Setting
          name="diagnostics"
          title={texts.t("diagnostics.settings.title")}
          sentence={texts.t("diagnostics.settings.sentence")}
        >
          <CheckConnectionButton accountId={account.id} />
        </Setting>
      )}
    </SettingsSection>
  );
}
