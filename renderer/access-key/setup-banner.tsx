import { useWindow } from "../store/window-context";
import { Banner } from "../ui/banner";
import { CabinetButton } from "../ui/cabinet-button";

/** Says that the registration is not complete, and leads to where it can be completed. */
export function SetupBanner({ title }: { title: string }) {
  const { texts } = useWindow();
  return (
    <Banner tone="info" title={title} lines={[texts.t("window.setup.advice")]}>
      <CabinetButton size="sm" variant="default" />
    </Banner>
  );
}
