import { useWindow } from "../store/window-context";

/** Marks what is on screen as made up. */
export function DemoBadge() {
  const { texts } = useWindow();
  return <span className="demo-badge">{texts.t("window.demoBadge")}</span>;
}
