import { useSyncExternalStore } from "react";
import type { AccountState } from "../../contract/state";
import { Notice } from "./notice";
import { useWindow } from "./window-context";

/** Says, once, that the key just given was taken, and what the program does from now on. */
export function SavedKeyNotice({ account }: { account: AccountState }) {
  const { store, texts, app } = useWindow();
  const { savedKey } = useSyncExternalStore(store.subscribe, store.getSnapshot, store.getSnapshot);
  if (savedKey?.accountId !== account.id) return null;
  const minutes = app.settings.pollIntervalMinutes;
  return (
    <Notice
      tone={savedKey.isChecked ? "good" : "warning"}
      title={texts.t(savedKey.isChecked ? "window.key.doneChecked" : "window.key.doneUnchecked")}
      lines={[texts.t(savedKey.isChecked ? "window.key.doneNext" : "window.key.doneLater", { minutes })]}
      onDismiss={store.dismissSavedKey}
      isAnswer
    />
  );
}
