import { SegmentedControl } from "@mantine/core";
import type { ReactNode } from "react";
import { Setting } from "./setting";

type ChoiceSettingProps<T extends string> = {
  name: string;
  title: string;
  sentence: string;
  choices: readonly { value: T; label: string }[];
  /** Null: it is not known which. */
  value: T | null;
  onChange: (value: T) => void;
  /** What is to be said under the choices. */
  children?: ReactNode;
};

/** A setting of which one of a few values is chosen. */
export function ChoiceSetting<T extends string>({
  name,
  title,
  sentence,
  choices,
  value,
  onChange,
  children,
}: ChoiceSettingProps<T>) {
  return (
    <Setting name={name} title={title} sentence={sentence}>
      <SegmentedControl
        fullWidth
        aria-label={title}
        data={[...choices]}
        value={value ?? ""}
        onChange={(chosen) => {
          const choice = choices.find((offered) => offered.value === chosen);
          if (choice !== undefined) onChange(choice.value);
        }}
      />
      {children}
    </Setting>
  );
}
