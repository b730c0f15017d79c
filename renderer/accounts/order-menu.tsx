import { Menu, UnstyledButton } from "@mantine/core";
import { accountOrderSchema } from "../../contract/settings/settings";
import { useApp, useWindow } from "../store/window-context";
import { Icon } from "../ui/icons";

/** How the list is sorted, and a choice of another way. */
export function OrderMenu() {
  const { store, texts } = useWindow();
  const { accountOrder } = useApp((app) => app.settings);
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <UnstyledButton className="account-order" title={texts.t("accounts.order")}>
          <Icon name="sort" size={16} />
          <span className="visually-hidden">{`${texts.t("accounts.order")}: `}</span>
          <span>{texts.t(`accounts.order.${accountOrder}`)}</span>
          <Icon name="chevron" size={14} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={accountOrder}>
          {accountOrderSchema.options.map((order) => (
            <Menu.RadioItem
              key={order}
              value={order}
              closeMenuOnClick
              onClick={() => store.changeSettings({ accountOrder: order })}
            >
              {texts.t(`accounts.order.${order}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
