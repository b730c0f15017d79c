import { Button } from "@mantine/core";
import { isKeyLacking } from "../../contract/accounts/key-place";
import type { AccountState } from "../../contract/state";
import { keyProtectionText } from "../../locales/password-store";
import { useApp, useWindow } from "../store/window-context";
import { Banner } from "../ui/banner";
import { DamagedFilesBanner } from "./damaged-files-banner";
import { UpdateBanner } from "./update-banner";

/**
 * What concerns every account: a missing tray, how keys are kept, and files that were damaged; and that the key of
 * `account`, the one on screen, could not be kept.
 */
export function ApplicationBanners({ account }: { account: AccountState | null }) {
  const { store, texts } = useWindow();
  const app = useApp((state) => state);
  const { trayPresence, settings, accounts } = app;
  // Where keys can be sealed in general, and this one could not.
  const unsaved = account?.keyPlace === "session" && !account.isDemo ? account : null;
  const hasOpenKeys = accounts.some(({ isDemo, keyPlace }) => !isDemo && !isKeyLacking(keyPlace));
  const protection = keyProtectionText(texts, app, hasOpenKeys);
  return (
    <>
      {trayPresence === "absent" && !settings.hasReadTrayAdvice && (
        <Banner
          tone="warning"
          title={texts.t("window.tray.absent")}
          details={[texts.t("window.tray.absentText")]}
          onDismiss={() => store.changeSettings({ hasReadTrayAdvice: true })}
        >
          <Button size="xs" variant="default" onClick={() => void store.request((to) => to.quit())}>
            {texts.t("window.action.quit")}
          </Button>
        </Banner>
      )}
      {app.canSealKeys && unsaved !== null && app.unsavedChanges === null && (
        <Banner
          tone="warning"
          title={texts.t("window.protection.sessionKey")}
          details={[texts.t("window.protection.sessionKeyText")]}
        >
          <Button
            size="xs"
            variant="default"
            onClick={() => store.showScreen({ name: "replace-key", accountId: unsaved.id })}
          >
            {texts.t("window.protection.sessionKeyAgain")}
          </Button>
        </Banner>
      )}
      {protection !== null && <Banner tone="warning" title={protection.title} details={[protection.text]} />}
      <DamagedFilesBanner />
      <UpdateBanner />
    </>
  );
}
