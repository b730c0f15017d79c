import { useWindow } from "../store/window-context";

/** Marks what is on screen as a demonstration. */
export function DemoBadge() {
  const { texts } = useWindow();
  return <span className="demo-badge">{texts.t("window.demoBadge")}</span>;
}
