import { Tooltip, UnstyledButton } from "@mantine/core";
import type { AccountState } from "../../contract/state";
import { accountTitle } from "../../locales/facts";
import { useApp, useWindow } from "../store/window-context";
import { ColourMark } from "../ui/colour-mark";
import { Icon } from "../ui/icons";
import { ScreenTitle } from "../ui/screen-title";
import { useAccountsOverview } from "./use-accounts-overview";
import { useHasColumn } from "./use-has-column";

/**
 * The title of the account's screen: its mark and name; among several accounts, where their list is not beside it, the
 * way to that list too.
 */
export function AccountSwitcher({ account }: { account: AccountState }) {
  const { texts } = useWindow();
  const hasOthers = useApp(({ accounts }) => accounts.length > 1);
  const hasColumn = useHasColumn();
  const { colour } = account;
  return (
    <div className="account-switcher">
      {colour !== null && (
        <span role="img" aria-label={texts.t(`accounts.colour.${colour}`)} className="account-switcher-mark">
          <ColourMark colour={colour} />
        </span>
      )}
      <ScreenTitle title={accountTitle(texts, account)} isCut />
      {hasOthers && !hasColumn && <AccountsButton shownId={account.id} />}
    </div>
  );
}

/** Leads to the list of accounts, and says how many of the others need attention. The title before it belongs to it. */
function AccountsButton({ shownId }: { shownId: AccountState["id"] }) {
  const { store, texts } = useWindow();
  const { attentionIds } = useAccountsOverview();
  const count = attentionIds.filter((id) => id !== shownId).length;
  const label = count === 0 ? texts.t("accounts.title") : texts.t("accounts.switch", { count });
  return (
    <Tooltip label={label} events={{ hover: true, focus: true, touch: false }}>
      <UnstyledButton
        className="accounts-button"
        aria-label={label}
        onClick={() => store.showScreen({ name: "accounts" })}
      >
        <Icon name="chevron" size={16} />
        {count > 0 && <span className="pill pill-warning">{count}</span>}
      </UnstyledButton>
    </Tooltip>
  );
}
