import { ActionIcon } from "@mantine/core";
import { useWindow } from "../store/window-context";
import { Icon } from "./icons";
import { ScreenTitle } from "./screen-title";

/** The header of a screen that leads back to the account. */
export function ScreenHeader({ title }: { title: string }) {
  const { store, texts } = useWindow();
  return (
    <header className="header">
      <ActionIcon
        variant="subtle"
        size="lg"
        aria-label={texts.t("window.action.back")}
        onClick={() => store.showScreen({ name: "account" })}
      >
        <Icon name="back" />
      </ActionIcon>
      <ScreenTitle title={title} />
    </header>
  );
}
