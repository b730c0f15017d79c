import { UnstyledButton } from "@mantine/core";
import { useMemo } from "react";
import { accountStanding } from "../../../contract/account-standing";
import { pollIntervalMs } from "../../../contract/age";
import { rosterSummary } from "../../model/accounts/roster-summary";
import { Icon } from "../icons";
import { useNow, useWindow } from "../window-context";

/** Leads to the list of accounts, and says how many of them need attention. */
export function AccountsButton() {
  const { store, texts, app } = useWindow();
  const now = useNow();
  const { accounts, settings } = app;
  const intervalMs = pollIntervalMs(settings);
  const { line, attentionCount } = useMemo(() => {
    const standings = accounts.map((account) => ({
      account,
      standing: accountStanding(account, now, intervalMs),
    }));
    return rosterSummary(standings, texts);
  }, [accounts, intervalMs, now, texts]);
  return (
    <div className="accounts-way">
      <UnstyledButton className="accounts-button" onClick={() => store.showScreen({ name: "accounts" })}>
        <Icon name="back" size={14} />
        <span>{texts.t("accounts.title")}</span>
        {attentionCount > 0 && (
          <span className="accounts-button-attention">
            <Icon name="warning" size={14} />
            <span>{line}</span>
          </span>
        )}
      </UnstyledButton>
    </div>
  );
}
