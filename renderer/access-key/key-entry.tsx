import type { AccountState } from "../../contract/state";
import { useWindow } from "../store/window-context";
import { CabinetButton } from "../ui/cabinet-button";
import { AccessKeyForm } from "./access-key-form";
import { CabinetDrawing } from "./cabinet-drawing";

/** Where the access key is found, step by step, and the field for it. `account` null: for a new account. */
export function KeyEntry({ account }: { account: AccountState | null }) {
  const { texts } = useWindow();
  return (
    <div className="key-entry">
      <div className="key-guide">
        <h2>{texts.t("window.key.whereTitle")}</h2>
        <CabinetDrawing />
        <ol>
          <li>{texts.t("window.key.step1")}</li>
          <li>{texts.t("window.key.step2")}</li>
          <li>{texts.t("window.key.step3")}</li>
        </ol>
        <CabinetButton variant="light" />
      </div>
      <section className="card">
        <AccessKeyForm accountId={account?.id ?? null} label={account?.label ?? ""} />
      </section>
    </div>
  );
}
