import { Button } from "@mantine/core";
import type { Ref } from "react";
import type { AccountId } from "../../contract/state";
import { useWindow } from "../store/window-context";
import { Icon } from "./icons";

type RefreshButtonProps = {
  ref?: Ref<HTMLButtonElement>;
  accountId: AccountId;
  isChecking: boolean;
  size?: "xs" | "sm";
};

/** Reads the account again. It is never disabled, so that the keyboard does not lose it while it is busy. */
export function RefreshButton({ ref, accountId, isChecking, size = "sm" }: RefreshButtonProps) {
  const { store, texts } = useWindow();
  return (
    <Button
      ref={ref}
      size={size}
      variant="default"
      className={isChecking ? "is-spinning" : ""}
      leftSection={<Icon name="refresh" size={16} />}
      aria-busy={isChecking}
      aria-disabled={isChecking}
      onClick={() => {
        if (!isChecking) void store.refresh(accountId);
      }}
    >
      {texts.t("window.action.refresh")}
    </Button>
  );
}
