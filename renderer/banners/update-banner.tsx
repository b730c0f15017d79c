import { Button } from "@mantine/core";
import { useState } from "react";
import type { InstallUpdateResult } from "../../contract/ipc";
import { updateFailureText, updateText } from "../../locales/update-texts";
import { useApp, useWindow } from "../store/window-context";
import { Banner } from "../ui/banner";

/** Offers the restart with a downloaded version, or the page of an announced one, until the user says «later». */
export function UpdateBanner() {
  const { store, texts } = useWindow();
  const updates = useApp((app) => app.updates);
  const [answer, setAnswer] = useState<InstallUpdateResult["state"] | null>(null);
  const { delivery, newer, step, failure, isPostponed } = updates;
  const isDownloaded = step.state === "downloaded";
  if (isPostponed || newer.state !== "known" || (delivery !== "announced" && !isDownloaded)) return null;

  async function restart(): Promise<void> {
    const reply = await store.request((to) => to.installUpdate(undefined));
    setAnswer(reply.ok ? reply.value.state : null);
  }

  const lines = [
    answer === "busy" ? texts.t("updates.busy") : null,
    answer === "failed" ? texts.t("updates.failed") : null,
    isDownloaded && failure !== null ? updateFailureText(texts, failure) : null,
  ];
  return (
    <Banner tone="info" title={updateText(texts, updates)} lines={lines} isAnswer={answer !== null}>
      {isDownloaded ? (
        <Button size="sm" onClick={() => void restart()}>
          {texts.t("updates.action.restart")}
        </Button>
      ) : (
        <Button
          size="sm"
          variant="default"
          onClick={() => void store.request((to) => to.openLink({ link: "download" }))}
        >
          {texts.t("updates.action.downloadPage")}
        </Button>
      )}
      <Button
        size="sm"
        variant="default"
        onClick={() => void store.request((to) => to.postponeUpdate(undefined))}
      >
        {texts.t("updates.action.postpone")}
      </Button>
    </Banner>
  );
}
