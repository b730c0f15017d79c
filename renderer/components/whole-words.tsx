import { Fragment } from "react";

/** A text that goes on in the next line at its spaces alone, not behind a hyphen; a word longer than a line is torn. */
export function WholeWords({ text }: { text: string }) {
  return text.split(" ").map((word, index) => (
    // The words of a text never change places.
    <Fragment key={index}>
      {index > 0 && " "}
      <span className="whole-word">{word}</span>
    </Fragment>
  ));
}
