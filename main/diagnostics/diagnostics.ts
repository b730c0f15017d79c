import {
  type DiagnosticStep,
  type Diagnostics,
  diagnosticStepNameSchema,
} from "../../contract/diagnostics/diagnostics";
import type { CopyReportResult, SavedFile, StartDiagnosticsResult } from "../../contract/ipc";
import type { AccountId, AppState } from "../../contract/state";
import type { Texts } from "../../locales/texts";
import type { AccountConnection } from "../accounts/account-connection";
import type { Accounts } from "../accounts/accounts";
import type { Clock } from "../system/clock";
import type { PlatformAdapter } from "./platform-adapter";
import type { CheckDeps } from "./steps";

type DiagnosticsDeps = {
  accounts: Pick<Accounts, "connection">;
  clock: Clock;
  /** The corrected time, milliseconds since 1970. */
  now: () => number;
  /** The whole state, of which a report shows some. */
  app: () => AppState;
  texts: () => Texts;
  /** Loaded with the first check. */
  platform: () => Promise<PlatformAdapter>;
  onChange: () => void;
  onFault: (error: unknown) => void;
};

/** Connection checks: one at a time, the newest one, and its report. */
export type DiagnosticsService = {
  /** The newest check; null: there was none, or its account is gone. */
  current: () => Diagnostics | null;
  /** Starts a check, which ends that of another account, or joins the one of this account. */
  start: (accountId: AccountId) => StartDiagnosticsResult;
  cancel: () => void;
  /** The report as it was when the check ended; null: none has ended. */
  report: () => Promise<string | null>;
  copy: () => Promise<CopyReportResult>;
  save: () => Promise<SavedFile>;
};

type Run = {
  shown: Diagnostics;
  connection: AccountConnection;
  abort: AbortController;
  report: Promise<string> | null;
};

/**
 * Runs checks. Their code is loaded with the first one, so that starting the program does not pay for it. The calls are
 * a poll like any other: what they find is shown everywhere and counts for the schedule.
 */
export function createDiagnostics(deps: DiagnosticsDeps): DiagnosticsService {
  let run: Run | null = null;

  const currentRun = (): Run | null => (run === null || run.connection.state() === null ? null : run);

  function show(mine: Run, patch: Partial<Diagnostics>): void {
    if (run !== mine || !mine.shown.isRunning) return;
    mine.shown = { ...mine.shown, ...patch };
    if (!mine.shown.isRunning) {
      mine.report = writeReport(deps, mine);
      mine.report.catch(deps.onFault);
    }
    deps.onChange();
  }

  function interrupt(mine: Run): void {
    mine.abort.abort();
    show(mine, { isRunning: false, steps: interruptedSteps(mine.shown.steps) });
  }

  async function withReport<T>(
    use: (platform: PlatformAdapter, text: string, startedAt: number) => Promise<T>,
  ): Promise<T | { state: "failed" }> {
    const mine = currentRun();
    if (mine === null || mine.report === null) return { state: "failed" };
    try {
      return await use(await deps.platform(), await mine.report, mine.shown.startedAt);
    } catch (error) {
      deps.onFault(error);
      return { state: "failed" };
    }
  }

  return {
    current: () => currentRun()?.shown ?? null,
    start(accountId) {
      const current = currentRun()?.shown;
      if (current?.isRunning === true && current.accountId === accountId) return { state: "started" };
      const connection = deps.accounts.connection(accountId);
      if (connection === null) return { state: "no-account" };
      run?.abort.abort();
      const shown = { accountId, startedAt: deps.now(), isRunning: true, steps: waitingSteps() };
      const mine: Run = { shown, connection, abort: new AbortController(), report: null };
      run = mine;
      deps.onChange();
      check(deps, mine, (steps) => show(mine, { steps })).then(
        () => show(mine, { isRunning: false }),
        (error: unknown) => {
          deps.onFault(error);
          interrupt(mine);
        },
      );
      return { state: "started" };
    },
    cancel() {
      if (run !== null) interrupt(run);
    },
    report: async () => currentRun()?.report ?? null,
    copy: () =>
      withReport(async (platform, text) => {
        await platform.copy(text);
        return { state: "copied" } as const;
      }),
    save: () =>
      withReport((platform, text, startedAt) =>
        platform.save({
          text,
          name: reportFileName(new Date(startedAt)),
          fileKind: deps.texts().t("diagnostics.report.textFiles"),
        }),
      ),
  };
}

async function check(
  deps: DiagnosticsDeps,
  { connection, abort, shown }: Run,
  onSteps: (steps: DiagnosticStep[]) => void,
): Promise<void> {
  const [{ runCheck }, platform, client] = await Promise.all([
    import("./run"),
    deps.platform(),
    connection.client(),
  ]);
  const checkDeps: CheckDeps = {
    platform,
    origin: client.origin,
    probe: () => connection.watcher.runExclusive(() => client.probe(abort.signal)),
    keyPlace() {
      const state = connection.state();
      if (state === null) return "missing";
      return state.isDemo ? "sealed" : state.keyPlace;
    },
    poll: (listener) => connection.watcher.pollWithProgress(listener),
    clock: deps.clock,
  };
  await runCheck(checkDeps, shown.steps, abort.signal, onSteps);
}

async function writeReport(deps: DiagnosticsDeps, { shown, connection }: Run): Promise<string> {
  const [texts, app, state] = [deps.texts(), deps.app(), connection.state()];
  const [{ diagnosticsReport }, platform] = await Promise.all([
    import("../../locales/diagnostics-report"),
    deps.platform(),
  ]);
  const customerId = state?.snapshot.customer.customerId ?? { state: "unknown" };
  return diagnosticsReport(texts, { diagnostics: shown, platform: platform.describe(), app, customerId });
}

/** The steps of a check that has not begun. */
function waitingSteps(): DiagnosticStep[] {
  return diagnosticStepNameSchema.options.map((name) => ({ state: "waiting", name }));
}

/** The steps of a check that ended early. */
function interruptedSteps(steps: readonly DiagnosticStep[]): DiagnosticStep[] {
  return steps.map((step) =>
    step.state === "waiting" || step.state === "running"
      ? { state: "skipped", name: step.name, reason: "interrupted" }
      : step,
  );
}

/** `plusofon-diagnostics-2026-11-23.txt`, by the local calendar. */
function reportFileName(at: Date): string {
  const date = [at.getFullYear(), at.getMonth() + 1, at.getDate()];
  return `plusofon-diagnostics-${date.map((part) => String(part).padStart(2, "0")).join("-")}.txt`;
}
