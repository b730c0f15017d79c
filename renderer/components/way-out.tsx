import { Button } from "@mantine/core";
import type { AccountId } from "../../contract/state";
import type { PinAnswer } from "../model/pin-answer";
import { Icon } from "./icons";
import { useWindow } from "./window-context";

/** The button that an answer suggests; nothing when it suggests none. */
export function WayOut({ wayOut, accountId }: { wayOut: PinAnswer["wayOut"]; accountId: AccountId }) {
  const { store, texts } = useWindow();
  if (wayOut === null) return null;
  if (wayOut === "replace-key") {
    return (
      <Button
        size="sm"
        variant="default"
        onClick={() => store.showScreen({ name: "replace-key", accountId })}
      >
        {texts.t("window.action.replaceKey")}
      </Button>
    );
  }
  return (
    <Button
      size="sm"
      variant="default"
      rightSection={<Icon name="external" size={16} />}
      onClick={() => void store.request((to) => to.openLink({ link: "cabinet" }))}
    >
      {texts.t("window.action.cabinet")}
    </Button>
  );
}
