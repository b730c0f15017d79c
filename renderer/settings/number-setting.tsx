import { TextInput } from "@mantine/core";
import { useState } from "react";
import { Setting } from "./setting";
import { parseWholeNumber } from "./typed-values";

type NumberSettingProps = {
  /** The setting's name, by which tests find it. */
  name: string;
  title: string;
  hint?: string | undefined;
  min: number;
  max: number;
  value: number;
  /** What is said of a number that is none, or beyond the limits. */
  problem: string;
  /** Called with a number within the limits only. */
  onChange: (value: number) => void;
};

/** A typed whole number. It applies as soon as it is one within the limits. */
export function NumberSetting({ name, title, hint, min, max, value, problem, onChange }: NumberSettingProps) {
  const [hasProblem, setHasProblem] = useState(false);

  function change(text: string): void {
    const typed = parseWholeNumber(text, min, max);
    setHasProblem(typed === null);
    if (typed !== null && typed !== value) onChange(typed);
  }

  return (
    <Setting name={name} title={title} hint={hint}>
      <TextInput
        className="number-field"
        size="sm"
        type="number"
        min={min}
        max={max}
        step={1}
        aria-label={title}
        error={hasProblem ? problem : null}
        defaultValue={value}
        onChange={(event) => change(event.currentTarget.value)}
      />
    </Setting>
  );
}
