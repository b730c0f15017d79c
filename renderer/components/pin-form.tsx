import { Button } from "@mantine/core";
import { type Dispatch, type FormEvent, useEffect, useRef, useState } from "react";
import type { AccountState } from "../../contract/state";
import { pinAnswer, pinProblemText } from "../model/pin-answer";
import { checkPins, isPinUnusual } from "../model/pin-check";
import { pinIdleMs, type TfaDialog, type TfaDialogEvent } from "../model/tfa-dialog";
import { createIdleTimer } from "../state/idle-timer";
import { createSingleFlight } from "../state/single-flight";
import { AnswerLines } from "./answer-lines";
import { Notice } from "./notice";
import { PinField } from "./pin-field";
import { useSecondsUntil } from "./use-seconds-until";
import { WayOut } from "./way-out";
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
  const first = useRef<HTMLInputElement>(null);
  const second = useRef<HTMLInputElement>(null);
  const [flight] = useState(createSingleFlight);
  const [idleTimer] = useState(() => createIdleTimer(pinIdleMs, () => dispatch({ type: "idle" })));
  const pauseSeconds = useSecondsUntil(
    account.pinPausedUntil === null ? null : account.pinPausedUntil - app.clockOffsetMs,
  );
  const isBusy = dialog.isInFlight || account.isSwitchingTfa;
  const answer = dialog.result === null ? null : pinAnswer(dialog.result, texts);

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
    first.current?.focus();
  }, [dialog.formNumber, isBusy]);

  async function submit(): Promise<void> {
    const checked = checkPins(action, first.current?.value ?? "", second.current?.value ?? "");
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
    if (!isBusy && pauseSeconds === 0) void flight(submit);
  }

  function onInput(): void {
    idleTimer.touch();
    dispatch({ type: "typed", isUnusual: isPinUnusual(first.current?.value ?? "") });
  }

  if (answer?.isFinal) {
    return (
      <Notice tone={answer.tone} title={answer.title} lines={answer.lines} isAnswer>
        <WayOut wayOut={answer.wayOut} accountId={account.id} />
      </Notice>
    );
  }
  const { problem } = dialog;
  const problemText = problem === null ? null : pinProblemText(problem.problem, texts);
  const fieldAnswer = answer?.isAtField ? <AnswerLines answer={answer} /> : null;
  return (
    <form className="form" onSubmit={onSubmit} noValidate>
      <p>{texts.t(action === "enable" ? "window.pin.remember" : "window.pin.giveAgain")}</p>
      <PinField
        key={`first-${dialog.formNumber}`}
        fieldRef={first}
        isFirst
        label={texts.t("window.pin.first")}
        hint={texts.t(dialog.isUnusual ? "window.pin.unusual" : "window.pin.usual")}
        isWarning={dialog.isUnusual}
        problem={problem?.field === "first" ? problemText : fieldAnswer}
        isReadOnly={isBusy}
        onInput={onInput}
      />
      {action === "enable" && (
        <PinField
          key={`second-${dialog.formNumber}`}
          fieldRef={second}
          label={texts.t("window.pin.second")}
          problem={problem?.field === "second" ? problemText : null}
          isReadOnly={isBusy}
          onInput={onInput}
        />
      )}
      {answer !== null && !answer.isAtField && (
        <Notice
          tone={answer.tone}
          title={answer.title}
          lines={answer.lines}
          serverMessage={answer.serverMessage}
          isAnswer
        />
      )}
      {answer !== null && <WayOut wayOut={answer.wayOut} accountId={account.id} />}
      <p className="form-progress" role="status">
        {isBusy ? texts.t("window.pin.sending") : ""}
      </p>
      {pauseSeconds > 0 && (
        <p className="form-pause">{texts.t("window.pin.pauseSeconds", { seconds: pauseSeconds })}</p>
      )}
      <div className="form-buttons">
        <Button variant="default" onClick={() => dispatch({ type: "closed" })}>
          {texts.t(isBusy ? "window.action.close" : "window.action.cancel")}
        </Button>
        <Button type="submit" loading={isBusy} disabled={pauseSeconds > 0}>
          {texts.t(`window.tfa.${action}`)}
        </Button>
      </div>
    </form>
  );
}
