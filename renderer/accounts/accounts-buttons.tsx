import { ActionIcon, UnstyledButton } from "@mantine/core";
import { useWindow } from "../store/window-context";
import { Icon } from "../ui/icons";
import { useAccountsOverview } from "./use-accounts-overview";

/** Leads to the list of accounts, and says how many of them need attention. */
export function AccountsButton() {
  const { store, texts } = useWindow();
  const { line, attentionCount } = useAccountsOverview();
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

/** Leads to the form for another account. */
export function AddAccountButton() {
  const { store, texts } = useWindow();
  return (
    <ActionIcon
      variant="subtle"
      size="lg"
      aria-label={texts.t("window.account.add")}
      title={texts.t("window.account.add")}
      onClick={() => store.showScreen({ name: "add-account" })}
    >
      <Icon name="add" />
    </ActionIcon>
  );
}
