import { UnstyledButton } from "@mantine/core";
import { type ReactNode, useId } from "react";
import { useWindow } from "../store/window-context";
import { Disclosure } from "./disclosure";
import { Icon, type IconName } from "./icons";
import { LongWords, WholeWords } from "./whole-words";

export type BannerTone = "bad" | "warning" | "good" | "info";

const icons: Record<BannerTone, IconName> = { bad: "block", warning: "warning", good: "check", info: "info" };

type BannerProps = {
  tone: BannerTone;
  title: string;
  lines?: (string | null)[];
  /** The name of the file that it is about. */
  fileName?: string;
  /** The server's own message, shown as plain text below our text. */
  serverMessage?: string | null;
  /** What only some want to know, a paragraph each: it is folded away. */
  details?: readonly string[];
  /** Buttons. */
  children?: ReactNode;
  onDismiss?: () => void;
  /** It answers what the user just did, so a screen reader announces it at once. */
  isAnswer?: boolean;
};

/** A message among the cards: colour, icon and text say the same. */
export function Banner({
  tone,
  title,
  lines = [],
  fileName,
  serverMessage,
  details = [],
  children,
  onDismiss,
  isAnswer,
}: BannerProps) {
  const { texts } = useWindow();
  const titleId = useId();
  return (
    <section
      className={`banner banner-${tone}`}
      aria-labelledby={titleId}
      {...(isAnswer ? { role: "alert" } : {})}
    >
      <Icon name={icons[tone]} />
      <div className="banner-body">
        <p className="banner-title" id={titleId}>
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
          <p className="banner-server">{texts.t("window.serverSaid", { message: serverMessage })}</p>
        )}
        {details.length > 0 ? (
          <Disclosure label={texts.t("window.action.details")} beside={children}>
            {details.map((detail) => (
              <p key={detail}>
                <LongWords text={detail} />
              </p>
            ))}
          </Disclosure>
        ) : (
          children !== undefined && <div className="banner-actions">{children}</div>
        )}
      </div>
      {onDismiss !== undefined && (
        <UnstyledButton className="dismiss" aria-label={texts.t("window.action.dismiss")} onClick={onDismiss}>
          <Icon name="close" size={16} />
        </UnstyledButton>
      )}
    </section>
  );
}
