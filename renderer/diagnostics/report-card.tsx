import { Button } from "@mantine/core";
import { useId, useState } from "react";
import type { Diagnostics } from "../../contract/diagnostics/diagnostics";
import { diagnosticsReport } from "../../locales/diagnostics-report";
import { useApp, useWindow } from "../store/window-context";
import { Disclosure } from "../ui/disclosure";

/** The report of a check that has ended: copied, or unfolded, each time the same text. */
export function ReportCard({ diagnostics }: { diagnostics: Diagnostics }) {
  const { store, texts } = useWindow();
  const { t } = texts;
  const app = useApp((state) => state);
  const [isCopied, setIsCopied] = useState(false);
  const headingId = useId();

  async function copy(): Promise<void> {
    setIsCopied(false);
    const reply = await store.request((to) => to.copyDiagnosticsReport(undefined));
    setIsCopied(reply.ok);
  }

  return (
    <section className="card report-card" aria-labelledby={headingId}>
      <h2 id={headingId}>{t("diagnostics.report.title")}</h2>
      <p className="muted">{t("diagnostics.report.about")}</p>
      <Disclosure
        label={t("diagnostics.action.read")}
        beside={
          <Button size="xs" variant="default" onClick={() => void copy()}>
            {t("diagnostics.action.copy")}
          </Button>
        }
      >
        <textarea
          className="report"
          readOnly
          rows={12}
          spellCheck={false}
          aria-label={t("diagnostics.report.region")}
          value={diagnosticsReport(texts, app, diagnostics)}
        />
      </Disclosure>
      <p className="form-progress" role="status">
        {isCopied ? t("diagnostics.report.copied") : ""}
      </p>
    </section>
  );
}
