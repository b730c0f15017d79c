import { Button } from "@mantine/core";
import { AccessKeyForm } from "../components/access-key-form";
import { ApplicationNotices } from "../components/application-notices";
import { Icon } from "../components/icons";
import { SettingsButton } from "../components/settings-button";
import { useWindow } from "../components/window-context";

/** What this is, where the key is found, and the field for it. */
export function FirstRunScreen() {
  const { store, texts } = useWindow();

  async function startDemo(): Promise<void> {
    const reply = await store.request((to) => to.startDemo(undefined));
    if (reply.ok) store.chooseAccount(reply.value.accountId);
  }

  return (
    <>
      <header className="header">
        <h1 className="header-title" tabIndex={-1}>
          {texts.t("window.key.firstTitle")}
        </h1>
        <SettingsButton />
      </header>
      <main className="page page-narrow">
        <div className="introduction">
          <p>{texts.t("window.key.what")}</p>
          <p>{texts.t("window.key.unofficial")}</p>
          <p>{texts.t("window.key.where")}</p>
          <Button
            variant="light"
            rightSection={<Icon name="external" size={16} />}
            onClick={() => void store.request((to) => to.openLink({ link: "cabinet" }))}
          >
            {texts.t("window.action.cabinet")}
          </Button>
        </div>
        <ApplicationNotices />
        <section className="card">
          <AccessKeyForm accountId={null} label="" onSaved={store.chooseAccount} />
        </section>
        <Button variant="subtle" onClick={() => void startDemo()}>
          {texts.t("window.action.demo")}
        </Button>
      </main>
    </>
  );
}
