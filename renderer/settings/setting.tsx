import { SegmentedControl } from "@mantine/core";
import type { ReactNode } from "react";
import { Icon } from "../ui/icons";

type SettingProps = {
  /** The setting's name, by which tests find it. */
  name: string;
  title: string;
  /** What it does, in one sentence. */
  sentence: string;
  children: ReactNode;
};

/** One setting: its title, one sentence on what it does, and its controls, whose names the title begins. */
export function Setting({ name, title, sentence, children }: SettingProps) {
  return (
    <fieldset className="setting" data-setting={name} aria-describedby={`setting-${name}`}>
      <legend>{title}</legend>
      <p className="muted setting-sentence" id={`setting-${name}`}>
        {sentence}
      </p>
      {children}
    </fieldset>
  );
}

type SettingsSectionProps = { name: string; title: string; children: ReactNode };

/** Settings that belong together, under a heading. */
export function SettingsSection({ name, title, children }: SettingsSectionProps) {
  return (
    <section className="card form" aria-labelledby={`settings-${name}`} data-section={name}>
      <h2 id={`settings-${name}`}>{title}</h2>
      {children}
    </section>
  );
}

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

type SettingNoteProps = {
  tone: "info" | "warning";
  /** One sentence each. */
  lines: readonly string[];
  /** It appeared in answer to an act of the user, so that it is read out at once. */
  isAnswer?: boolean;
};

/** What is to be said of a setting as it is now; nothing when there is nothing. */
export function SettingNote({ tone, lines, isAnswer = false }: SettingNoteProps) {
  if (lines.length === 0) return null;
  return (
    <div className={`setting-note setting-note-${tone}`} role={isAnswer ? "alert" : "status"}>
      <Icon name={tone} size={18} />
      <div>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </div>
  );
}
