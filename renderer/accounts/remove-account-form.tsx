import { Button } from "@mantine/core";
import { useState } from "react";
import type { AccountState } from "../../contract/state";
import { useWindow } from "../store/window-context";
import { Banner } from "../ui/banner";

/** The content of a dialog that names what a removal deletes, removes the account, and says so where that fails. */
export function RemoveAccountForm({ account, onClose }: { account: AccountState; onClose: () => void }) {
  const { store, texts } = useWindow();
  const [isKeyLeft, setIsKeyLeft] = useState(false);

  async function remove(): Promise<void> {
    const reply = await store.request((to) => to.removeAccount({ accountId: account.id }));
    if (reply.ok && reply.value.state === "key-not-erased") return setIsKeyLeft(true);
    onClose();
    // With one account left the store goes on to that.
    if (reply.ok) store.showScreen({ name: "accounts" });
  }

  return (
    <div className="form">
      {isKeyLeft && (
        <Banner
          tone="bad"
          isAnswer
          title={texts.t("accounts.notRemoved")}
          lines={[texts.t("accounts.notRemovedText")]}
        />
      )}
      <p>{texts.t(account.isDemo ? "accounts.removeDemoText" : "accounts.removeText")}</p>
      <div className="form-buttons">
        <Button variant="default" onClick={onClose} data-autofocus>
          {texts.t("window.action.cancel")}
        </Button>
        <Button className="danger-button" onClick={() => void remove()}>
          {texts.t("window.account.remove")}
        </Button>
      </div>
    </div>
  );
}
