import { type KeyboardEvent, type Ref, useEffect, useEffectEvent, useImperativeHandle, useRef } from "react";
import {
  afterPinEdit,
  boxAfterKey,
  fitsBoxes,
  type PinText,
  pinBoxCount,
  pinEditOf,
} from "../model/pin-boxes";
import { useWindow } from "./window-context";

/** What the owner of the boxes may do. The digits are in the fields alone. */
export type PinBoxesHandle = {
  text: () => string;
  /** Puts `text`, which fits, into the boxes, and the focus behind it. */
  fill: (text: string) => void;
  empty: () => void;
  /** Focuses the first empty box. */
  focus: () => void;
};

type PinBoxesProps = {
  handleRef: Ref<PinBoxesHandle>;
  labelId: string;
  descriptionId: string;
  /** Null: nothing is wrong. */
  problemId: string | null;
  isHidden: boolean;
  isShown: boolean;
  isReadOnly: boolean;
  isDisabled: boolean;
  isFirst: boolean;
  onInput: () => void;
  /** The text no longer fits the boxes; `caret`: the place in it. */
  onOutgrown: (text: string, caret: number) => void;
};

/**
 * A box for each digit of a PIN, which together are written in like one field. Every edit is taken from the browser
 * before it happens, so that no character is ever dropped or converted.
 */
export function PinBoxes(props: PinBoxesProps) {
  const { handleRef, labelId, descriptionId, problemId, isHidden, isShown, isFirst } = props;
  const { texts } = useWindow();
  const group = useRef<HTMLFieldSetElement>(null);

  const boxes = (): HTMLInputElement[] => [...(group.current?.querySelectorAll("input") ?? [])];
  const text = (): string =>
    boxes()
      .map(({ value }) => value)
      .join("");

  /** Focuses a box; only the focused one is a stop of the Tab key. */
  function enter(place: number): HTMLInputElement | undefined {
    const box = boxes()[Math.min(place, pinBoxCount - 1)];
    box?.focus();
    return box;
  }

  function show(shown: string, caret: number, isNextMarked: boolean): void {
    for (const [place, box] of boxes().entries()) box.value = shown.charAt(place);
    const box = enter(caret);
    const isBehind = caret >= pinBoxCount;
    if (box !== undefined && (!isNextMarked || isBehind))
      box.setSelectionRange(isBehind ? 1 : 0, isBehind ? 1 : 0);
  }

  function take(after: { text: string; caret: number; isNextMarked: boolean }): void {
    if (fitsBoxes(after.text)) show(after.text, after.caret, after.isNextMarked);
    else props.onOutgrown(after.text, after.caret);
    props.onInput();
  }

  const onEdit = useEffectEvent((event: InputEvent) => {
    const box = event.target;
    // An input method composes in the field itself; what came of it is taken afterwards.
    if (!(box instanceof HTMLInputElement) || event.isComposing) return;
    const place = boxes().indexOf(box);
    const edit = pinEditOf(event.inputType, event.data ?? "");
    if (edit === null) return;
    event.preventDefault();
    const written: PinText = {
      text: text(),
      start: place + (box.selectionStart ?? 0),
      end: place + (box.selectionEnd ?? 0),
    };
    take(afterPinEdit(written, edit));
  });

  /** Whatever was written without asking, as by an input method, is spread over the boxes. */
  const onWritten = useEffectEvent((event: Event) => {
    if (event instanceof InputEvent && event.isComposing) return;
    const written = text();
    take({ text: written, caret: written.length, isNextMarked: false });
  });

  useEffect(() => {
    const element = group.current;
    if (element === null) return;
    const edit = (event: InputEvent): void => onEdit(event);
    const written = (event: Event): void => onWritten(event);
    element.addEventListener("beforeinput", edit);
    element.addEventListener("input", written);
    element.addEventListener("compositionend", written);
    return () => {
      element.removeEventListener("beforeinput", edit);
      element.removeEventListener("input", written);
      element.removeEventListener("compositionend", written);
    };
  }, []);

  useImperativeHandle(handleRef, () => ({
    text,
    fill: (filled) => show(filled, filled.length, false),
    empty() {
      for (const box of boxes()) box.value = "";
    },
    focus: () => enter(text().length),
  }));

  function onFocus(place: number): void {
    const filled = text().length;
    if (place > filled) return void enter(filled);
    for (const [other, box] of boxes().entries()) box.tabIndex = other === place ? 0 : -1;
    boxes()[place]?.select();
  }

  function onKeyDown(event: KeyboardEvent, place: number): void {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const next = boxAfterKey(event.key, place, text().length);
    if (next === null) return;
    event.preventDefault();
    if (next === place && event.key !== "ArrowLeft") boxes()[place]?.setSelectionRange(1, 1);
    else enter(next);
  }

  return (
    <fieldset
      ref={group}
      className="pin-boxes"
      hidden={isHidden}
      disabled={props.isDisabled}
      aria-labelledby={labelId}
      aria-describedby={problemId === null ? descriptionId : `${problemId} ${descriptionId}`}
    >
      {Array.from({ length: pinBoxCount }, (_, place) => (
        <input
          key={place}
          className="pin-box"
          type={isShown ? "text" : "password"}
          inputMode="numeric"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          tabIndex={place === 0 ? 0 : -1}
          data-autofocus={isFirst && place === 0 && !props.isDisabled ? true : undefined}
          readOnly={props.isReadOnly}
          aria-label={texts.t("window.pin.digit", { place: place + 1, count: pinBoxCount })}
          aria-invalid={problemId !== null}
          aria-describedby={problemId ?? undefined}
          onFocus={() => onFocus(place)}
          onClick={(event) => event.currentTarget.select()}
          onKeyDown={(event) => onKeyDown(event, place)}
        />
      ))}
    </fieldset>
  );
}
