import { NativeSelect, TextInput } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useWindow } from "../store/window-context";
import { Icon } from "../ui/icons";

type SettingProps = {
  /** The setting's name, by which tests find it. */
  name: string;
  title: string;
  /** What the title can't say. */
  hint?: ReactNode;
  /** The controls. */
  children?: ReactNode;
  /** What is to be said of the setting as it is now. */
  note?: ReactNode;
};

/** One setting as a row: what it is on the left, its controls on the right or, where they don't fit, below. */
export function Setting({ name, title, hint, children, note }: SettingProps) {
  const titleId = `setting-title-${name}`;
  const hintId = `setting-${name}`;
  return (
    <fieldset
      className="row setting"
      data-setting={name}
      aria-labelledby={titleId}
      {...(hint === undefined ? {} : { "aria-describedby": hintId })}
    >
      <div className="setting-text">
        <span id={titleId}>{title}</span>
        {hint !== undefined && (
          <p className="setting-hint" id={hintId}>
            {hint}
          </p>
        )}
      </div>
      {children !== undefined && <div className="setting-control">{children}</div>}
      {note}
    </fieldset>
  );
}

type ChoiceSettingProps<T extends string> = {
  name: string;
  title: string;
  hint?: string;
  choices: readonly { value: T; label: string }[];
  /** Null: it is not known which. */
  value: T | null;
  onChange: (value: T) => void;
  note?: ReactNode;
};

/** A setting of which one of a few values is chosen. */
export function ChoiceSetting<T extends string>({
  name,
  title,
  hint,
  choices,
  value,
  onChange,
  note,
}: ChoiceSettingProps<T>) {
  const { texts } = useWindow();
  return (
    <Setting name={name} title={title} hint={hint} note={note}>
      <NativeSelect
        aria-label={title}
        value={value ?? ""}
        onChange={({ currentTarget }) => {
          const choice = choices.find((offered) => offered.value === currentTarget.value);
          if (choice !== undefined) onChange(choice.value);
        }}
      >
        {value === null && (
          <option value="" hidden>
            {texts.t("window.settings.unknown")}
          </option>
        )}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </NativeSelect>
    </Setting>
  );
}

type NumberSettingProps = {
  /** The setting's name, by which tests find it. */
  name: string;
  title: string;
  hint?: string | undefined;
  min: number;
  max: number;
  value: number;
  /** The message for text that is not a number, or is beyond the limits. */
  problem: string;
  /** Called with a number within the limits only. */
  onChange: (value: number) => void;
};

/** A typed whole number. It applies as soon as it is one within the limits. */
export function NumberSetting({ name, title, hint, min, max, value, problem, onChange }: NumberSettingProps) {
  const [hasProblem, setHasProblem] = useState(false);

  function change({ validity, valueAsNumber }: HTMLInputElement): void {
    setHasProblem(!validity.valid);
    if (validity.valid && valueAsNumber !== value) onChange(valueAsNumber);
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
        required
        withAsterisk={false}
        aria-label={title}
        error={hasProblem ? problem : null}
        defaultValue={value}
        onChange={(event) => change(event.currentTarget)}
      />
    </Setting>
  );
}

type SettingNoteProps = {
  tone: "info" | "warning";
  text: string;
  /** It appeared in answer to an act of the user, so that it is read out at once. */
  isAnswer?: boolean;
};

/** What is to be said of a setting as it is now. */
export function SettingNote({ tone, text, isAnswer = false }: SettingNoteProps) {
  return (
    <p className={`setting-note setting-note-${tone}`} role={isAnswer ? "alert" : "status"}>
      <Icon name={tone} size={18} />
      <span>{text}</span>
    </p>
  );
}
