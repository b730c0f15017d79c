import { useApp, useWindow } from "../store/window-context";
import { Icon } from "../ui/icons";

/** Says on every screen, as long as it lasts, that the disk does not take changes, and what to do about it. */
export function UnsavedChangesBanner() {
  const { texts } = useWindow();
  const unsavedChanges = useApp((app) => app.unsavedChanges);
  if (unsavedChanges === null) return null;
  const { folder, reason } = unsavedChanges;
  return (
    <div className="bar" role="alert">
      <Icon name="warning" />
      <p>
        {texts.t("window.unsaved.title")}
        <span className="bar-text">{texts.t("window.unsaved.text", { folder, reason })}</span>
      </p>
    </div>
  );
}
