import type { Diagnostics } from "../../contract/diagnostics";
import type { CopyReportResult, SaveReportResult, StartDiagnosticsResult } from "../../contract/ipc";
import type { AccountId, AppState } from "../../contract/state";
import type { Texts } from "../../locales/texts";
import type { AccountConnection } from "../accounts/account-connection";
import type { Accounts } from "../accounts/accounts";
import type { Clock } from "../system/clock";
import type { DiagnosticsEdges } from "./edges";
import { waitingSteps, withRestSkipped } from "./steps";

export type DiagnosticsParts = {
  accounts: Pick<Accounts, "connection">;
  clock: Clock;
  /** The corrected time, milliseconds since 1970. */
  now: () => number;
  /** The whole state, of which a report tells some. */
  app: () => AppState;
  texts: () => Texts;
  /** The platform, loaded when it is first needed. */
  edges: () => Promise<DiagnosticsEdges>;
  onChange: () => void;
  onFault: (error: unknown) => void;
};

/** The check of a connection: one at a time, its newest result, and the report of it. */
export type DiagnosticsDesk = {
  /** The newest check; null: none was made, or its account is gone. */
  current: () => Diagnostics | null;
  start: (accountId: AccountId) => StartDiagnosticsResult;
  cancel: () => void;
  /** Null while none has ended. The same text until another check ends or the language changes. */
  report: () => Promise<string | null>;
  copy: () => Promise<CopyReportResult>;
  save: () => Promise<SaveReportResult>;
};

type Run = { shown: Diagnostics; connection: AccountConnection; abort: AbortController };
type Report = { of: Diagnostics; language: string; text: Promise<string> };

/**
 * Carries out checks. What does the work is loaded with the first one: at the start of the program nothing is. The
 * reading calls are a poll like any other, so that what they find is shown everywhere and counts for the schedule.
 */
export function createDiagnostics(parts: DiagnosticsParts): DiagnosticsDesk {
  let run: Run | null = null;
  let known: Report | null = null;

  function current(): Diagnostics | null {
    return run === null || run.connection.state() === null ? null : run.shown;
  }

  function show(mine: Run, part: Partial<Diagnostics>): void {
    if (run !== mine) return;
    mine.shown = { ...mine.shown, ...part };
    parts.onChange();
  }

  async function carryOut(mine: Run): Promise<void> {
    const { connection, abort } = mine;
    const [{ runDiagnostics }, { network }, client] = await Promise.all([
      import("./run"),
      parts.edges(),
      connection.client(),
    ]);
    await runDiagnostics(
      {
        network,
        origin: client.origin,
        probe: client.probe,
        inTurn: connection.watcher.runExclusive,
        key: () => keyOf(connection, parts.app().keychain),
        poll: (listener) => connection.watcher.pollWithProgress(listener),
        isStaleResponse: () => connection.state()?.isStaleResponse ?? false,
        clock: parts.clock,
      },
      abort.signal,
      (steps) => show(mine, { steps }),
    );
  }

  function cancel(): void {
    if (run === null || !run.shown.isRunning) return;
    run.abort.abort();
    show(run, { isRunning: false, steps: withRestSkipped(run.shown.steps, "cancelled") });
  }

  function report(): Promise<string | null> {
    const ended = current();
    if (ended === null || ended.isRunning) return Promise.resolve(null);
    const texts = parts.texts();
    if (known === null || known.of !== ended || known.language !== texts.language) {
      const text = write(ended, texts);
      known = { of: ended, language: texts.language, text };
      // What failed is tried anew when it is asked for again.
      text.catch(() => {
        if (known?.text === text) known = null;
      });
    }
    return known.text;
  }

  async function write(ended: Diagnostics, texts: Texts): Promise<string> {
    const app = parts.app();
    const account = app.accounts.find(({ id }) => id === ended.accountId);
    const [{ diagnosticsReport }, { systemFacts }, edges] = await Promise.all([
      import("../../locales/diagnostics-report"),
      import("./system-facts"),
      parts.edges(),
    ]);
    return diagnosticsReport(texts, {
      diagnostics: ended,
      system: systemFacts(edges.readSystem()),
      app: { ...app, keychain: shownKeychain(app.keychain) },
      customerId: account?.snapshot.customer.customerId ?? { state: "unknown" },
      isDemo: account?.isDemo ?? false,
    });
  }

  return {
    current,
    start(accountId) {
      if (current()?.isRunning === true) return { state: "busy" };
      run?.abort.abort();
      const connection = parts.accounts.connection(accountId);
      if (connection === null) return { state: "no-account" };
      const shown = { accountId, startedAt: parts.now(), isRunning: true, steps: waitingSteps() };
      const mine: Run = { shown, connection, abort: new AbortController() };
      run = mine;
      parts.onChange();
      carryOut(mine)
        .catch((error: unknown) => {
          parts.onFault(error);
          show(mine, { steps: withRestSkipped(mine.shown.steps, "interrupted") });
        })
        .finally(() => {
          if (mine.shown.isRunning) show(mine, { isRunning: false });
        });
      return { state: "started" };
    },
    cancel,
    report,
    async copy() {
      try {
        const text = await report();
        if (text === null) return { state: "no-report" };
        await (await parts.edges()).copy(text);
        return { state: "copied" };
      } catch (error) {
        parts.onFault(error);
        return { state: "failed" };
      }
    },
    async save() {
      const { t } = parts.texts();
      try {
        const text = await report();
        const ended = current();
        if (text === null || ended === null) return { state: "no-report" };
        return await (await parts.edges()).save({
          text,
          name: reportFileName(new Date(ended.startedAt)),
          fileKind: t("diagnostics.report.textFiles"),
        });
      } catch (error) {
        parts.onFault(error);
        return { state: "failed" };
      }
    },
  };
}

function keyOf(connection: AccountConnection, keychain: string) {
  const state = connection.state();
  const place = state === null ? ("missing" as const) : state.isDemo ? ("demo" as const) : state.keyPlace;
  return { place, keychain: shownKeychain(keychain) };
}

/** Names that Electron and this program have for keychains. */
const keychains = [
  ...["basic_text", "gnome_any", "gnome_libsecret", "gnome_keyring", "kwallet", "kwallet5", "kwallet6"],
  ...["keychain", "dpapi"],
];

function shownKeychain(keychain: string): string {
  return keychains.includes(keychain) ? keychain : "unknown";
}

/** `plusofon-diagnostics-2026-11-23.txt`, by the local calendar. */
function reportFileName(at: Date): string {
  const date = [at.getFullYear(), at.getMonth() + 1, at.getDate()];
  return `plusofon-diagnostics-${date.map((part) => String(part).padStart(2, "0")).join("-")}.txt`;
}
