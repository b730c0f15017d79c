import { Button } from "@mantine/core";
import type { AccountState } from "../../contract/state";
import { accountTitle } from "../../locales/facts";
import { useApp, useNow, useWindow } from "../store/window-context";
import { Banner } from "../ui/banner";
import { DemoBadge } from "../ui/demo-badge";
import { ScreenHeader } from "../ui/screen-header";
import { diagnosticsView } from "./diagnostics-view";
import { ReportCard } from "./report-card";
import { StepList } from "./step-list";

/** The connection check of an account: its result, its steps and the report. It goes on without the screen. */
export function DiagnosticsScreen({ account }: { account: AccountState }) {
  const { store, texts } = useWindow();
  const diagnostics = useApp((app) => app.diagnostics);
  const now = useNow();
  const mine = diagnostics?.accountId === account.id ? diagnostics : null;
  const view = mine === null ? null : diagnosticsView(mine, texts, now);

  function startOrCancel(): void {
    void store.request<unknown>((to) =>
      view?.isRunning === true
        ? to.cancelDiagnostics(undefined)
        : to.startDiagnostics({ accountId: account.id }),
    );
  }

  return (
    <>
      <ScreenHeader title={texts.t("diagnostics.title")} />
      <main className="page page-narrow">
        <div className="muted">
          <p className="of-account">
            {texts.t("diagnostics.of", { title: accountTitle(texts, account) })}
            {account.isDemo && <DemoBadge />}
          </p>
          {view !== null && view.checkedAt !== null && <p>{view.checkedAt}</p>}
        </div>
        {view !== null && (
          <Banner tone={view.tone} title={view.title} lines={view.lines} serverMessage={view.serverMessage}>
            {view.isKeyAtFault && !account.isDemo && (
              <Button
                size="sm"
                onClick={() => store.showScreen({ name: "replace-key", accountId: account.id })}
              >
                {texts.t("window.action.replaceKey")}
              </Button>
            )}
          </Banner>
        )}
        {view === null && <p>{texts.t("diagnostics.none")}</p>}
        {view !== null && <StepList steps={view.steps} />}
        <Button variant={view === null ? "filled" : "default"} onClick={startOrCancel}>
          {texts.t(
            view === null
              ? "diagnostics.action.check"
              : view.isRunning
                ? "diagnostics.action.cancel"
                : "diagnostics.action.again",
          )}
        </Button>
        {mine !== null && !mine.isRunning && <ReportCard key={mine.startedAt} />}
        {view?.isRunning !== false && <p className="about">{texts.t("diagnostics.about")}</p>}
        <div className="visually-hidden" role="log">
          {view?.announcements.map((announcement) => (
            <p key={announcement}>{announcement}</p>
          ))}
        </div>
      </main>
    </>
  );
}
