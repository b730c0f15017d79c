import { Button } from "@mantine/core";
import { useEffect, useId, useState } from "react";
import { useWindow } from "../store/window-context";
import { Disclosure } from "../ui/disclosure";
import { LongWords } from "../ui/whole-words";

/** The report of a check that has ended: copied, saved, or unfolded, each time the very same text. */
export function ReportCard() {
  const { store, texts } = useWindow();
  const { t } = texts;
  const [answer, setAnswer] = useState("");
  const headingId = useId();

  async function copy(): Promise<void> {
    setAnswer("");
    const reply = await store.request((to) => to.copyDiagnosticsReport(undefined));
    if (reply.ok) setAnswer(t(`diagnostics.report.copy.${reply.value.state}`));
  }

  async function save(): Promise<void> {
    setAnswer("");
    const reply = await store.request((to) => to.saveDiagnosticsReport(undefined));
    if (!reply.ok || reply.value.state === "cancelled") return;
    setAnswer(
      reply.value.state === "saved"
        ? t("diagnostics.report.saved", { name: reply.value.name })
        : t("diagnostics.report.saveFailed"),
    );
  }

  return (
    <section className="card report-card" aria-labelledby={headingId}>
      <h2 id={headingId}>{t("diagnostics.report.title")}</h2>
      <p className="muted">{t("diagnostics.report.about")}</p>
      <Disclosure
        label={t("diagnostics.action.read")}
        beside={
          <>
            <Button size="xs" variant="default" onClick={() => void copy()}>
              {t("diagnostics.action.copy")}
            </Button>
            <Button size="xs" variant="default" onClick={() => void save()}>
              {t("diagnostics.action.save")}
            </Button>
          </>
        }
      >
        <ReportText />
      </Disclosure>
      <p className="form-progress" role="status">
        <LongWords text={answer} />
      </p>
    </section>
  );
}

function ReportText() {
  const { store, texts } = useWindow();
  const [report, setReport] = useState<string | null>(null);

  useEffect(() => {
    let isCurrent = true;
    void store
      .request((to) => to.readDiagnosticsReport(undefined))
      .then((reply) => {
        if (isCurrent && reply.ok) setReport(reply.value);
      });
    return () => {
      isCurrent = false;
    };
  }, [store]);

  // It is in memory already: there is nothing to wait for that would be worth a word.
  if (report === null) return null;
  return (
    <textarea
      className="report"
      readOnly
      rows={12}
      spellCheck={false}
      aria-label={texts.t("diagnostics.report.region")}
      value={report}
    />
  );
}
