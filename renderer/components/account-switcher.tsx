import { Menu, UnstyledButton } from "@mantine/core";
import type { AccountState } from "../../contract/state";
import { accountSummary } from "../model/account-summary";
import { Icon } from "./icons";
import { useWindow } from "./window-context";

type AccountSwitcherProps = { accounts: AccountState[]; shown: AccountState; title: string };

/** The account's title; with several accounts it opens their list. */
export function AccountSwitcher({ accounts, shown, title }: AccountSwitcherProps) {
  const { store, texts } = useWindow();
  const heading = (
    <h1 className="header-title" tabIndex={-1} title={title}>
      {title}
    </h1>
  );
  if (accounts.length < 2) return heading;
  return (
    <div className="switcher-line">
      {heading}
      <Menu position="bottom-start" width={300}>
        <Menu.Target>
          <UnstyledButton className="switcher" aria-label={texts.t("window.account.choose", { title })}>
            <Icon name="chevron" size={16} />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          {accounts.map((account) => {
            const summary = accountSummary(account, texts);
            return (
              <Menu.Item
                key={account.id}
                aria-current={account.id === shown.id}
                className="switcher-item"
                leftSection={<Icon name={summary.isTrouble ? "warning" : "check"} size={18} />}
                onClick={() => store.chooseAccount(account.id)}
              >
                <span className="switcher-name">{summary.title}</span>
                <span className="switcher-detail">{summary.detail}</span>
              </Menu.Item>
            );
          })}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
