import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { accountTitle } from "../../locales/facts";
import { accountNews, type KnownFacts, knownFacts } from "../model/account-news";
import { announcement, refreshAnnouncement } from "../model/announcement";
import { shownAccount } from "../state/window-store";
import { useNow, useWindow } from "./window-context";

/** How long what was said stays in the page, in milliseconds. */
const keptSaidMs = 10_000;

/** What the live region compares the next state with. */
type Heard = { facts: KnownFacts | null; isSwitchingTfa: boolean; refreshCount: number };

/** Reads out what came of a refresh and what changes of the account on screen. */
export function LiveRegion() {
  const { store, texts, app } = useWindow();
  const now = useNow();
  const { chosenAccountId, finishedRefresh } = useSyncExternalStore(
    store.subscribe,
    store.getSnapshot,
    store.getSnapshot,
  );
  const heard = useRef<Heard>({ facts: null, isSwitchingTfa: false, refreshCount: 0 });
  const [said, setSaid] = useState({ count: 0, text: "" });

  useEffect(() => {
    const account = shownAccount(app, chosenAccountId);
    const { facts: before, isSwitchingTfa, refreshCount } = heard.current;
    const facts = account === null ? null : knownFacts(account, now, before);
    const isRefresh = finishedRefresh !== null && finishedRefresh.count !== refreshCount;
    heard.current = {
      facts,
      isSwitchingTfa: account?.isSwitchingTfa ?? false,
      refreshCount: finishedRefresh?.count ?? 0,
    };
    const sentences: string[] = [];
    const refreshed = isRefresh ? app.accounts.find(({ id }) => id === finishedRefresh.accountId) : undefined;
    if (refreshed !== undefined) sentences.push(refreshAnnouncement(refreshed, texts));
    if (account !== null && facts !== null) {
      const isOwnSwitch = isSwitchingTfa || account.isSwitchingTfa;
      const news = accountNews(before, facts, { isOwnSwitch, isRefresh }, texts);
      const isAmongOthers = app.accounts.length > 1 && refreshed === undefined;
      sentences.push(
        ...news.map((title, place) =>
          isAmongOthers && place === 0
            ? texts.t("notice.titleOf", { account: accountTitle(texts, account), title })
            : title,
        ),
      );
    }
    const text = announcement(sentences);
    // Nobody hears a hidden window, and what was missed is on the screen when it is shown again.
    if (text !== null && !document.hidden) setSaid(({ count }) => ({ count: count + 1, text }));
  }, [app, chosenAccountId, finishedRefresh, now, texts]);

  // Who goes through the page later does not come upon what was news then.
  useEffect(() => {
    if (said.text === "") return;
    const timer = setTimeout(() => setSaid(({ count }) => ({ count, text: "" })), keptSaidMs);
    return () => clearTimeout(timer);
  }, [said]);

  return (
    <div className="visually-hidden" role="status" aria-live="polite">
      {said.text !== "" && <p key={said.count}>{said.text}</p>}
    </div>
  );
}
