import type { AccountState } from "../../contract/state";
import { KeyEntry } from "../access-key/key-entry";
import { usePlace } from "../store/use-focus-target";
import { useApp, useWindow } from "../store/window-context";
import { Icon } from "../ui/icons";
import type { AccountView } from "./account-view";

type KeyNeededCardProps = { account: AccountState; reason: NonNullable<AccountView["keyNeeded"]> };

/** Asks again, in place, for the key of an account that has none. */
export function KeyNeededCard({ account, reason }: KeyNeededCardProps) {
  const { texts } = useWindow();
  const keyProtection = useApp((app) => app.keyProtection);
  const place = usePlace<HTMLElement>("key", "keyring");
  // A banner of its own says why the store does not open it.
  const isStoreAtFault = reason === "unreadable" && keyProtection !== "sealed";
  return (
    <section className="card key-needed" aria-labelledby="key-needed-title" {...place}>
      <h2 id="key-needed-title">
        <Icon name="key" />
        <span>{texts.t(isStoreAtFault ? "window.keyNeeded.store" : `window.keyNeeded.${reason}`)}</span>
      </h2>
      <KeyEntry accountId={account.id} />
    </section>
  );
}
