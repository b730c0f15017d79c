import type { PinAnswer } from "../model/pin-answer";
import { useWindow } from "./window-context";

/** An answer as it stands under the field that it is about. */
export function AnswerLines({ answer }: { answer: PinAnswer }) {
  const { texts } = useWindow();
  const { title, lines, serverMessage } = answer;
  return (
    <>
      <span className="answer-line">{title}</span>
      {serverMessage !== null && (
        <span className="answer-line">{texts.t("window.serverSaid", { message: serverMessage })}</span>
      )}
      {lines.map((line) => (
        <span className="answer-line" key={line}>
          {line}
        </span>
      ))}
    </>
  );
}
