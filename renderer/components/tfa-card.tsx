import { Button } from "@mantine/core";
import { useReducer } from "react";
import type { AccountState } from "../../contract/state";
import { pinAnswer } from "../model/pin-answer";
import { closedTfaDialog, tfaDialogAfter } from "../model/tfa-dialog";
import type { TfaView } from "../model/tfa-view";
import { Icon, type IconName } from "./icons";
import { Notice } from "./notice";
import { RefreshButton } from "./refresh-button";
import { TfaDialogWindow } from "./tfa-dialog-window";
import { WayOut } from "./way-out";
import { useWindow } from "./window-context";

const icons: Record<TfaView["state"], IconName> = { on: "shield", off: "shield-off", unknown: "question" };

/** The state of two-factor authentication, and the button that offers the opposite. */
export function TfaCard({ account, tfa }: { account: AccountState; tfa: TfaView }) {
  const { texts } = useWindow();
  const [dialog, dispatch] = useReducer(tfaDialogAfter, closedTfaDialog);
  const { action } = tfa;
  const isBusy = tfa.isSwitching || dialog.isInFlight;
  const answer = !dialog.isOpen && dialog.result !== null ? pinAnswer(dialog.result, texts) : null;
  return (
    <section className={`card wide tfa tfa-${tfa.state}`} data-place="tfa" tabIndex={-1}>
      <div className="tfa-line">
        <Icon name={icons[tfa.state]} size={24} />
        <div className="tfa-words">
          <p className="tfa-text">{tfa.text}</p>
          {tfa.ageLabel !== null && <p className="muted">{tfa.ageLabel}</p>}
          {tfa.failure !== null && <p className="tfa-failure">{tfa.failure.title}</p>}
          {tfa.failure !== null && tfa.failure.serverMessage !== null && (
            <p className="muted">{texts.t("window.serverSaid", { message: tfa.failure.serverMessage })}</p>
          )}
        </div>
      </div>
      {answer !== null && (
        <Notice
          tone={answer.tone}
          title={answer.title}
          lines={answer.lines}
          serverMessage={answer.serverMessage}
          onDismiss={() => dispatch({ type: "dismissed" })}
          isAnswer
        >
          <WayOut wayOut={answer.wayOut} accountId={account.id} />
        </Notice>
      )}
      {action !== null ? (
        <Button
          variant={action === "enable" ? "light" : "default"}
          fullWidth
          disabled={isBusy}
          onClick={() => dispatch({ type: "opened", action })}
        >
          {texts.t(isBusy ? "window.tfa.switching" : `window.tfa.${action}`)}
        </Button>
      ) : (
        tfa.canRefresh && <RefreshButton accountId={account.id} isChecking={account.isChecking} isFullWidth />
      )}
      <TfaDialogWindow account={account} dialog={dialog} dispatch={dispatch} />
    </section>
  );
}
