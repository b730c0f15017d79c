import { UnstyledButton } from "@mantine/core";
import type { AccountState } from "../../contract/state";
import { isMac } from "../keyboard/is-mac";
import { ariaShortcuts } from "../keyboard/shortcuts";
import { useWindow } from "../store/window-context";
import { Icon } from "../ui/icons";

/** The ways that are always one click away, and when the data was read. */
export function AccountFooter({ account, updated }: { account: AccountState; updated: string | null }) {
  const { store, texts } = useWindow();
  return (
    <footer className="account-footer">
      <UnstyledButton
        className="quiet-button"
        onClick={() => void store.request((to) => to.openLink({ link: "cabinet" }))}
      >
        {texts.t("window.cabinet")}
        <Icon name="external" size={14} />
      </UnstyledButton>
      <UnstyledButton
        className="quiet-button"
        aria-keyshortcuts={ariaShortcuts("history", isMac)}
        onClick={() => store.showScreen({ name: "history", accountId: account.id })}
      >
        {texts.t("window.history.title")}
      </UnstyledButton>
      {updated !== null && <span className="account-updated">{updated}</span>}
    </footer>
  );
}
