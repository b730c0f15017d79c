import { Button } from "@mantine/core";
import { AccountSkeleton } from "../account/account-skeleton";
import { useWindow, useWindowState } from "../store/window-context";

/** Before the first state; it may also say that none came, and ask again. */
export function LoadingScreen() {
  const { store, texts } = useWindow();
  const hasFailed = useWindowState((state) => state.hasLoadFailed);
  return (
    <main className="page" aria-busy={!hasFailed}>
      {hasFailed ? (
        <div className="centred" role="alert">
          <h1 className="header-title">{texts.t("window.loadFailed")}</h1>
          <p>{texts.t("window.loadFailedText")}</p>
          <Button onClick={() => void store.load()}>{texts.t("window.action.retry")}</Button>
        </div>
      ) : (
        <AccountSkeleton />
      )}
    </main>
  );
}
