import { Button } from "@mantine/core";
import { useEffect, useId, useState } from "react";
import { useWindow } from "../store/window-context";
import { LongWords } from "../ui/whole-words";

/** The report of a check that has ended: shown, and copied or saved as the very same text. */
export function ReportCard() {
  const { store, texts } = useWindow();
  const { t } = texts;
  const [report, setReport] = useState<string | null>(null);
  const [answer, setAnswer] = useState("");
  const headingId = useId();

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
    <section className="card form" aria-labelledby={headingId}>
      <h2 id={headingId}>{t("diagnostics.report.title")}</h2>
      <p className="muted">{t("diagnostics.report.about")}</p>
      {report === null ? (
        <p className="muted">{t("diagnostics.report.loading")}</p>
      ) : (
        <>
          <textarea
            className="report"
            readOnly
            rows={12}
            spellCheck={false}
            aria-label={t("diagnostics.report.region")}
            value={report}
          />
          <div className="setting-buttons">
            <Button variant="default" onClick={() => void copy()}>
              {t("diagnostics.action.copy")}
            </Button>
            <Button variant="default" onClick={() => void save()}>
              {t("diagnostics.action.save")}
            </Button>
          </div>
        </>
      )}
      <p className="form-progress" role="status">
        <LongWords text={answer} />
      </p>
    </section>
  );
}
