import type { ReactNode } from "react";
import { useWindow } from "../store/window-context";
import { IconButton } from "./icon-button";
import { ScreenTitle } from "./screen-title";

type ScreenHeaderProps = {
  title: string;
  /** What the screen is about, beside its title or below it. */
  subtitle?: ReactNode;
  /** The screen's buttons. */
  children?: ReactNode;
};

/** The header of a screen that leads back to the account. */
export function ScreenHeader({ title, subtitle, children }: ScreenHeaderProps) {
  const { store, texts } = useWindow();
  return (
    <header className="header">
      <IconButton
        icon="back"
        label={texts.t("window.action.back")}
        shortcut="back"
        onClick={() => store.showScreen({ name: "account" })}
      />
      <div className="header-text">
        <ScreenTitle title={title} />
        {subtitle !== undefined && <p className="header-subtitle">{subtitle}</p>}
      </div>
      {children}
    </header>
  );
}
