import { ActionIcon } from "@mantine/core";
import { useWindow } from "../store/window-context";
import { Icon } from "../ui/icons";

/** Leads to the form for another account. */
export function AddAccountButton() {
  const { store, texts } = useWindow();
  return (
    <ActionIcon
      variant="subtle"
      size="lg"
      aria-label={texts.t("window.account.add")}
      title={texts.t("window.account.add")}
      onClick={() => store.showScreen({ name: "add-account" })}
    >
      <Icon name="add" />
    </ActionIcon>
  );
}
