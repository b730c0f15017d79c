import {
  type DiagnosticStep,
  type Diagnostics,
  diagnosticStepNameSchema,
} from "../../contract/diagnostics/diagnostics";
import type { AccountId } from "../../contract/state";
import type { AccountConnection, Accounts } from "../accounts/accounts";
import type { Clock } from "../system/clock";
import type { CheckDeps } from "./steps";

type DiagnosticsDeps = {
  accounts: Pick<Accounts, "connection">;
  clock: Clock;
  /** The corrected time, milliseconds since 1970. */
  now: () => number;
  /** The proxies for an address, in Chromium's notation. Rejects with the platform's error. */
  proxiesFor: (url: string) => Promise<string>;
  onChange: () => void;
  onFault: (error: unknown) => void;
};

type Run = { shown: Diagnostics; connection: AccountConnection; abort: AbortController };

/**
 * Runs checks. Their code is loaded with the first one, so that starting the program does not pay for it. The calls are
 * a poll like any other: what they find is shown everywhere and counts for the schedule.
 */
export function createDiagnostics(deps: DiagnosticsDeps) {
  let run: Run | null = null;

  const current = (): Diagnostics | null =>
    run === null || run.connection.state() === null ? null : run.shown;

  function show(mine: Run, patch: Partial<Diagnostics>): void {
    if (run !== mine || !mine.shown.isRunning) return;
    mine.shown = { ...mine.shown, ...patch };
    deps.onChange();
  }

  function interrupt(mine: Run): void {
    mine.abort.abort();
    show(mine, { isRunning: false, steps: interruptedSteps(mine.shown.steps) });
  }

  return {
    /** The newest check; null: there was none, or its account is gone. */
    current,
    /** Starts a check, which ends that of another account, or joins the one of this account. */
    start(accountId: AccountId): void {
      const running = current();
      if (running?.isRunning === true && running.accountId === accountId) return;
      const connection = deps.accounts.connection(accountId);
      if (connection === null) return;
      run?.abort.abort();
      const shown = { accountId, startedAt: deps.now(), isRunning: true, steps: waitingSteps() };
      const mine: Run = { shown, connection, abort: new AbortController() };
      run = mine;
      deps.onChange();
      check(deps, mine, (steps) => show(mine, { steps })).then(
        () => show(mine, { isRunning: false }),
        (error: unknown) => {
          deps.onFault(error);
          interrupt(mine);
        },
      );
    },
    cancel(): void {
      if (run !== null) interrupt(run);
    },
  };
}

/** Connection checks: one at a time, and the newest one. */
export type DiagnosticsService = ReturnType<typeof createDiagnostics>;

async function check(
  { proxiesFor, clock }: DiagnosticsDeps,
  { connection, abort, shown }: Run,
  onSteps: (steps: DiagnosticStep[]) => void,
): Promise<void> {
  const [{ runCheck }, client] = await Promise.all([import("./run"), connection.client()]);
  const checkDeps: CheckDeps = {
    proxies: () => proxiesFor(`${client.origin}/`),
    probe: () => connection.watcher.runExclusive(() => client.probe(abort.signal)),
    keyPlace() {
      const state = connection.state();
      if (state === null) return "missing";
      return state.isDemo ? "sealed" : state.keyPlace;
    },
    poll: (listener) => connection.watcher.pollWithProgress(listener),
    clock,
  };
  await runCheck(checkDeps, shown.steps, abort.signal, onSteps);
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
