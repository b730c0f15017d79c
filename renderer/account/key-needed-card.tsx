import type { AccountState } from "../../contract/state";
import { AccessKeyForm } from "../access-key/access-key-form";
import { usePlace } from "../store/use-focus-target";
import { useApp, useWindow } from "../store/window-context";
import { CabinetButton } from "../ui/cabinet-button";
import { Icon } from "../ui/icons";
import type { AccountView } from "./account-view";

type KeyNeededCardProps = { account: AccountState; reason: NonNullable<AccountView["keyNeeded"]> };

/** Asks again, in place, for the key of an account that has none, and leads to where it is found. */
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
        <span>{texts.t(`window.keyNeeded.${reason}`)}</span>
      </h2>
      <p>{texts.t(isStoreAtFault ? "window.keyNeeded.storeText" : `window.keyNeeded.${reason}Text`)}</p>
      <p>{texts.t("window.keyNeeded.where")}</p>
      <CabinetButton variant="light" />
      <AccessKeyForm accountId={account.id} label={account.label} />
    </section>
  );
}
