import { UnstyledButton } from "@mantine/core";
import { Icon } from "./icons";
import { useWindow } from "./window-context";

type PinShowButtonProps = { isShown: boolean; isDisabled: boolean; onChange: (isShown: boolean) => void };

/** Shows what is typed as a PIN, or masks it again. */
export function PinShowButton({ isShown, isDisabled, onChange }: PinShowButtonProps) {
  const { texts } = useWindow();
  return (
    <UnstyledButton
      className="link-button"
      disabled={isDisabled}
      aria-label={texts.t(isShown ? "window.pin.hideName" : "window.pin.showName")}
      onClick={() => onChange(!isShown)}
    >
      <Icon name={isShown ? "eye-off" : "eye"} size={18} />
      {texts.t(isShown ? "window.pin.hide" : "window.pin.show")}
    </UnstyledButton>
  );
}
