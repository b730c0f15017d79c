import { Button } from "@mantine/core";
import { useEffect, useId, useReducer, useRef } from "react";
import type { AccountState } from "../../contract/state";
import { usePlace } from "../store/use-focus-target";
import { useSecondsUntil } from "../store/use-seconds-until";
import { useApp, useWindow } from "../store/window-context";
import { AnswerBanner } from "../ui/banner";
import { CabinetButton } from "../ui/cabinet-button";
import { Dialog } from "../ui/dialog";
import { Icon, type IconName } from "../ui/icons";
import { RefreshButton } from "../ui/refresh-button";
import { type PinAnswer, pinAnswer } from "./pin-answer";
import { PinForm } from "./pin-form";
import { closedTfaDialog, tfaDialogAfter } from "./tfa-dialog";
import type { TfaView } from "./tfa-view";

const icons: Record<TfaView["state"], IconName> = { on: "shield", off: "shield-off", unknown: "question" };

/** The state of two-factor authentication, and the button that offers the opposite. */
export function TfaCard({ account, tfa }: { account: AccountState; tfa: TfaView }) {
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
    <section className={`card wide tfa tfa-${tfa.state}${tfa.isStale ? " is-stale" : ""}`} {...place}>
      <TfaLine tfa={tfa} pauseId={pauseId} isPaused={isPaused} />
      {!dialog.isOpen && answer !== null && (
        <AnswerBanner answer={answer} onDismiss={() => dispatch({ type: "dismissed" })}>
          {answer.waysOut.length > 0 ? <WaysOut waysOut={answer.waysOut} account={account} /> : undefined}
        </AnswerBanner>
      )}
      {action !== null ? (
        <Button
          ref={button}
          variant={action === "enable" ? "light" : "default"}
          fullWidth
          // Not really disabled: the focus returns here from the dialog, while the state is still being read.
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
        tfa.canRefresh && (
          <RefreshButton ref={button} accountId={account.id} isChecking={account.isChecking} isFullWidth />
        )
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

type TfaLineProps = { tfa: TfaView; pauseId: string; isPaused: boolean };

/** What was read, how old it is, and what stands in the way of reading or switching. */
function TfaLine({ tfa, pauseId, isPaused }: TfaLineProps) {
  const { texts } = useWindow();
  const { failure } = tfa;
  return (
    <div className="tfa-line">
      <Icon name={icons[tfa.state]} size={24} />
      <div className="tfa-body">
        <p className="tfa-text">{tfa.text}</p>
        {tfa.ageLabel !== null && (
          <p className="tfa-age">
            <Icon name="clock" size={14} />
            <span>{tfa.ageLabel}</span>
          </p>
        )}
        {isPaused && (
          <p className="muted" id={pauseId}>
            {tfa.pauseLabel}
          </p>
        )}
        {failure !== null && <p className="tfa-failure">{failure.title}</p>}
        {failure !== null && failure.serverMessage !== null && (
          <p className="muted">{texts.t("window.serverSaid", { message: failure.serverMessage })}</p>
        )}
      </div>
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
