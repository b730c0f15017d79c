import { useEffect, useState } from "react";
import type { AccountId } from "../../contract/state";
import { useWindow } from "../store/window-context";
import { IconButton } from "../ui/icon-button";

/** How long the button says that it has copied, in milliseconds. */
const copiedMs = 2_000;

/** The customer ID, which support asks for, with a button that copies it. */
export function CustomerRow({ accountId, customerId }: { accountId: AccountId; customerId: string | null }) {
  const { store, texts } = useWindow();
  const [isCopied, setIsCopied] = useState(false);

  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setIsCopied(false), copiedMs);
    return () => clearTimeout(timer);
  }, [isCopied]);

  async function copy(): Promise<void> {
    const reply = await store.request((to) => to.copyCustomerId({ accountId }));
    setIsCopied(reply.ok);
  }

  return (
    <div className="row">
      <span>{texts.t("window.account.customerId")}</span>
      {customerId === null ? (
        <span className="row-value">{texts.t("fact.noData")}</span>
      ) : (
        <span className="row-copied">
          <span className="row-number">{customerId}</span>
          <IconButton
            icon={isCopied ? "check" : "copy"}
            label={texts.t("window.account.copyCustomerId")}
            onClick={() => void copy()}
          />
        </span>
      )}
      <span className="visually-hidden" role="status">
        {isCopied ? texts.t("window.account.customerIdCopied") : ""}
      </span>
    </div>
  );
}
