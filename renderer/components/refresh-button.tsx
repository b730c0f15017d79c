import { Button } from "@mantine/core";
import type { AccountId } from "../../contract/state";
import { Icon } from "./icons";
import { useWindow } from "./window-context";

type RefreshButtonProps = {
  accountId: AccountId;
  isChecking: boolean;
  isFullWidth?: boolean;
  /** It stands out, as what to do. */
  isMain?: boolean;
  /** What it says, where that is more than to refresh. */
  label?: string;
};

/** Reads the account again. It is never disabled, so that the keyboard does not lose it while it is busy. */
export function RefreshButton(props: RefreshButtonProps) {
  const { accountId, isChecking, isFullWidth = false, isMain = false, label } = props;
  const { store, texts } = useWindow();
  return (
    <Button
      size="sm"
      variant={isMain ? "filled" : "default"}
      fullWidth={isFullWidth}
      className={isChecking ? "is-spinning" : ""}
      leftSection={<Icon name="refresh" size={16} />}
      aria-busy={isChecking}
      aria-disabled={isChecking}
      onClick={() => {
        if (!isChecking) void store.refresh(accountId);
      }}
    >
      {label ?? texts.t("window.action.refresh")}
    </Button>
  );
}
