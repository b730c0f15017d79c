import { Fragment } from "react";

/** So long that it may not fit a line of the narrowest window, as paths and names of files are. */
const longWord = /^\S{24,}$/;
const afterItsSigns = /(?<=[^/\\._][/\\._])(?=.)/;

/** A text whose paths and names of files begin a line of their own, and go on in the next one behind a sign of theirs. */
export function LongWords({ text }: { text: string }) {
  // The words of a text never change places.
  return text.split(" ").map((word, index) => (
    <Fragment key={index}>
      {index > 0 && " "}
      {longWord.test(word) ? <LongWord parts={word.split(afterItsSigns)} /> : word}
    </Fragment>
  ));
}

function LongWord({ parts }: { parts: string[] }) {
  return (
    <span className="whole-word">
      {parts.map((part, index) => (
        <Fragment key={index}>
          {index > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </span>
  );
}
