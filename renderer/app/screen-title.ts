import { assertNever } from "../../contract/assert-never";
import type { AccountState, AppState } from "../../contract/state";
import { accountTitle } from "../../locales/facts";
import type { Texts } from "../../locales/texts";
import type { Screen } from "../store/window-store";

/** The title of the window while it shows `screen`; `account`: the account on the account screen. */
export function screenTitle(
  screen: Screen,
  app: AppState,
  account: AccountState | null,
  texts: Texts,
): string {
  const name = screenName(screen, app, account, texts);
  const isOfDemo = screen.name === "history" && account?.isDemo === true;
  if (isOfDemo) return texts.t("window.titleOf", { screen: name, account: accountTitle(texts, account) });
  return texts.t("window.title", { screen: name });
}

function screenName(screen: Screen, app: AppState, account: AccountState | null, texts: Texts): string {
  switch (screen.name) {
    case "settings":
      return texts.t("window.action.settings");
    case "add-account":
      return texts.t("window.key.addTitle");
    case "replace-key": {
      const replaced = app.accounts.find(({ id }) => id === screen.accountId);
      return replaced === undefined
        ? texts.t("window.key.addTitle")
        : texts.t("window.key.replaceTitle", { title: accountTitle(texts, replaced) });
    }
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
