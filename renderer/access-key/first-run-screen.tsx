import { UnstyledButton } from "@mantine/core";
import { ApplicationBanners } from "../banners/application-banners";
import { useApp, useWindow } from "../store/window-context";
import { ScreenTitle } from "../ui/screen-title";
import { SettingsButton } from "../ui/settings-button";
import { KeyEntry } from "./key-entry";

/** The field for the first access key, or a demonstration. */
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
      <main className="page page-narrow page-key">
        <p className="muted">{texts.t("window.key.what")}</p>
        <ApplicationBanners account={null} />
        <KeyEntry accountId={null} isFocused />
        <div>
          <UnstyledButton className="quiet-button" onClick={() => void startDemo()}>
            {texts.t("window.action.demo")}
          </UnstyledButton>
        </div>
        <p className="key-note">
          {texts.t(canSealKeys ? "window.key.stays" : "window.key.sentOnly")}{" "}
          {texts.t("window.key.unofficial")}
        </p>
      </main>
    </>
  );
}
