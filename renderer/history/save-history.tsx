import { Button } from "@mantine/core";
import { useState } from "react";
import type { SavedFile } from "../../contract/ipc";
import type { AccountState } from "../../contract/state";
import { useWindow } from "../store/window-context";
import { Banner } from "../ui/banner";

/** The button that saves the shown history; while that is done it keeps the focus. */
export function SaveHistoryButton({ onSave, isSaving }: { onSave: () => void; isSaving: boolean }) {
  const { texts } = useWindow();
  return (
    <Button size="compact-sm" variant="subtle" aria-busy={isSaving} onClick={onSave}>
      {texts.t("window.history.save")}
    </Button>
  );
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
