import { Button } from "@mantine/core";
import { assertNever } from "../../contract/assert-never";
import type { AccountState } from "../../contract/state";
import type { WayOutName } from "../model/pin-answer";
import { CabinetButton } from "./cabinet-button";
import { RefreshButton } from "./refresh-button";
import { useWindow } from "./window-context";

type WaysOutProps = {
  waysOut: readonly WayOutName[];
  account: AccountState;
  /** The first stands out, as what to do. */
  isFirstMain?: boolean;
};

/** The buttons that an answer suggests; nothing when it suggests none. */
export function WaysOut({ waysOut, account, isFirstMain = false }: WaysOutProps) {
  return waysOut.map((name, place) => (
    <WayOut key={name} name={name} account={account} isMain={isFirstMain && place === 0} />
  ));
}

function WayOut({ name, account, isMain }: { name: WayOutName; account: AccountState; isMain: boolean }) {
  const { store, texts } = useWindow();
  const look = { size: "sm", variant: isMain ? "filled" : "default" } as const;
  switch (name) {
    case "read-again":
      return (
        <RefreshButton
          accountId={account.id}
          isChecking={account.isChecking}
          isMain={isMain}
          label={texts.t("window.pin.readAgain")}
        />
      );
    case "replace-key":
      return (
        <Button {...look} onClick={() => store.showScreen({ name: "replace-key", accountId: account.id })}>
          {texts.t("window.action.replaceKey")}
        </Button>
      );
    case "cabinet":
      return <CabinetButton {...look} />;
    default:
      return assertNever(name);
  }
}
