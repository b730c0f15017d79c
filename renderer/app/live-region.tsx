import { useEffect, useRef, useState } from "react";
import { accountTitle } from "../../locales/facts";
import { useApp, useNow, useWindow, useWindowState } from "../store/window-context";
import { shownAccount } from "../store/window-state";
import {
  accountNews,
  announcement,
  type KnownAccount,
  knownAccount,
  refreshAnnouncement,
} from "./account-news";

/** How long an announcement stays in the page. */
const announcementMs = 10_000;

/** What the next state is compared with. */
type Previous = { account: KnownAccount | null; isSwitchingTfa: boolean; refreshCount: number };

/** Announces the result of a refresh and what changes on the account shown. */
export function LiveRegion() {
  const { texts } = useWindow();
  const now = useNow();
  const accounts = useApp((app) => app.accounts);
  const account = useWindowState(shownAccount);
  const finishedRefresh = useWindowState((state) => state.finishedRefresh);
  const previous = useRef<Previous>({ account: null, isSwitchingTfa: false, refreshCount: 0 });
  const [announced, setAnnounced] = useState({ count: 0, text: "" });

  useEffect(() => {
    const { account: before, isSwitchingTfa, refreshCount } = previous.current;
    const after = account === null ? null : knownAccount(account, now, before);
    const isRefresh = finishedRefresh !== null && finishedRefresh.count !== refreshCount;
    previous.current = {
      account: after,
      isSwitchingTfa: account?.isSwitchingTfa ?? false,
      refreshCount: finishedRefresh?.count ?? 0,
    };
    const sentences: string[] = [];
    const refreshed = isRefresh ? accounts.find(({ id }) => id === finishedRefresh.accountId) : undefined;
    if (refreshed !== undefined) sentences.push(refreshAnnouncement(refreshed, texts));
    if (account !== null && after !== null) {
      const isOwnSwitch = isSwitchingTfa || account.isSwitchingTfa;
      const news = accountNews(before, after, { isOwnSwitch, isRefresh }, texts);
      const isAmongOthers = accounts.length > 1 && refreshed === undefined;
      sentences.push(
        ...news.map((title, place) =>
          isAmongOthers && place === 0
            ? texts.t("notification.titleOf", { account: accountTitle(texts, account), title })
            : title,
        ),
      );
    }
    const text = announcement(sentences);
    // A hidden window announces nothing: what was missed is on the screen when it is shown again.
    if (text !== null && !document.hidden) setAnnounced(({ count }) => ({ count: count + 1, text }));
  }, [accounts, account, finishedRefresh, now, texts]);

  // A screen reader that reads the page later must not find old announcements.
  useEffect(() => {
    if (announced.text === "") return;
    const timer = setTimeout(() => setAnnounced(({ count }) => ({ count, text: "" })), announcementMs);
    return () => clearTimeout(timer);
  }, [announced]);

  return (
    <div className="visually-hidden" role="status" aria-live="polite">
      {announced.text !== "" && <p key={announced.count}>{announced.text}</p>}
    </div>
  );
}
