import { assertNever } from "../../contract/assert-never";
import type { AccountState } from "../../contract/state";
import { accountTitle } from "../../locales/facts";
import type { Texts } from "../../locales/texts";
import type { Screen } from "../store/window-state";

/** The title of the window while it shows `screen`; `account`: the account that the screen is about. */
export function screenTitle(screen: Screen, account: AccountState | null, texts: Texts): string {
  const name = screenName(screen, account, texts);
  const isOfDemo = screen.name === "history" && account?.isDemo === true;
  if (isOfDemo) return texts.t("window.titleOf", { screen: name, account: accountTitle(texts, account) });
  return texts.t("window.title", { screen: name });
}

function screenName(screen: Screen, account: AccountState | null, texts: Texts): string {
  switch (screen.name) {
    case "settings":
      return texts.t("window.action.settings");
    case "add-account":
      return texts.t("window.key.addTitle");
    case "replace-key":
      return account === null
        ? texts.t("window.key.addTitle")
        : texts.t("window.key.replaceTitle", { title: accountTitle(texts, account) });
    case "history":
      return texts.t("window.history.title");
    case "diagnostics":
      return texts.t("diagnostics.title");
    case "accounts":
      return texts.t("accounts.title");
    case "account":
      return account === null ? texts.t("window.name") : accountTitle(texts, account);
    default:
      return assertNever(screen);
  }
}
