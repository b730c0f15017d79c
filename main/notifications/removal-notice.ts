import type { AccountId, AccountState } from "../../contract/state";
import { accountTitle } from "../../locales/facts";
import type { Texts } from "../../locales/texts";
import { type NotificationFactory, Notifier } from "./notifier";

/**
 * Says that a removed account is back, as its key could not be erased. It answers what the user did a moment ago, so
 * neither quiet hours nor a muted account hold it back.
 */
export function createRemovalNotice(
  factory: NotificationFactory,
  open: (accountId: AccountId, place: null) => void,
  onFault: (error: unknown) => void,
): (texts: Texts, account: AccountState) => void {
  const notifier = new Notifier(factory, () => undefined, onFault);
  return (texts, account) => {
    if (!notifier.isSupported()) return;
    const title = texts.t("notification.removal-failed.title");
    const body = texts.t("notification.removal-failed.body", { title: accountTitle(texts, account) });
    notifier.show(account.id, { title, body, severity: "warning", isSilent: false }, () =>
      open(account.id, null),
    );
  };
}
