import { Icon } from "../ui/icons";

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
