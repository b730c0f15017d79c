import { Button } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import type { AccountState } from "../../contract/state";
import { tfaText } from "../../locales/facts";
import type { PinAnswer } from "../model/pin-answer";
import { AnswerNotice, Notice } from "./notice";
import { WaysOut } from "./ways-out";
import { useWindow } from "./window-context";

type PinOutcomeProps = { account: AccountState; answer: PinAnswer; onClose: () => void };

/** What came of a switch that leaves nothing to type, and the ways on; a state that was read since takes its place. */
export function PinOutcome({ account, answer, onClose }: PinOutcomeProps) {
  const { texts } = useWindow();
  const { tfa, tfaReadAt } = account.snapshot;
  const [readAtFirst] = useState(tfaReadAt);
  const buttons = useRef<HTMLDivElement>(null);
  const isReadSince = tfa.state === "known" && tfaReadAt !== readAtFirst;

  // The fields that had the focus are gone, and so is the button that asked for a reading once it has come.
  useEffect(() => {
    const focused = isReadSince ? "button:last-child" : "button";
    buttons.current?.querySelector<HTMLButtonElement>(focused)?.focus();
  }, [isReadSince]);

  return (
    <div className="form">
      {isReadSince ? (
        <Notice key="read" tone="info" title={tfaText(texts, tfa)} isAnswer />
      ) : (
        <AnswerNotice key="answer" answer={answer} />
      )}
      <div className="outcome-buttons" ref={buttons}>
        {!isReadSince && <WaysOut waysOut={answer.waysOut} account={account} isFirstMain />}
        <Button size="sm" variant="default" onClick={onClose}>
          {texts.t("window.action.close")}
        </Button>
      </div>
    </div>
  );
}
