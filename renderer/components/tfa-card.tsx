import { Button } from "@mantine/core";
import { useId, useReducer, useRef } from "react";
import type { AccountState } from "../../contract/state";
import { pinAnswer } from "../model/pin-answer";
import { closedTfaDialog, tfaDialogAfter } from "../model/tfa-dialog";
import type { TfaView } from "../model/tfa-view";
import { Icon, type IconName } from "./icons";
import { AnswerNotice } from "./notice";
import { RefreshButton } from "./refresh-button";
import { TfaDialogWindow } from "./tfa-dialog-window";
import { useSecondsUntil } from "./use-seconds-until";
import { WaysOut } from "./ways-out";
import { useWindow } from "./window-context";

const icons: Record<TfaView["state"], IconName> = { on: "shield", off: "shield-off", unknown: "question" };

/** The state of two-factor authentication, and the button that offers the opposite. */
export function TfaCard({ account, tfa }: { account: AccountState; tfa: TfaView }) {
  const { texts, app } = useWindow();
  const [dialog, dispatch] = useReducer(tfaDialogAfter, closedTfaDialog);
  const card = useRef<HTMLElement>(null);
  const { action } = tfa;
  const pauseId = useId();
  const { pinPausedUntil } = account;
  const isPaused = useSecondsUntil(pinPausedUntil === null ? null : pinPausedUntil - app.clockOffsetMs) > 0;
  const isBusy = tfa.isSwitching || dialog.isInFlight;
  const isUnavailable = isBusy || isPaused;
  const answer = !dialog.isOpen && dialog.result !== null ? pinAnswer(dialog.result, texts) : null;
  // To read again there is a button in the card itself, or in the notice of what failed.
  const waysOut = (answer?.waysOut ?? []).filter((name) => name !== "read-again");

  // The button that opened the dialog may have given its place to another one meanwhile.
  function focusCard(): void {
    if (card.current?.contains(document.activeElement)) return;
    (card.current?.querySelector<HTMLButtonElement>(":scope > button") ?? card.current)?.focus();
  }

  return (
    <section
      className={`card wide tfa tfa-${tfa.state}${tfa.isStale ? " is-stale" : ""}`}
      data-place="tfa"
      tabIndex={-1}
      ref={card}
    >
      <div className="tfa-line">
        <Icon name={icons[tfa.state]} size={24} />
        <div className="tfa-words">
          <p className="tfa-text">{tfa.text}</p>
          {tfa.ageLabel !== null && (
            <p className="tfa-age">
              <Icon name="clock" size={14} />
              <span>{tfa.ageLabel}</span>
            </p>
          )}
          {isPaused && tfa.pauseLabel !== null && (
            <p className="muted" id={pauseId}>
              {tfa.pauseLabel}
            </p>
          )}
          {tfa.failure !== null && <p className="tfa-failure">{tfa.failure.title}</p>}
          {tfa.failure !== null && tfa.failure.serverMessage !== null && (
            <p className="muted">{texts.t("window.serverSaid", { message: tfa.failure.serverMessage })}</p>
          )}
        </div>
      </div>
      {answer !== null && (
        <AnswerNotice
          answer={answer}
          spoken={answer.spoken}
          onDismiss={() => dispatch({ type: "dismissed" })}
        >
          {waysOut.length > 0 && <WaysOut waysOut={waysOut} account={account} />}
        </AnswerNotice>
      )}
      {action !== null ? (
        <Button
          variant={action === "enable" ? "light" : "default"}
          fullWidth
          // Not really disabled: the focus comes back here from the dialog, while the state is still being read.
          aria-disabled={isUnavailable}
          {...(isUnavailable ? { "data-disabled": true } : {})}
          {...(isPaused ? { "aria-describedby": pauseId } : {})}
          onClick={() => {
            if (!isUnavailable) dispatch({ type: "opened", action });
          }}
        >
          {texts.t(isBusy ? "window.tfa.switching" : `window.tfa.${action}`)}
        </Button>
      ) : (
        tfa.canRefresh && <RefreshButton accountId={account.id} isChecking={account.isChecking} isFullWidth />
      )}
      <TfaDialogWindow account={account} dialog={dialog} dispatch={dispatch} onGone={focusCard} />
    </section>
  );
}
