import { Button, Menu } from "@mantine/core";
import { useId, useState } from "react";
import type { SavedFile } from "../../../contract/ipc";
import type { AccountId } from "../../../contract/state";
import { Icon } from "../icons";
import { Notice } from "../notice";
import { useWindow } from "../window-context";

type Format = "csv" | "json";
type SaveHistoryProps = {
  onSave: (format: Format) => void;
  isSaving: boolean;
  /** Why there is nothing to save, in words; null: there is. */
  obstacle: string | null;
};

/**
 * The button that saves the shown history to a file, as one of two kinds. Where there is nothing to save it stays in the
 * order of the keyboard and says why.
 */
export function SaveHistoryButton({ onSave, isSaving, obstacle }: SaveHistoryProps) {
  const { texts } = useWindow();
  const [isOpen, setIsOpen] = useState(false);
  const obstacleId = useId();
  const canSave = obstacle === null;
  return (
    <Menu position="bottom-end" opened={isOpen && canSave} onChange={(opens) => setIsOpen(opens && canSave)}>
      <Menu.Target>
        <Button
          size="sm"
          variant="default"
          aria-busy={isSaving}
          {...(canSave ? {} : { "aria-disabled": true, "aria-describedby": obstacleId })}
          rightSection={<Icon name="chevron" size={16} />}
        >
          {texts.t("window.history.save")}
          {!canSave && (
            <span id={obstacleId} hidden>
              {obstacle}
            </span>
          )}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item aria-disabled={isSaving} onClick={() => onSave("csv")}>
          {texts.t("window.history.saveCsv")}
        </Menu.Item>
        <Menu.Item aria-disabled={isSaving} onClick={() => onSave("json")}>
          {texts.t("window.history.saveJson")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** Saving the history of the last `days` days: what came of it, and how to begin. */
export function useSaveHistory(accountId: AccountId, days: number) {
  const { store } = useWindow();
  const [isSaving, setIsSaving] = useState(false);
  const [result, setResult] = useState<SavedFile | null>(null);
  async function save(format: Format): Promise<void> {
    if (isSaving) return;
    setResult(null);
    setIsSaving(true);
    const reply = await store.request((to) => to.exportHistory({ accountId, days, format }));
    setIsSaving(false);
    if (reply.ok) setResult(reply.value);
  }
  return { isSaving, result, save, dismiss: () => setResult(null) };
}

type SavedNoticeProps = { result: SavedFile | null; onDismiss: () => void };

/** What came of saving, seen and read out; nothing after a cancelled one. */
export function SavedNotice({ result, onDismiss }: SavedNoticeProps) {
  const { texts } = useWindow();
  return (
    <div aria-live="polite" className="saved-notice">
      {result?.state === "saved" && (
        <Notice
          tone="good"
          title={texts.t("window.history.saved")}
          fileName={result.name}
          onDismiss={onDismiss}
        />
      )}
      {result?.state === "failed" && (
        <Notice
          tone="bad"
          title={texts.t("window.history.saveFailed")}
          lines={[texts.t("window.history.saveFailedText")]}
          onDismiss={onDismiss}
        />
      )}
    </div>
  );
}
