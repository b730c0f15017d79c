import { Button, UnstyledButton } from "@mantine/core";
import { useEffect, useId, useReducer, useRef } from "react";
import type { AccountState } from "../../contract/state";
import { usePlace } from "../store/use-focus-target";
import { useSecondsUntil } from "../store/use-seconds-until";
import { useApp, useWindow } from "../store/window-context";
import { Banner } from "../ui/banner";
import { CabinetButton } from "../ui/cabinet-button";
import { Dialog } from "../ui/dialog";
import { type PinAnswer, pinAnswer } from "./pin-answer";
import { PinForm } from "./pin-form";
import { closedTfaDialog, tfaDialogAfter } from "./tfa-dialog";
import type { TfaView } from "./tfa-view";

const pills: Record<TfaView["state"], string> = { on: "pill-good", off: "pill-warning", unknown: "" };

/** The state of two-factor authentication, and the button that offers the opposite. */
export function TfaRow({ account, tfa }: { account: AccountState; tfa: TfaView }) {
  const { store, texts } = useWindow();
  const clockOffsetMs = useApp((app) => app.clockOffsetMs);
  const place = usePlace<HTMLElement>("tfa");
  const [dialog, dispatch] = useReducer(tfaDialogAfter, closedTfaDialog);
  const button = useRef<HTMLButtonElement>(null);
  const pauseId = useId();
  const { action } = tfa;
  const { pinPausedUntil } = account;
  const isPaused = useSecondsUntil(pinPausedUntil === null ? null : pinPausedUntil - clockOffsetMs) > 0;
  const isBusy = account.isSwitchingTfa || dialog.isInFlight;
  const isUnavailable = isBusy || isPaused;
  const answer = dialog.result === null ? null : pinAnswer(dialog.result, texts);

  useEffect(() => {
    if (isPaused) dispatch({ type: "paused" });
  }, [isPaused]);

  async function submit(pin: string): Promise<void> {
    dispatch({ type: "sent" });
    const reply = await store.request((to) =>
      to.submitPin({ accountId: account.id, action: dialog.action, pin }),
    );
    const result = reply.ok ? reply.value : ({ state: "unclear", isOn: null, failure: null } as const);
    dispatch({ type: "answered", result });
  }

  // The button that opened the dialog may have been replaced by another one.
  function focusCard(): void {
    (button.current ?? place.ref.current)?.focus();
  }

  const close = (): void => dispatch({ type: "closed" });
  return (
    <section className={`tfa tfa-${tfa.state}${tfa.isStale ? " is-stale" : ""}`} {...place}>
      <div className="row tfa-row">
        <p className="tfa-title">{texts.t("window.tfa.title")}</p>
        <span className={`pill ${pills[tfa.state]}`}>{texts.t(`window.tfa.state.${tfa.state}`)}</span>
        {action !== null && (
          <UnstyledButton
            ref={button}
            className="quiet-button tfa-action"
            // Not really disabled: the focus returns here from the dialog, while the state is still being read.
            aria-disabled={isUnavailable}
            {...(isPaused ? { "aria-describedby": pauseId } : {})}
            onClick={() => {
              if (!isUnavailable) dispatch({ type: "opened", action });
            }}
          >
            {texts.t(isBusy ? "window.tfa.switching" : `window.tfa.${action}`)}
          </UnstyledButton>
        )}
        {action === null && tfa.canRefresh && (
          <UnstyledButton
            ref={button}
            className="quiet-button tfa-action"
            aria-disabled={account.isChecking}
            onClick={() => {
              if (!account.isChecking) void store.refresh(account.id);
            }}
          >
            {texts.t("window.action.refresh")}
          </UnstyledButton>
        )}
        <TfaNotes tfa={tfa} pauseId={pauseId} isPaused={isPaused} />
      </div>
      {!dialog.isOpen && answer !== null && (
        <Banner {...answer} isAnswer onDismiss={() => dispatch({ type: "dismissed" })}>
          {answer.waysOut.length > 0 ? <WaysOut waysOut={answer.waysOut} account={account} /> : undefined}
        </Banner>
      )}
      <Dialog
        isOpen={dialog.isOpen}
        onClose={close}
        onClosed={focusCard}
        title={texts.t(`window.tfa.${dialog.action}Title`)}
      >
        <PinForm
          action={dialog.action}
          isOpen={dialog.isOpen}
          isBusy={isBusy}
          answer={dialog.isOpen ? answer : null}
          onSubmit={submit}
          onCancel={close}
        />
      </Dialog>
    </section>
  );
}

type TfaNotesProps = { tfa: TfaView; pauseId: string; isPaused: boolean };

/** How old the state is, and what prevents reading or switching it. */
function TfaNotes({ tfa, pauseId, isPaused }: TfaNotesProps) {
  const { texts } = useWindow();
  const { failure, ageLabel, pauseLabel } = tfa;
  if (ageLabel === null && failure === null && !isPaused) return null;
  return (
    <div className="tfa-notes">
      {ageLabel !== null && <p className="tfa-trouble">{ageLabel}</p>}
      {isPaused && (
        <p className="muted" id={pauseId}>
          {pauseLabel}
        </p>
      )}
      {failure !== null && <p className="tfa-trouble">{failure.title}</p>}
      {failure !== null && failure.serverMessage !== null && (
        <p className="muted">{texts.t("window.serverSaid", { message: failure.serverMessage })}</p>
      )}
    </div>
  );
}

function WaysOut({ waysOut, account }: { waysOut: PinAnswer["waysOut"]; account: AccountState }) {
  const { store, texts } = useWindow();
  const replaceKey = (): void => store.showScreen({ name: "replace-key", accountId: account.id });
  return waysOut.map((way) =>
    way === "cabinet" ? (
      <CabinetButton key={way} size="sm" variant="default" />
    ) : (
      <Button key={way} size="sm" variant="default" onClick={replaceKey}>
        {texts.t("window.action.replaceKey")}
      </Button>
    ),
  );
}
