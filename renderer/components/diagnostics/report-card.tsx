import { Button } from "@mantine/core";
import { useEffect, useId, useState } from "react";
import type { Diagnostics } from "../../../contract/diagnostics";
import { copyAnswer, noAnswer, type ReportAnswer, saveAnswer } from "../../model/report-answer";
import { WholeWords } from "../whole-words";
import { useWindow } from "../window-context";

/** The report of a check that has ended: first to be read, then to be copied or saved, the very same text. */
export function ReportCard({ diagnostics }: { diagnostics: Diagnostics }) {
  const { store, texts } = useWindow();
  const { startedAt } = diagnostics;
  const { language } = texts;
  const [report, setReport] = useState<string | null>(null);
  const [answer, setAnswer] = useState(noAnswer);
  const headingId = useId();

  // A report is of one check and in one language.
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
  }, [store, startedAt, language]);

  async function copy(): Promise<void> {
    setAnswer(noAnswer);
    const reply = await store.request((to) => to.copyDiagnosticsReport(undefined));
    if (reply.ok) setAnswer(copyAnswer(reply.value, texts));
  }

  async function save(): Promise<void> {
    setAnswer(noAnswer);
    const reply = await store.request((to) => to.saveDiagnosticsReport(undefined));
    if (reply.ok) setAnswer(saveAnswer(reply.value, texts));
  }

  return (
    <section className="card form" aria-labelledby={headingId}>
      <h2 id={headingId}>{texts.t("diagnostics.report.title")}</h2>
      <p className="muted">{texts.t("diagnostics.report.about")}</p>
      {report === null ? (
        <p className="muted">{texts.t("diagnostics.report.loading")}</p>
      ) : (
        <>
          <textarea
            className="report"
            readOnly
            rows={12}
            spellCheck={false}
            aria-label={texts.t("diagnostics.report.region")}
            value={report}
          />
          <div className="report-buttons">
            <Button variant="default" onClick={() => void copy()}>
              {texts.t("diagnostics.action.copy")}
            </Button>
            <Button variant="default" onClick={() => void save()}>
              {texts.t("diagnostics.action.save")}
            </Button>
          </div>
        </>
      )}
      <p className="form-progress" role="status">
        <AnswerText {...answer} />
      </p>
    </section>
  );
}

/** An answer whose file name begins a new line rather than being torn. */
function AnswerText({ text, fileName }: ReportAnswer) {
  // The name comes last where both it and the words around it hold the same.
  const at = fileName === undefined ? -1 : text.lastIndexOf(fileName);
  if (fileName === undefined || at < 0) return text;
  return (
    <>
      {text.slice(0, at)}
      <WholeWords text={fileName} />
      {text.slice(at + fileName.length)}
    </>
  );
}
