import { useSyncExternalStore } from "react";
import { refreshAnnouncement } from "../model/announcement";
import { useWindow } from "./window-context";

/** Reads out what came of a refresh that the user asked for. */
export function LiveRegion() {
  const { store, texts } = useWindow();
  const { app, finishedRefresh } = useSyncExternalStore(
    store.subscribe,
    store.getSnapshot,
    store.getSnapshot,
  );
  const account = app?.accounts.find(({ id }) => id === finishedRefresh?.accountId);
  return (
    <div className="visually-hidden" aria-live="polite">
      {account !== undefined && finishedRefresh !== null && (
        <p key={finishedRefresh.count}>{refreshAnnouncement(account, texts)}</p>
      )}
    </div>
  );
}
