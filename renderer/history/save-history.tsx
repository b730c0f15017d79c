import { Button } from "@mantine/core";
import { useId, useState } from "react";
import type { HistoryEntry } from "../../contract/history";
import type { SavedFile } from "../../contract/ipc";
import type { AccountState } from "../../contract/state";
import type { Texts } from "../../locales/texts";
import type { Loaded } from "../store/use-loaded";
import { useWindow } from "../store/window-context";
import { Banner } from "../ui/banner";

type SaveHistoryButtonProps = {
  onSave: () => void;
  isSaving: boolean;
  /** Why there is nothing to save, in words; null: there is. */
  obstacle: string | null;
};

/** The button that saves the shown history. With nothing to save it stays reachable by keyboard, and says why. */
export function SaveHistoryButton({ onSave, isSaving, obstacle }: SaveHistoryButtonProps) {
  const { texts } = useWindow();
  const obstacleId = useId();
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      aria-busy={isSaving}
      {...(obstacle === null
        ? { onClick: onSave }
        : { "aria-disabled": true, "aria-describedby": obstacleId })}
    >
      {texts.t("window.history.save")}
      {obstacle !== null && (
        <span id={obstacleId} hidden>
          {obstacle}
        </span>
      )}
    </Button>
  );
}

/** Why a history can't be saved now, in words; null: it can. */
export function savingObstacle(
  texts: Texts,
  history: Loaded<readonly HistoryEntry[]>,
  { isDemo }: Pick<AccountState, "isDemo">,
): string | null {
  if (history.state === "loading") return texts.t("window.history.loading");
  if (history.state === "failed") return texts.t("window.history.failed");
  if (history.value.length > 0) return null;
  return texts.t(isDemo ? "window.history.demo" : "window.history.noEntries");
}

type SavedBannerProps = { result: SavedFile | null; onDismiss: () => void };

/** The result of saving, as a banner that is read out; nothing after a cancelled dialog. */
export function SavedBanner({ result, onDismiss }: SavedBannerProps) {
  const { texts } = useWindow();
  return (
    <div aria-live="polite" className="saved-banner">
      {result?.state === "saved" && (
        <Banner
          tone="good"
          title={texts.t("window.history.saved")}
          fileName={result.name}
          onDismiss={onDismiss}
        />
      )}
      {result?.state === "failed" && (
        <Banner
          tone="bad"
          title={texts.t("window.history.saveFailed")}
          lines={[texts.t("window.history.saveFailedText")]}
          onDismiss={onDismiss}
        />
      )}
    </div>
  );
}

/** Saving the history of the last `days` days: how to begin, and the result. */
export function useSaveHistory({ id: accountId }: Pick<AccountState, "id">, days: number) {
  const { store } = useWindow();
  const [isSaving, setIsSaving] = useState(false);
  const [result, setResult] = useState<SavedFile | null>(null);
  async function save(): Promise<void> {
    if (isSaving) return;
    setResult(null);
    setIsSaving(true);
    const reply = await store.request((bridge) => bridge.exportHistory({ accountId, days }));
    setIsSaving(false);
    if (reply.ok) setResult(reply.value);
  }
  return { isSaving, result, save, dismiss: () => setResult(null) };
}
