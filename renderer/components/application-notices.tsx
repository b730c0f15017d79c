import { Button } from "@mantine/core";
import { Notice } from "./notice";
import { useWindow } from "./window-context";

/** What concerns every account: a missing tray, how keys are kept, and files that were damaged. */
export function ApplicationNotices() {
  const { store, texts, app } = useWindow();
  const { keyProtection, keychain, damagedFiles, trayPresence, settings, accounts } = app;
  // Where keys can be sealed in general, and this one could not.
  const hasUnsavedKey = accounts.some(({ isDemo, keyPlace }) => !isDemo && keyPlace === "session");
  return (
    <>
      {trayPresence === "absent" && !settings.hasReadTrayAdvice && (
        <Notice
          tone="warning"
          title={texts.t("window.tray.absent")}
          lines={[texts.t("window.tray.absentText")]}
        >
          <Button
            size="sm"
            variant="default"
            onClick={() => void store.request((to) => to.changeSettings({ hasReadTrayAdvice: true }))}
          >
            {texts.t("window.action.gotIt")}
          </Button>
          <Button size="sm" variant="default" onClick={() => void store.request((to) => to.quit())}>
            {texts.t("window.action.quit")}
          </Button>
        </Notice>
      )}
      {keyProtection === "session-only" && (
        <Notice
          tone="warning"
          title={texts.t("window.protection.sessionOnly")}
          lines={[texts.t("window.protection.sessionOnlyText", { keychain })]}
        />
      )}
      {keyProtection !== "session-only" && hasUnsavedKey && (
        <Notice
          tone="warning"
          title={texts.t("window.protection.sessionKey")}
          lines={[texts.t("window.protection.sessionKeyText")]}
        />
      )}
      {keyProtection === "backend-changed" && (
        <Notice
          tone="warning"
          title={texts.t("window.protection.backendChanged")}
          lines={[texts.t("window.protection.backendChangedText", { keychain })]}
        />
      )}
      {damagedFiles.length > 0 && (
        <Notice
          tone="info"
          title={texts.t("window.damaged.title", { count: damagedFiles.length })}
          lines={[
            ...damagedFiles.map(({ name, keptAs }) => texts.t("window.damaged.file", { name, keptAs })),
            texts.t("window.damaged.rest", { count: damagedFiles.length }),
          ]}
        >
          <Button
            size="sm"
            variant="default"
            onClick={() => void store.request((to) => to.dismissDamagedFiles(undefined))}
          >
            {texts.t("window.action.gotIt")}
          </Button>
        </Notice>
      )}
    </>
  );
}
