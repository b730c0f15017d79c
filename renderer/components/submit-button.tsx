import { Button, type ButtonProps, Loader } from "@mantine/core";
import type { ReactNode } from "react";

type SubmitButtonProps = {
  size?: NonNullable<ButtonProps["size"]>;
  isWide?: boolean;
  /** What it sent is under way: it keeps its words and the focus, and takes no further press. */
  isBusy: boolean;
  isDisabled?: boolean;
  children: ReactNode;
};

/** Sends its form. Whether a press while busy counts is the form's to say. */
export function SubmitButton({
  size = "sm",
  isWide = false,
  isBusy,
  isDisabled = false,
  children,
}: SubmitButtonProps) {
  return (
    <Button
      type="submit"
      size={size}
      fullWidth={isWide}
      disabled={isDisabled}
      {...(isBusy ? { "aria-disabled": true, "data-disabled": true } : {})}
      {...(isBusy ? { leftSection: <Loader size={16} color="currentColor" aria-hidden /> } : {})}
    >
      {children}
    </Button>
  );
}
