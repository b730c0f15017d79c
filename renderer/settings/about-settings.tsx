import { Button, UnstyledButton } from "@mantine/core";
import { useState } from "react";
import { useApp, useWindow } from "../store/window-context";
import { Icon } from "../ui/icons";
import { LongWords } from "../ui/whole-words";
import { Setting, SettingNote } from "./setting";
import { UpdateSettings } from "./update-settings";

/** What this program is, where it keeps its files, what it is made of, and how it is renewed. */
export function AboutSettings() {
  const { store, texts } = useWindow();
  const { t } = texts;
  const version = useApp((app) => app.version);
  const { electron, chromium } = useApp((app) => app.runtime);
  const dataFolder = useApp((app) => app.dataFolder);
  return (
    <>
      <div className="rows">
        <div className="row setting">
          <div className="setting-text">
            {t("window.version", { version })}
            <p className="setting-hint">{`Electron ${electron} · Chromium ${chromium}`}</p>
          </div>
        </div>
        <UpdateSettings />
        <Setting
          name="data-folder"
          title={t("window.settings.dataFolder")}
          hint={<LongWords text={dataFolder} />}
        >
          <Button
            variant="default"
            size="xs"
            onClick={() => void store.request((to) => to.openDataFolder(undefined))}
          >
            {t("window.action.openFolder")}
          </Button>
        </Setting>
      </div>
      <Links />
      <p className="setting-hint">{t("window.unofficial")}</p>
    </>
  );
}

/** Where more is to be read. */
function Links() {
  const { store, texts } = useWindow();
  const [hasFailed, setHasFailed] = useState(false);

  async function openLicences(document: "application" | "chromium"): Promise<void> {
    const reply = await store.request((to) => to.openLicences({ document }));
    setHasFailed(reply.ok && reply.value.state === "failed");
  }

  return (
    <div className="rows">
      {(["cabinet", "help"] as const).map((link) => (
        <LinkButton
          key={link}
          label={texts.t(`window.action.${link}`)}
          onClick={() => void store.request((to) => to.openLink({ link }))}
        />
      ))}
      <LinkButton label={texts.t("licences.open")} onClick={() => void openLicences("application")} />
      <LinkButton label={texts.t("licences.openChromium")} onClick={() => void openLicences("chromium")} />
      {hasFailed && (
        <div className="row">
          <SettingNote isAnswer tone="warning" text={texts.t("licences.failed")} />
        </div>
      )}
    </div>
  );
}

function LinkButton({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <UnstyledButton className="row" onClick={onClick}>
      {label}
      <span className="row-value row-sign">
        <Icon name="external" size={16} />
      </span>
    </UnstyledButton>
  );
}
