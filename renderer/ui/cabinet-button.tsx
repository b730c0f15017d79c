import { Button, type ButtonProps } from "@mantine/core";
import { useWindow } from "../store/window-context";
import { Icon } from "./icons";

type CabinetButtonProps = Pick<ButtonProps, "size" | "variant"> & {
  /** What is to be done there; that it is opened, unless given. */
  label?: string;
};

/** Opens the customer portal in the browser. */
export function CabinetButton({ label, ...look }: CabinetButtonProps) {
  const { store, texts } = useWindow();
  return (
    <Button
      {...look}
      rightSection={<Icon name="external" size={16} />}
      onClick={() => void store.request((to) => to.openLink({ link: "cabinet" }))}
    >
      {label ?? texts.t("window.action.cabinet")}
    </Button>
  );
}
