import { Button } from "@mantine/core";
import { type Dispatch, type FormEvent, useEffect, useRef, useState } from "react";
import type { AccountState } from "../../contract/state";
import { pinAnswer, pinProblemText } from "../model/pin-answer";
import { checkPins, isRepetitionMissed, pinOddity } from "../model/pin-check";
import { pinIdleMs, type TfaDialog, type TfaDialogEvent } from "../model/tfa-dialog";
import { createIdleTimer } from "../state/idle-timer";
import { createSingleFlight } from "../state/single-flight";
import { AnswerLines } from "./answer-lines";
import { AnswerNotice, Notice } from "./notice";
import { PinField, type PinFieldHandle } from "./pin-field";
import { PinOutcome } from "./pin-outcome";
import { PinShowButton } from "./pin-show-button";
import { SubmitButton } from "./submit-button";
import { useSecondsUntil } from "./use-seconds-until";
import { WaysOut } from "./ways-out";
import { useWindow } from "./window-context";

type PinFormProps = {
  account: AccountState;
  dialog: TfaDialog;
  dispatch: Dispatch<TfaDialogEvent>;
};

/** Asks for the PIN, twice when enabling, and sends it once. What is typed is in the fields alone. */
export function PinForm({ account, dialog, dispatch }: PinFormProps) {
  const { store, texts, app } = useWindow();
  const { action } = dialog;
  const first = useRef<PinFieldHandle>(null);
  const second = useRef<PinFieldHandle>(null);
  const cancel = useRef<HTMLButtonElement>(null);
  // Shown for this form alone: emptied fields are masked again.
  const [shownFormNumber, setShownFormNumber] = useState<number | null>(null);
  const isShown = shownFormNumber === dialog.formNumber;
  // Both fields take free text as soon as one of them has to.
  const [freeFormNumber, setFreeFormNumber] = useState<number | null>(null);
  const isFree = freeFormNumber === dialog.formNumber;
  const onFreeChange = (free: boolean): void => setFreeFormNumber(free ? dialog.formNumber : null);
  const [flight] = useState(createSingleFlight);
  const [idleTimer] = useState(() => createIdleTimer(pinIdleMs, () => dispatch({ type: "idle" })));
  const pauseSeconds = useSecondsUntil(
    account.pinPausedUntil === null ? null : account.pinPausedUntil - app.clockOffsetMs,
  );
  const isPaused = pauseSeconds > 0;
  const isBusy = dialog.isInFlight || account.isSwitchingTfa;
  // While the dialog fades out its answer stands in the card already, and is read out once.
  // That there is a pause is told for as long as it lasts, and not once more as an answer.
  const isTold = !dialog.isOpen || (isPaused && dialog.result?.state === "paused");
  const answer = dialog.result === null || isTold ? null : pinAnswer(dialog.result, texts);

  useEffect(() => () => idleTimer.stop(), [idleTimer]);
  // Closing only hides the window for a while: what was typed does not wait in it.
  useEffect(() => {
    const clear = (): void => {
      if (document.hidden) dispatch({ type: "idle" });
    };
    document.addEventListener("visibilitychange", clear);
    return () => document.removeEventListener("visibilitychange", clear);
  }, [dispatch]);
  // Emptied fields are new elements, so that the focus has to be put back.
  const formNumber = useRef(dialog.formNumber);
  useEffect(() => {
    if (formNumber.current === dialog.formNumber || isBusy) return;
    formNumber.current = dialog.formNumber;
    if (!isPaused) first.current?.focus();
  }, [dialog.formNumber, isBusy, isPaused]);
  // Fields that are closed for a pause can't keep the focus: it waits at the way out, and comes back from there.
  const wasPaused = useRef(isPaused);
  useEffect(() => {
    if (isPaused && !isBusy) cancel.current?.focus();
    else if (wasPaused.current && document.activeElement === cancel.current) first.current?.focus();
    wasPaused.current = isPaused;
  }, [isPaused, isBusy]);

  async function submit(): Promise<void> {
    const checked = checkPins(action, first.current?.text() ?? "", second.current?.text() ?? "");
    if (!checked.ok && isRepetitionMissed(checked.problem)) {
      dispatch({ type: "repetition-missed" });
      return second.current?.focus();
    }
    idleTimer.stop();
    if (!checked.ok) return dispatch({ type: "not-valid", problem: checked.problem });
    const { pin } = checked;
    dispatch({ type: "sent" });
    const reply = await store.request((to) => to.submitPin({ accountId: account.id, action, pin }));
    const result = reply.ok ? reply.value : { state: "unclear" as const, isOn: null, failure: null };
    dispatch({ type: "answered", result });
  }

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    if (!isBusy && !isPaused) void flight(submit);
  }

  function onInput(): void {
    idleTimer.touch();
    dispatch({ type: "typed", oddity: pinOddity(first.current?.text() ?? "") });
  }

  if (answer?.isFinal) {
    return <PinOutcome account={account} answer={answer} onClose={() => dispatch({ type: "closed" })} />;
  }
  const { problem } = dialog;
  const problemText = problem === null ? null : pinProblemText(problem.problem, texts);
  const fieldAnswer = answer?.isAtField ? <AnswerLines answer={answer} /> : null;
  return (
    <form className="form" onSubmit={onSubmit} noValidate>
      <p>{texts.t(action === "enable" ? "window.pin.remember" : "window.pin.giveAgain")}</p>
      <PinField
        key={`first-${dialog.formNumber}`}
        handleRef={first}
        isFirst
        label={texts.t("window.pin.first")}
        hint={texts.t(dialog.oddity === null ? "window.pin.usual" : `window.pin.unusual.${dialog.oddity}`)}
        isWarning={dialog.oddity !== null}
        problem={problem?.field === "first" ? problemText : fieldAnswer}
        isShown={isShown}
        isReadOnly={isBusy}
        isDisabled={isPaused}
        isFree={isFree}
        onFreeChange={onFreeChange}
        onInput={onInput}
        beside={
          <PinShowButton
            isShown={isShown}
            isDisabled={isPaused}
            onChange={(shown) => setShownFormNumber(shown ? dialog.formNumber : null)}
          />
        }
      />
      {action === "enable" && (
        <PinField
          key={`second-${dialog.formNumber}`}
          handleRef={second}
          isFirst={false}
          label={texts.t("window.pin.second")}
          hint={texts.t("window.pin.secondHint")}
          isWarning={false}
          problem={problem?.field === "second" ? problemText : null}
          isShown={isShown}
          isReadOnly={isBusy}
          isDisabled={isPaused}
          isFree={isFree}
          onFreeChange={onFreeChange}
          onInput={onInput}
        />
      )}
      {answer !== null && !answer.isAtField && <AnswerNotice answer={answer} />}
      {answer !== null && <WaysOut waysOut={answer.waysOut} account={account} />}
      {answer === null && !isPaused && !isBusy && <p className="muted">{texts.t("window.pin.next")}</p>}
      {isPaused && (
        <Notice
          tone="warning"
          title={texts.t("window.pin.paused")}
          lines={[texts.t("window.pin.pauseSeconds", { seconds: pauseSeconds })]}
        />
      )}
      <p className={isPaused ? "visually-hidden" : "form-progress"} role="status">
        {isBusy ? texts.t("window.pin.sending") : isPaused ? texts.t("window.pin.paused") : ""}
      </p>
      <div className="form-buttons">
        <Button
          ref={cancel}
          variant="default"
          data-autofocus={isPaused ? true : undefined}
          onClick={() => dispatch({ type: "closed" })}
        >
          {texts.t(isBusy ? "window.action.close" : "window.action.cancel")}
        </Button>
        <SubmitButton isBusy={isBusy} isDisabled={isPaused}>
          {texts.t(`window.tfa.${action}`)}
        </SubmitButton>
      </div>
    </form>
  );
}
