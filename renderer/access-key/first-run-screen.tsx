import { Button } from "@mantine/core";
import { ApplicationBanners } from "../banners/application-banners";
import { useApp, useWindow } from "../store/window-context";
import { ScreenTitle } from "../ui/screen-title";
import { SettingsButton } from "../ui/settings-button";
import { KeyEntry } from "./key-entry";

/** What this is and where the key stays, where it is found, and the field for it; or a demonstration. */
export function FirstRunScreen() {
  const { store, texts } = useWindow();
  const canSealKeys = useApp((app) => app.canSealKeys);

  async function startDemo(): Promise<void> {
    const reply = await store.request((to) => to.startDemo(undefined));
    if (reply.ok) store.chooseAccount(reply.value.accountId);
  }

  return (
    <>
      <header className="header">
        <ScreenTitle title={texts.t("window.key.firstTitle")} />
        <SettingsButton />
      </header>
      <main className="page page-key">
        <div className="introduction">
          <p>{texts.t("window.key.what")}</p>
          <p>{texts.t("window.key.unofficial")}</p>
          <p>{texts.t(canSealKeys ? "window.key.stays" : "window.key.sentOnly")}</p>
        </div>
        <ApplicationBanners account={null} />
        <KeyEntry account={null} />
        <div className="demo-offer">
          <p className="muted">{texts.t("window.key.noKeyYet")}</p>
          <Button variant="subtle" onClick={() => void startDemo()}>
            {texts.t("window.action.demo")}
          </Button>
        </div>
      </main>
    </>
  );
}
