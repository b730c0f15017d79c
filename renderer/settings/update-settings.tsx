import { Button, Progress } from "@mantine/core";
import { useState } from "react";
import type { InstallUpdateResult } from "../../contract/ipc";
import { localMoment } from "../../locales/dates";
import { updateDeliveryText, updateFailureText, updateText } from "../../locales/update-texts";
import { useApp, useNow, useWindow } from "../store/window-context";
import { Setting, SettingNote } from "./setting";

/** What is known of a newer version, and what can be done about it. */
export function UpdateSettings() {
  const { texts } = useWindow();
  const { t } = texts;
  const updates = useApp((app) => app.updates);
  const now = useNow();
  const [answer, setAnswer] = useState<InstallUpdateResult["state"] | null>(null);
  const { delivery, checkedAt, step, failure } = updates;
  if (delivery === "manual") {
    return <Setting name="updates" title={t("updates.title")} hint={updateDeliveryText(texts, updates)} />;
  }
  return (
    <Setting
      name="updates"
      title={t("updates.title")}
      hint={
        <>
          {/* Each per cent would be read out. */}
          <span aria-live={step.state === "downloading" ? "off" : "polite"}>
            {updateText(texts, updates)}
          </span>
          {checkedAt !== null && (
            <>
              <br />
              {t("updates.checkedAt", { when: localMoment(texts, checkedAt, now) })}
            </>
          )}
        </>
      }
      note={
        <>
          {step.state === "downloading" && (
            <Progress className="setting-progress" value={step.percent} aria-label={t("updates.title")} />
          )}
          {failure !== null && <SettingNote tone="warning" text={updateFailureText(texts, failure)} />}
          {answer === "busy" && <SettingNote isAnswer tone="info" text={t("updates.busy")} />}
          {answer === "failed" && <SettingNote isAnswer tone="warning" text={t("updates.failed")} />}
        </>
      }
    >
      <UpdateButton onAnswer={setAnswer} />
    </Setting>
  );
}

type UpdateButtonProps = { onAnswer: (answer: InstallUpdateResult["state"] | null) => void };

/** The one thing that can be done now. */
function UpdateButton({ onAnswer }: UpdateButtonProps) {
  const { store, texts } = useWindow();
  const { t } = texts;
  const { delivery, newer, step } = useApp((app) => app.updates);
  const isBusy = step.state === "checking" || step.state === "downloading";

  async function install(): Promise<void> {
    onAnswer(null);
    const reply = await store.request((to) => to.installUpdate(undefined));
    if (reply.ok) onAnswer(reply.value.state);
  }

  if (delivery === "announced" && newer.state === "known") {
    return (
      <Button size="xs" onClick={() => void store.request((to) => to.openLink({ link: "download" }))}>
        {t("updates.action.downloadPage")}
      </Button>
    );
  }
  if (step.state === "downloaded") {
    return (
      <Button size="xs" onClick={() => void install()}>
        {t("updates.action.restart")}
      </Button>
    );
  }
  return (
    <Button
      size="xs"
      variant="default"
      // Not disabled, so that the keyboard does not lose it.
      aria-disabled={isBusy}
      onClick={() => {
        if (!isBusy) void store.request((to) => to.checkForUpdates(undefined));
      }}
    >
      {t("updates.action.check")}
    </Button>
  );
}
