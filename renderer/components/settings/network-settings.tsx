import { useSyncExternalStore } from "react";
import { shownAccount } from "../../state/window-store";
import { CheckConnectionButton } from "../check-connection-button";
import { useWindow } from "../window-context";
import { ProxySettings } from "./proxy-settings";
import { Setting, SettingsSection } from "./setting";

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
