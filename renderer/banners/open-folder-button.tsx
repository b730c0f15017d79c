import { Button } from "@mantine/core";
import { useWindow } from "../store/window-context";

/** Shows the folder of the program's own files in the file manager. */
export function OpenFolderButton() {
  const { store, texts } = useWindow();
  return (
    <Button
      size="xs"
      variant="default"
      onClick={() => void store.request((to) => to.openDataFolder(undefined))}
    >
      {texts.t("window.action.openFolder")}
    </Button>
  );
}
