import { isKeyLacking } from "../../contract/accounts/key-place";
import type { AccountState } from "../../contract/state";
import { accountTitle } from "../../locales/facts";
import { useWindow } from "../store/window-context";
import { ScreenHeader } from "../ui/screen-header";
import { KeyEntry } from "./key-entry";

/** Asks for the key of a new account, or for another key of `account`. */
export function AccessKeyScreen({ account }: { account: AccountState | null }) {
  const { texts } = useWindow();
  const title =
    account === null
      ? texts.t("window.key.addTitle")
      : texts.t("window.key.replaceTitle", { title: accountTitle(texts, account) });
  return (
    <>
      <ScreenHeader title={title} />
      <main className="page page-narrow page-key">
        {account !== null && !isKeyLacking(account.keyPlace) && (
          <p className="muted">{texts.t("window.key.replaceNote")}</p>
        )}
        <KeyEntry accountId={account?.id ?? null} isFocused />
      </main>
    </>
  );
}
