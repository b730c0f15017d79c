import { useApp, useWindow } from "../store/window-context";
import { Disclosure } from "../ui/disclosure";
import { Icon } from "../ui/icons";
import { LongWords } from "../ui/whole-words";
import { OpenFolderButton } from "./open-folder-button";

/** Says on every screen, as long as it lasts, that the disk does not take changes, and what to do about it. */
export function UnsavedChangesBanner() {
  const { texts } = useWindow();
  const unsavedChanges = useApp((app) => app.unsavedChanges);
  if (unsavedChanges === null) return null;
  const { folder, reason } = unsavedChanges;
  return (
    <div className="bar" role="alert">
      <Icon name="warning" />
      <div className="bar-body">
        <p>{texts.t("window.unsaved.sentence", { reason })}</p>
        <Disclosure label={texts.t("window.action.details")} beside={<OpenFolderButton />}>
          <p className="bar-text">
            <LongWords text={texts.t("window.unsaved.text", { folder })} />
          </p>
        </Disclosure>
      </div>
    </div>
  );
}
