import { Menu } from "@mantine/core";
import type { RefObject } from "react";
import type { AccountState } from "../../contract/state";
import { useApp, useWindow } from "../store/window-context";
import { IconButton } from "../ui/icon-button";
import { Icon } from "../ui/icons";

type AccountMenuProps = {
  account: AccountState;
  buttonRef: RefObject<HTMLButtonElement | null>;
  onEdit: () => void;
  onRemove: () => void;
};

/** What is done rarely: with the account on screen, and with the program. */
export function AccountMenu({ account, buttonRef, onEdit, onRemove }: AccountMenuProps) {
  const { store, texts } = useWindow();
  const trayPresence = useApp((app) => app.trayPresence);
  return (
    <Menu>
      <Menu.Target>
        <IconButton ref={buttonRef} icon="menu" label={texts.t("window.account.menu")} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<Icon name="pencil" size={18} />} onClick={onEdit}>
          {texts.t("accounts.edit")}
        </Menu.Item>
        {!account.isDemo && (
          <Menu.Item
            leftSection={<Icon name="key" size={18} />}
            onClick={() => store.showScreen({ name: "replace-key", accountId: account.id })}
          >
            {texts.t("window.action.replaceKey")}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<Icon name="trash" size={18} />} className="menu-danger" onClick={onRemove}>
          {texts.t("window.account.remove")}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          leftSection={<Icon name="add" size={18} />}
          onClick={() => store.showScreen({ name: "add-account" })}
        >
          {texts.t("window.account.add")}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<Icon name="keyboard" size={18} />} onClick={() => store.showShortcuts(true)}>
          {texts.t("shortcuts.title")}
        </Menu.Item>
        <Menu.Item
          leftSection={<Icon name="question" size={18} />}
          onClick={() => void store.request((to) => to.openLink({ link: "help" }))}
        >
          {texts.t("window.action.help")}
        </Menu.Item>
        {trayPresence === "absent" && (
          <Menu.Item
            leftSection={<Icon name="exit" size={18} />}
            onClick={() => void store.request((to) => to.quit())}
          >
            {texts.t("window.action.quit")}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
