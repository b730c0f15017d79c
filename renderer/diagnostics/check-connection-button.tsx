import { Button } from "@mantine/core";
import type { AccountId } from "../../contract/state";
import { useWindow } from "../store/window-context";

/** Goes to the check of an account's connection and starts it; joins one that is running. */
export function CheckConnectionButton({ accountId }: { accountId: AccountId }) {
  const { store, texts } = useWindow();
  return (
    <Button
      size="xs"
      variant="default"
      onClick={() => {
        store.showScreen({ name: "diagnostics", accountId });
        void store.request((to) => to.startDiagnostics({ accountId }));
      }}
    >
      {texts.t("diagnostics.action.check")}
    </Button>
  );
}
