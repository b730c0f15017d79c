import { Button } from "@mantine/core";
import { useLayoutEffect, useRef } from "react";
import type { Removal } from "../../../contract/state";
import { accountTitle } from "../../../locales/facts";
import { Icon } from "../icons";
import { useSecondsUntil } from "../use-seconds-until";
import { useWindow } from "../window-context";

/** Above everything: each account that was removed and can still be brought back, the newest last. */
export function RemovalBars() {
  const { store, texts, app } = useWindow();
  if (app.removals.length === 0) return null;
  return (
    <section className="removals" aria-label={texts.t("accounts.removals")}>
      {app.removals.map((removal) => (
        <RemovalBar
          key={removal.account.id}
          removal={removal}
          onRestore={() => void store.restoreAccount(removal.account.id)}
        />
      ))}
    </section>
  );
}

function RemovalBar({ removal, onRestore }: { removal: Removal; onRestore: () => void }) {
  const { texts, app } = useWindow();
  const { account, until } = removal;
  const bar = useRef<HTMLDivElement>(null);
  const seconds = useSecondsUntil(until - app.clockOffsetMs);
  const title = accountTitle(texts, account);

  // A bar that goes with the focus in it hands the focus to the screen.
  useLayoutEffect(() => {
    const shown = bar.current;
    return () => {
      if (shown?.contains(document.activeElement)) document.querySelector("h1")?.focus();
    };
  }, []);

  return (
    <div className="bar removal" ref={bar}>
      <Icon name="trash" size={18} />
      <div className="removal-words">
        <p>{texts.t("accounts.removed", { title })}</p>
        {seconds > 0 && <p className="removal-seconds">{texts.t("accounts.restoreSeconds", { seconds })}</p>}
      </div>
      <Button
        size="sm"
        variant="default"
        leftSection={<Icon name="undo" size={16} />}
        aria-label={texts.t("accounts.restoreOf", { title })}
        onClick={onRestore}
      >
        {texts.t("accounts.restore")}
      </Button>
    </div>
  );
}
