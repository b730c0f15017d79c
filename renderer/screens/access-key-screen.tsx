import { Button } from "@mantine/core";
import type { AccountState } from "../../contract/state";
import { accountTitle } from "../../locales/facts";
import { AccessKeyForm } from "../components/access-key-form";
import { Icon } from "../components/icons";
import { ScreenHeader } from "../components/screen-header";
import { useWindow } from "../components/window-context";

/** Asks for the key of a new account, or for another key of `account`. */
export function AccessKeyScreen({ account }: { account: AccountState | null }) {
  const { store, texts } = useWindow();
  const title =
    account === null
      ? texts.t("window.key.addTitle")
      : texts.t("window.key.replaceTitle", { title: accountTitle(texts, account) });
  return (
    <>
      <ScreenHeader title={title} onBack={() => store.showScreen({ name: "account" })} />
      <main className="page page-narrow">
        <div className="introduction">
          <p>{texts.t("window.key.where")}</p>
          <Button
            variant="light"
            rightSection={<Icon name="external" size={16} />}
            onClick={() => void store.request((to) => to.openLink({ link: "cabinet" }))}
          >
            {texts.t("window.action.cabinet")}
          </Button>
        </div>
        <section className="card">
          <AccessKeyForm
            accountId={account?.id ?? null}
            label={account?.label ?? ""}
            onSaved={store.chooseAccount}
          />
        </section>
      </main>
    </>
  );
}
