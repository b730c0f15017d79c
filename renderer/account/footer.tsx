import { useWindow } from "../store/window-context";

/** Says that the program is not the operator's own. */
export function Footer() {
  const { texts } = useWindow();
  return <footer className="footer">{texts.t("window.unofficial")}</footer>;
}
