import { isKeyLacking } from "../../contract/key-place";
import type { AccountState } from "../../contract/state";
import { accountTitle } from "../../locales/facts";
import { KeyEntry } from "../components/key-entry";
import { ScreenHeader } from "../components/screen-header";
import { useWindow } from "../components/window-context";

/** Asks for the key of a new account, or for another key of `account`. */
export function AccessKeyScreen({ account }: { account: AccountState | null }) {
  const { store, texts } = useWindow();
  const title =
    account === null
      ? texts.t("window.key.addTitle")
      : texts.t("window.key.replaceTitle", { title: accountTitle(texts, account) });
  return (
    <>
      <ScreenHeader title={title} onBack={() => store.showScreen({ name: "account" })} />
      <main className="page page-key">
        {account !== null && !isKeyLacking(account.keyPlace) && (
          <p className="introduction">{texts.t("window.key.replaceNote")}</p>
        )}
        <KeyEntry account={account} />
      </main>
    </>
  );
}
