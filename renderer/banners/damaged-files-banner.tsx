import { Button } from "@mantine/core";
import { useApp, useWindow } from "../store/window-context";
import { Banner } from "../ui/banner";
import { damagedFilesView } from "./damaged-files";

/** Says, until that was read, which of the program's own files were damaged and what is lost with them. */
export function DamagedFilesBanner() {
  const { store, texts } = useWindow();
  const files = useApp((app) => app.damagedFiles);
  const accounts = useApp((app) => app.accounts);
  const view = damagedFilesView(files, accounts, texts);
  if (view === null) return null;
  return (
    <Banner tone="warning" title={view.title} lines={view.lines}>
      {view.areSettingsLost && (
        <Button size="sm" variant="default" onClick={() => store.showScreen({ name: "settings" })}>
          {texts.t("window.action.settings")}
        </Button>
      )}
      <Button
        size="sm"
        variant="default"
        onClick={() => void store.request((to) => to.dismissDamagedFiles(undefined))}
      >
        {texts.t("window.action.gotIt")}
      </Button>
    </Banner>
  );
}
