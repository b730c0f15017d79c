import { TextInput } from "@mantine/core";
import type { ReactNode, RefObject } from "react";

type PinFieldProps = {
  fieldRef: RefObject<HTMLInputElement | null>;
  label: string;
  hint?: string;
  /** The hint is a warning; the PIN may be sent all the same. */
  isWarning?: boolean;
  problem: ReactNode;
  isReadOnly: boolean;
  /** It gets the focus when its dialog opens. */
  isFirst?: boolean;
  onInput: () => void;
};

/** A field for a PIN: any characters, never shown, never remembered by the browser. */
export function PinField({
  fieldRef,
  label,
  hint,
  isWarning,
  problem,
  isReadOnly,
  isFirst,
  onInput,
}: PinFieldProps) {
  return (
    <TextInput
      ref={fieldRef}
      type="password"
      data-autofocus={isFirst}
      inputMode="numeric"
      autoComplete="off"
      spellCheck={false}
      label={label}
      description={hint}
      error={problem}
      readOnly={isReadOnly}
      onInput={onInput}
      classNames={{ description: isWarning ? "field-note field-warning" : "field-note", error: "field-note" }}
      errorProps={{ role: "alert" }}
    />
  );
}
