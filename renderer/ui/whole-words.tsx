import { Fragment, type ReactNode } from "react";

/** So long that it may not fit a line of the narrowest window, as paths and names of files are. */
const longWord = /^\S{24,}$/;
const afterItsSigns = /(?<=[^/\\._][/\\._])(?=.)/;

/** A text that goes on in the next line at its spaces alone, not behind a hyphen; a word longer than a line is torn. */
export function WholeWords({ text }: { text: string }) {
  return joined(text.split(" "), " ", (word) => <span className="whole-word">{word}</span>);
}

/** A text whose paths and names of files begin a line of their own, and go on in the next one behind a sign of theirs. */
export function LongWords({ text }: { text: string }) {
  return joined(text.split(" "), " ", (word) =>
    longWord.test(word) ? (
      <span className="whole-word">{joined(word.split(afterItsSigns), <wbr />, (part) => part)}</span>
    ) : (
      word
    ),
  );
}

/** Parts of a text, which never change places, with `between` after each but the last. */
function joined(parts: string[], between: ReactNode, draw: (part: string) => ReactNode): ReactNode {
  return parts.map((part, index) => (
    <Fragment key={index}>
      {index > 0 && between}
      {draw(part)}
    </Fragment>
  ));
}
