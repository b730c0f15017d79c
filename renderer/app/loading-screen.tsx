import { Button } from "@mantine/core";
import type { Texts } from "../../locales/texts";
import { AccountSkeleton } from "../account/account-skeleton";
import type { WindowStore } from "../store/window-store";

type LoadingScreenProps = { store: WindowStore; texts: Texts; hasFailed: boolean };

/** Before the first state; it may also say that none came, and ask again. */
export function LoadingScreen({ store, texts, hasFailed }: LoadingScreenProps) {
  return (
    <main className="page" aria-busy={!hasFailed}>
      {hasFailed ? (
        <div className="load-failed" role="alert">
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
