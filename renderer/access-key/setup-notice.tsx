import { useWindow } from "../store/window-context";
import { CabinetButton } from "../ui/cabinet-button";
import { Notice } from "../ui/notice";

/** Says that the registration is not complete, and leads to where it can be completed. */
export function SetupNotice({ title }: { title: string }) {
  const { texts } = useWindow();
  return (
    <Notice tone="info" title={title} lines={[texts.t("window.setup.advice")]}>
      <CabinetButton size="sm" variant="default" />
    </Notice>
  );
}
