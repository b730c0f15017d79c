import type { AccountId } from "../../contract/state";
import { useWindow } from "../store/window-context";
import { CabinetButton } from "../ui/cabinet-button";
import { Disclosure } from "../ui/disclosure";
import { useIsWide } from "../ui/use-is-wide";
import { AccessKeyForm } from "./access-key-form";
import { CabinetDrawing } from "./cabinet-drawing";

type KeyEntryProps = {
  /** Whose key is asked for; null: that of a new account. */
  accountId: AccountId | null;
  /** The field takes the focus when it appears. */
  isFocused?: boolean;
};

/** The field for the access key, and where the key is found, folded away where there is no room for it. */
export function KeyEntry({ accountId, isFocused = false }: KeyEntryProps) {
  const { texts } = useWindow();
  const isWide = useIsWide();
  return (
    <div className="key-entry">
      <AccessKeyForm accountId={accountId} isFocused={isFocused} />
      <Disclosure label={texts.t("window.key.where")} isOpenByDefault={isWide && accountId === null}>
        <div className="card key-guide">
          <CabinetDrawing />
          <ol>
            <li>{texts.t("window.key.step1")}</li>
            <li>{texts.t("window.key.step2")}</li>
            <li>{texts.t("window.key.step3")}</li>
          </ol>
          <CabinetButton variant="light" size="sm" />
        </div>
      </Disclosure>
    </div>
  );
}
