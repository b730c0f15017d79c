import { Button, Checkbox, TextInput } from "@mantine/core";
import { type FormEvent, useEffect, useEffectEvent, useRef, useState } from "react";
import { useWindow } from "../store/window-context";
import { Banner } from "../ui/banner";
import { SubmitButton } from "../ui/submit-button";
import type { PinAnswer } from "./pin-answer";
import { checkPins, isUnusualPin, type PinFormProblem } from "./pin-check";
import type { TfaAction } from "./tfa-view";

/** A PIN left in the fields for this long is cleared, in milliseconds. Source: docs/api-behaviour.md, E20. */
const pinIdleMs = 120_000;

type PinFormProps = {
  action: TfaAction;
  isOpen: boolean;
  isBusy: boolean;
  /** The result of the last PIN; null: none was sent. */
  answer: PinAnswer | null;
  /** Sends the PIN once; resolves when its result is known. */
  onSubmit: (pin: string) => Promise<void>;
  onCancel: () => void;
};

/** Asks for the PIN, twice when enabling. What is typed is in the fields alone, which are cleared once it is sent. */
export function PinForm({ action, isOpen, isBusy, answer, onSubmit, onCancel }: PinFormProps) {
  const { texts } = useWindow();
  const first = useRef<HTMLInputElement>(null);
  const second = useRef<HTMLInputElement>(null);
  const [isShown, setIsShown] = useState(false);
  const [isUnusual, setIsUnusual] = useState(false);
  const [problem, setProblem] = useState<PinFormProblem | null>(null);

  function clear(): void {
    for (const { current } of [first, second]) if (current !== null) current.value = "";
    setIsShown(false);
    setIsUnusual(false);
    setProblem(null);
  }
  const restartIdleTimer = useClearing(isOpen, clear);

  async function submit(): Promise<void> {
    const checked = checkPins(action, first.current?.value ?? "", second.current?.value ?? "");
    if (!checked.ok) {
      setProblem(checked);
      return (checked.field === "first" ? first : second).current?.select();
    }
    clear();
    await onSubmit(checked.pin);
    first.current?.focus();
  }

  function onFormSubmit(event: FormEvent): void {
    event.preventDefault();
    if (!isBusy) void submit();
  }

  function onInput(): void {
    restartIdleTimer();
    setIsUnusual(isUnusualPin(first.current?.value ?? ""));
    setProblem(null);
  }

  const field = (name: "first" | "second") => ({
    ref: name === "first" ? first : second,
    label: texts.t(`window.pin.${name}`),
    type: isShown ? "text" : "password",
    inputMode: "numeric" as const,
    autoComplete: "off",
    spellCheck: false,
    readOnly: isBusy,
    onInput,
    error: problem?.field === name ? texts.t(`window.pin.problem.${problem.problem}`) : null,
    errorProps: { role: "alert" },
  });
  return (
    <form className="form" onSubmit={onFormSubmit} noValidate>
      <p>{texts.t(action === "enable" ? "window.pin.remember" : "window.pin.giveAgain")}</p>
      <TextInput
        {...field("first")}
        data-autofocus
        descriptionProps={{ mb: 3 }}
        description={texts.t(isUnusual ? "window.pin.unusual" : "window.pin.usual")}
        classNames={isUnusual ? { description: "field-warning" } : {}}
      />
      {action === "enable" && <TextInput {...field("second")} labelProps={{ mb: 6 }} />}
      <Checkbox
        label={texts.t("window.pin.show")}
        checked={isShown}
        onChange={(event) => setIsShown(event.currentTarget.checked)}
      />
      {answer !== null && <Banner {...answer} isAnswer />}
      <p className="form-progress" role="status">
        {isBusy ? texts.t("window.pin.sending") : ""}
      </p>
      <div className="form-buttons">
        <Button variant="default" onClick={onCancel}>
          {texts.t(isBusy ? "window.action.close" : "window.action.cancel")}
        </Button>
        <SubmitButton isBusy={isBusy}>{texts.t(`window.tfa.${action}`)}</SubmitButton>
      </div>
    </form>
  );
}

/** Calls `clear` when the dialog closes, or `pinIdleMs` passed since the timer was restarted. */
function useClearing(isOpen: boolean, clear: () => void): () => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const onClear = useEffectEvent(clear);
  useEffect(() => {
    if (!isOpen) return onClear();
    return () => clearTimeout(timer.current);
  }, [isOpen]);
  return () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(clear, pinIdleMs);
  };
}
