import { useWindow } from "../store/window-context";
import { Icon } from "../ui/icons";

/** Says, quietly, why some of the facts are unknown although the reading went well. */
export function LackingNote() {
  const { texts } = useWindow();
  return (
    <p className="lacking-note muted">
      <Icon name="info" size={16} />
      <span>{texts.t("window.lacking")}</span>
    </p>
  );
}
