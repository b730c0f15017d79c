import { UnstyledButton } from "@mantine/core";
import { type ReactNode, useId } from "react";
import { useWindow } from "../store/window-context";
import { Icon, type IconName } from "./icons";
import { LongWords, WholeWords } from "./whole-words";

export type NoticeTone = "bad" | "warning" | "good" | "info";

const icons: Record<NoticeTone, IconName> = { bad: "block", warning: "warning", good: "check", info: "info" };

type NoticeProps = {
  tone: NoticeTone;
  title: string;
  lines?: (string | null)[];
  /** The name of the file that it is about. */
  fileName?: string;
  /** What the server said, shown as plain text under our own words. */
  serverMessage?: string | null;
  /** Buttons. */
  children?: ReactNode;
  onDismiss?: () => void;
  /** It appeared in answer to an act of the user, so that it is read out at once. */
  isAnswer?: boolean;
};

/** A message among the cards: colour, shape and words say the same. */
export function Notice({
  tone,
  title,
  lines = [],
  fileName,
  serverMessage,
  children,
  onDismiss,
  isAnswer,
}: NoticeProps) {
  const { texts } = useWindow();
  const titleId = useId();
  return (
    <section
      className={`notice notice-${tone}`}
      aria-labelledby={titleId}
      {...(isAnswer ? { role: "alert" } : {})}
    >
      <Icon name={icons[tone]} />
      <div className="notice-body">
        <p className="notice-title" id={titleId}>
          {title}
        </p>
        {lines.map(
          (line) =>
            line !== null &&
            line !== "" && (
              <p key={line}>
                <LongWords text={line} />
              </p>
            ),
        )}
        {fileName !== undefined && (
          <p>
            <WholeWords text={fileName} />
          </p>
        )}
        {serverMessage !== null && serverMessage !== undefined && (
          <p className="notice-server">{texts.t("window.serverSaid", { message: serverMessage })}</p>
        )}
        {children !== undefined && <div className="notice-actions">{children}</div>}
      </div>
      {onDismiss !== undefined && (
        <UnstyledButton className="dismiss" aria-label={texts.t("window.action.dismiss")} onClick={onDismiss}>
          <Icon name="close" size={16} />
        </UnstyledButton>
      )}
    </section>
  );
}

type AnswerNoticeProps = {
  /** What came of an act of the user, in words. */
  answer: Required<Pick<NoticeProps, "tone" | "title" | "lines" | "serverMessage">>;
} & Pick<NoticeProps, "children" | "onDismiss">;

/** The notice of an answer, which is read out at once. */
export function AnswerNotice({ answer, ...rest }: AnswerNoticeProps) {
  const { tone, title, lines, serverMessage } = answer;
  return <Notice tone={tone} title={title} lines={lines} serverMessage={serverMessage} isAnswer {...rest} />;
}
