import type { AccountState } from "../../contract/state";
import { useApp, useWindow, useWindowState } from "../store/window-context";
import { Banner } from "../ui/banner";
import { savedKeyView } from "./saved-key";

/** Says that the key was saved, and for how long, until it is dismissed. */
export function SavedKeyBanner({ account }: { account: AccountState }) {
  const { store, texts } = useWindow();
  const savedKey = useWindowState((state) => state.savedKey);
  const isDiskBehind = useApp((app) => app.unsavedChanges !== null);
  const view = savedKey === null ? null : savedKeyView(savedKey, account, isDiskBehind);
  if (view === null) return null;
  const done = view.isChecked ? "doneChecked" : "doneUnchecked";
  return (
    <Banner
      tone={view.isChecked ? "good" : "warning"}
      title={texts.t(view.isSealed ? `window.key.${done}` : `window.key.${done}ForSession`)}
      onDismiss={store.dismissSavedKey}
      isAnswer
    />
  );
}
