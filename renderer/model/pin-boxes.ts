import { assertNever } from "../../contract/assert-never";
import { trimPin } from "../../contract/pin";

/** How many boxes there are, one for each digit; a shorter PIN leaves the last ones empty. */
export const pinBoxCount = 6;

/** What stands in the boxes as one text, filled from the left, and what of it is marked (`start` to `end`). */
export type PinText = { text: string; start: number; end: number };

/** One act of writing. `all-…`: everything on that side of the caret. */
export type PinEdit =
  | { type: "insert"; text: string }
  | { type: "backward" | "forward" | "all-backward" | "all-forward" };

/** The text after an edit and the place of the caret in it. `isNextMarked`: the next digit typed replaces the one there. */
export type EditedPin = { text: string; caret: number; isNextMarked: boolean };

/** Whether a text can stand in the boxes: at most six ASCII digits. Nothing is ever converted into one. */
export function fitsBoxes(text: string): boolean {
  return text.length <= pinBoxCount && /^[0-9]*$/.test(text);
}

/**
 * What a `beforeinput` event wants done; null: nothing that changes a PIN, such as undoing.
 *
 * @param inputType the event's own name for it. Source: Input Events Level 2
 * @param data the text that it brings, empty for a deletion
 */
export function pinEditOf(inputType: string, data: string): PinEdit | null {
  if (inputType.startsWith("insert"))
    return data === "" ? null : { type: "insert", text: insertedText(data) };
  switch (inputType) {
    case "deleteContentBackward":
    case "deleteByCut":
      return { type: "backward" };
    case "deleteContentForward":
      return { type: "forward" };
    case "deleteWordBackward":
    case "deleteSoftLineBackward":
    case "deleteHardLineBackward":
      return { type: "all-backward" };
    case "deleteWordForward":
    case "deleteSoftLineForward":
    case "deleteHardLineForward":
      return { type: "all-forward" };
    default:
      return null;
  }
}

/** The text after `edit`. Digits that meet a marked digit replace as many as they are, as if typed one by one. */
export function afterPinEdit({ text, start, end }: PinText, edit: PinEdit): EditedPin {
  const hasMarked = end > start;
  switch (edit.type) {
    case "insert": {
      const isOverwriting = hasMarked && fitsBoxes(edit.text);
      const rest = isOverwriting ? Math.max(end, start + edit.text.length) : end;
      const caret = start + edit.text.length;
      return { text: text.slice(0, start) + edit.text + text.slice(rest), caret, isNextMarked: true };
    }
    case "backward":
      return without(text, hasMarked ? start : Math.max(0, start - 1), end);
    case "forward":
      return without(text, start, hasMarked ? end : end + 1);
    case "all-backward":
      return without(text, 0, end);
    case "all-forward":
      return without(text, start, text.length);
    default:
      return assertNever(edit);
  }
}

/** The box that a key leads to from box `place` while `length` boxes are filled; null: the key leads nowhere. */
export function boxAfterKey(key: string, place: number, length: number): number | null {
  const last = Math.min(length, pinBoxCount - 1);
  switch (key) {
    case "ArrowLeft":
      return Math.max(0, place - 1);
    case "ArrowRight":
      return Math.min(last, place + 1);
    case "Home":
      return 0;
    case "End":
      return last;
    default:
      return null;
  }
}

function without(text: string, from: number, to: number): EditedPin {
  return { text: text.slice(0, from) + text.slice(to), caret: from, isNextMarked: false };
}

/** A pasted text as a field of one line takes it; of a pasted PIN of digits not the white space around it. */
function insertedText(data: string): string {
  const trimmed = trimPin(data);
  return trimmed !== "" && fitsBoxes(trimmed) && data.length > 1 ? trimmed : data.replace(/[\r\n]+/g, " ");
}
