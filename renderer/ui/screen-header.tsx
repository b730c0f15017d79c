import { useWindow } from "../store/window-context";
import { IconButton } from "./icon-button";
import { ScreenTitle } from "./screen-title";

/** The header of a screen that leads back to the account. */
export function ScreenHeader({ title }: { title: string }) {
  const { store, texts } = useWindow();
  return (
    <header className="header">
      <IconButton
        icon="back"
        label={texts.t("window.action.back")}
        shortcut="back"
        onClick={() => store.showScreen({ name: "account" })}
      />
      <ScreenTitle title={title} />
    </header>
  );
}
