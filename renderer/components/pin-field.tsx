import { TextInput, UnstyledButton } from "@mantine/core";
import { type ReactNode, type Ref, useId, useImperativeHandle, useLayoutEffect, useRef } from "react";
import { flushSync } from "react-dom";
import { fitsBoxes } from "../model/pin-boxes";
import { PinBoxes, type PinBoxesHandle } from "./pin-boxes";
import { useWindow } from "./window-context";

/** What is typed is in the fields alone and is read when it is sent. */
export type PinFieldHandle = { text: () => string; focus: () => void };

type PinFieldProps = {
  handleRef: Ref<PinFieldHandle>;
  label: string;
  hint: string;
  /** The hint is a warning; the PIN may be sent all the same. */
  isWarning: boolean;
  /** Null: nothing is wrong. */
  problem: ReactNode;
  isShown: boolean;
  isReadOnly: boolean;
  /** Nothing may be typed for now, and the focus goes past it. */
  isDisabled: boolean;
  /** It shows one free field in place of the boxes. */
  isFree: boolean;
  onFreeChange: (isFree: boolean) => void;
  /** It gets the focus when its dialog opens, and has the way back from free text for all. */
  isFirst: boolean;
  /** Stands beside the label. */
  beside?: ReactNode;
  onInput: () => void;
};

/** A field for a PIN: a box for each digit, and one free field as soon as anything else is typed. */
export function PinField(props: PinFieldProps) {
  const { handleRef, label, hint, isWarning, problem, isShown, isReadOnly, isDisabled } = props;
  const { isFree, onFreeChange, beside, onInput } = props;
  const { texts } = useWindow();
  const boxes = useRef<PinBoxesHandle>(null);
  const free = useRef<HTMLInputElement>(null);
  const id = useId();
  const [labelId, hintId, problemId] = [`${id}label`, `${id}hint`, `${id}problem`];

  useImperativeHandle(handleRef, () => ({
    text: () => (isFree ? free.current?.value : boxes.current?.text()) ?? "",
    focus: () => (isFree ? free.current?.focus() : boxes.current?.focus()),
  }));

  // When the other field of the form changes, what stands in this one goes along.
  useLayoutEffect(() => {
    if (free.current === null || boxes.current === null) return;
    if (isFree && free.current.value === "") {
      free.current.value = boxes.current.text();
      boxes.current.empty();
    } else if (!isFree && free.current.value !== "") {
      const text = free.current.value;
      free.current.value = "";
      boxes.current.fill(fitsBoxes(text) ? text : "");
    }
  }, [isFree]);

  function becomeFree(text: string, caret: number): void {
    // At once, so that the next key already falls into the free field.
    flushSync(() => onFreeChange(true));
    boxes.current?.empty();
    if (free.current === null) return;
    free.current.value = text;
    free.current.focus();
    free.current.setSelectionRange(caret, caret);
  }

  function becomeBoxes(): void {
    const text = free.current?.value ?? "";
    if (free.current !== null) free.current.value = "";
    flushSync(() => onFreeChange(false));
    boxes.current?.fill(fitsBoxes(text) ? text : "");
    onInput();
  }

  const hasProblem = problem !== null;
  return (
    <div className={isDisabled ? "pin-field is-disabled" : "pin-field"}>
      <div className="pin-label">
        <span id={labelId}>{label}</span>
        {beside}
      </div>
      <p id={hintId} className={isWarning ? "field-note field-warning" : "field-note muted"}>
        {hint}
      </p>
      <PinBoxes
        handleRef={boxes}
        labelId={labelId}
        descriptionId={hintId}
        problemId={hasProblem ? problemId : null}
        isHidden={isFree}
        isShown={isShown}
        isReadOnly={isReadOnly}
        isDisabled={isDisabled}
        isFirst={props.isFirst}
        onInput={onInput}
        onOutgrown={becomeFree}
      />
      <div className="pin-free" hidden={!isFree}>
        <TextInput
          ref={free}
          type={isShown ? "text" : "password"}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          readOnly={isReadOnly}
          disabled={isDisabled}
          aria-labelledby={labelId}
          aria-describedby={hasProblem ? `${problemId} ${hintId}` : hintId}
          aria-invalid={hasProblem}
          onInput={onInput}
        />
        {props.isFirst && (
          <UnstyledButton className="link-button" disabled={isReadOnly || isDisabled} onClick={becomeBoxes}>
            {texts.t("window.pin.byDigits")}
          </UnstyledButton>
        )}
      </div>
      {hasProblem && (
        <div id={problemId} className="field-note field-problem" role="alert">
          {problem}
        </div>
      )}
    </div>
  );
}
