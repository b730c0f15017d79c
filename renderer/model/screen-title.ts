import { assertNever } from "../../contract/assert-never";
import type { AccountState, AppState } from "../../contract/state";
import { accountTitle } from "../../locales/facts";
import type { Texts } from "../../locales/texts";
import type { Screen } from "../state/window-store";

/** The title of the window while it shows `screen`; `account`: the account on the account screen. */
export function screenTitle(
  screen: Screen,
  app: AppState,
  account: AccountState | null,
  texts: Texts,
): string {
  return texts.t("window.title", { screen: screenName(screen, app, account, texts) });
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
    case "account":
      return account === null ? texts.t("window.name") : accountTitle(texts, account);
    default:
      return assertNever(screen);
  }
}
