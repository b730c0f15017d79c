import { useApp, useWindow } from "../store/window-context";
import { Banner } from "../ui/banner";
import { damagedFilesView } from "./damaged-files";
import { OpenFolderButton } from "./open-folder-button";

/** Says, until it is dismissed, which of the program's own files were damaged and what is lost with them. */
export function DamagedFilesBanner() {
  const { store, texts } = useWindow();
  const files = useApp((app) => app.damagedFiles);
  const accounts = useApp((app) => app.accounts);
  const view = damagedFilesView(files, accounts, texts);
  if (view === null) return null;
  return (
    <Banner
      tone="warning"
      title={view.title}
      details={view.details}
      onDismiss={() => void store.request((to) => to.dismissDamagedFiles(undefined))}
    >
      <OpenFolderButton />
    </Banner>
  );
}
