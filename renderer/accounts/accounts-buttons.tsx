import { useApp, useWindow } from "../store/window-context";
import { IconButton } from "../ui/icon-button";

/** What can be done with the list: sort it by name or by urgency, and add an account. */
export function AccountsButtons() {
  const { store, texts } = useWindow();
  const isByName = useApp((app) => app.settings.accountOrder === "name");
  return (
    <>
      <IconButton
        icon="sort"
        label={texts.t("accounts.byName")}
        isPressed={isByName}
        onClick={() => store.changeSettings({ accountOrder: isByName ? "urgency" : "name" })}
      />
      <IconButton
        icon="add"
        label={texts.t("window.account.add")}
        shortcut="add-account"
        onClick={() => store.showScreen({ name: "add-account" })}
      />
    </>
  );
}
