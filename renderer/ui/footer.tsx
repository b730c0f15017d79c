import { useWindow } from "../store/window-context";

/** Whose program this is not. */
export function Footer() {
  const { texts } = useWindow();
  return <footer className="footer">{texts.t("window.unofficial")}</footer>;
}
