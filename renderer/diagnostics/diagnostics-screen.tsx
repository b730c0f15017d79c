import { Button } from "@mantine/core";
import type { AccountState } from "../../contract/state";
import { accountTitle } from "../../locales/facts";
import { useApp, useNow, useWindow } from "../store/window-context";
import { Banner } from "../ui/banner";
import { DemoBadge } from "../ui/demo-badge";
import { ScreenHeader } from "../ui/screen-header";
import { type DiagnosticsView, diagnosticsView } from "./diagnostics-view";
import { ReportCard } from "./report-card";
import { StepList } from "./step-list";

/** The connection check of an account: its result, its steps and the report. It goes on without the screen. */
export function DiagnosticsScreen({ account }: { account: AccountState }) {
  const { store, texts } = useWindow();
  const diagnostics = useApp((app) => app.diagnostics);
  const hasOthers = useApp((app) => app.accounts.length > 1);
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
        {view !== null && <Verdict account={account} view={view} />}
        {view !== null && <StepList steps={view.steps} />}
        <div className={view === null ? "centred" : "check-foot"}>
          {view === null && <p className="muted">{texts.t("diagnostics.none")}</p>}
          <Button size="sm" {...(view === null ? {} : { variant: "default" })} onClick={startOrCancel}>
            {texts.t(
              view === null
                ? "diagnostics.action.check"
                : view.isRunning
                  ? "diagnostics.action.cancel"
                  : "diagnostics.action.again",
            )}
          </Button>
          <p className="muted of-account">
            {hasOthers && accountTitle(texts, account)}
            {account.isDemo && <DemoBadge />}
            {view !== null && view.checkedAt !== null && <span>{view.checkedAt}</span>}
          </p>
        </div>
        {mine !== null && !mine.isRunning && <ReportCard key={mine.startedAt} diagnostics={mine} />}
        <div className="visually-hidden" role="log">
          {view?.announcements.map((announcement) => (
            <p key={announcement}>{announcement}</p>
          ))}
        </div>
      </main>
    </>
  );
}

/** The result in a sentence, what to do, and another key where the key is at fault. */
function Verdict({ account, view }: { account: AccountState; view: DiagnosticsView }) {
  const { store, texts } = useWindow();
  const { tone, title, lines, details } = view;
  return (
    <Banner tone={tone} title={title} lines={lines} details={details}>
      {view.isKeyAtFault && !account.isDemo ? (
        <Button size="xs" onClick={() => store.showScreen({ name: "replace-key", accountId: account.id })}>
          {texts.t("window.action.replaceKey")}
        </Button>
      ) : undefined}
    </Banner>
  );
}
