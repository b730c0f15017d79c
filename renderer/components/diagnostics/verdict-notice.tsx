import { Button } from "@mantine/core";
import type { AccountState } from "../../../contract/state";
import type { DiagnosticsView } from "../../model/diagnostics-view";
import { Notice } from "../notice";
import { useWindow } from "../window-context";

/** What a check comes to, above everything else, with the way out where there is one. */
export function VerdictNotice({ account, view }: { account: AccountState; view: DiagnosticsView }) {
  const { store, texts } = useWindow();
  return (
    <Notice tone={view.tone} title={view.title} lines={view.lines} serverMessage={view.serverMessage}>
      {view.isKeyAtFault && !account.isDemo && (
        <Button size="sm" onClick={() => store.showScreen({ name: "replace-key", accountId: account.id })}>
          {texts.t("window.action.replaceKey")}
        </Button>
      )}
    </Notice>
  );
}
