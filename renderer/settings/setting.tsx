import type { ReactNode } from "react";

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
