import { Fragment, type ReactNode } from "react";

/** So long that it may not fit a line of the narrowest window, as paths and names of files are. */
const longWord = /^\S{18,}$/;
const afterSeparator = /(?<=[^/\\._][/\\._])(?=.)/;

/** A text that wraps at its spaces alone, not after a hyphen; a word longer than a line breaks anywhere. */
export function WholeWords({ text }: { text: string }) {
  return joined(text.split(" "), " ", (word) => <span className="whole-word">{word}</span>);
}

/** A text whose paths and file names begin on a line of their own, and wrap after their separators. */
export function LongWords({ text }: { text: string }) {
  return joined(text.split(" "), " ", (word) =>
    longWord.test(word) ? (
      <span className="whole-word">{joined(word.split(afterSeparator), <wbr />, (part) => part)}</span>
    ) : (
      word
    ),
  );
}

/** The parts of a text, whose order never changes, with `between` after each but the last. */
function joined(parts: string[], between: ReactNode, render: (part: string) => ReactNode): ReactNode {
  return parts.map((part, index) => (
    <Fragment key={index}>
      {index > 0 && between}
      {render(part)}
    </Fragment>
  ));
}
