import { Button, type ButtonProps } from "@mantine/core";
import { useWindow } from "../store/window-context";
import { Icon } from "./icons";

type CabinetButtonProps = Pick<ButtonProps, "size" | "variant">;

/** Opens the customer portal in the browser. */
export function CabinetButton(look: CabinetButtonProps) {
  const { store, texts } = useWindow();
  return (
    <Button
      {...look}
      rightSection={<Icon name="external" size={16} />}
      onClick={() => void store.request((to) => to.openLink({ link: "cabinet" }))}
    >
      {texts.t("window.action.cabinet")}
    </Button>
  );
}
