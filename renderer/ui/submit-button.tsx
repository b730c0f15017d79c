import { Button, type ButtonProps, Loader } from "@mantine/core";
import type { ReactNode } from "react";

type SubmitButtonProps = Pick<ButtonProps, "size" | "fullWidth"> & { isBusy: boolean; children: ReactNode };

/** Submits its form. While busy it keeps its label and the focus; the form ignores a press. */
export function SubmitButton({ isBusy, size = "sm", children, ...look }: SubmitButtonProps) {
  return (
    <Button
      type="submit"
      size={size}
      {...look}
      {...(isBusy ? { "aria-disabled": true, "data-disabled": true } : {})}
      {...(isBusy ? { leftSection: <Loader size={16} color="currentColor" aria-hidden /> } : {})}
    >
      {children}
    </Button>
  );
}
