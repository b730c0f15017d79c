import { type DiagnosticStep, type Diagnostics, verdictOf } from "../contract/diagnostics/diagnostics";
import type { Reading } from "../contract/reading";
import type { AppState } from "../contract/state";
import { diagnosticCause, diagnosticFactText, verdictLine } from "./diagnostic-texts";
import { passwordStoreLine } from "./password-store";
import type { Texts } from "./texts";

/** What a report shows of the application's state. */
type ReportedApp = Pick<AppState, "version" | "runtime" | "settings" | "keychain" | "accounts">;

/**
 * The report of a check, to be shown and copied. It contains no key, no account name, no text of the server, no address
 * of a proxy and no path, and only the last two digits of the customer ID.
 */
export function diagnosticsReport(texts: Texts, app: ReportedApp, diagnostics: Diagnostics): string {
  const { t } = texts;
  const { runtime } = app;
  const system = [runtime.system, leadingNumber(runtime.systemVersion), runtime.architecture];
  const account = app.accounts.find(({ id }) => id === diagnostics.accountId);
  const customerId = account?.snapshot.customer.customerId ?? { state: "unknown" };
  const lines = [
    t("diagnostics.report.heading"),
    t("diagnostics.report.startedAt", { time: utcText(diagnostics.startedAt) }),
    t("diagnostics.report.result", { verdict: verdictLine(texts, verdictOf(diagnostics)) }),
    "",
    t("diagnostics.report.version", { version: app.version }),
    t("diagnostics.report.runtime", runtime),
    t("diagnostics.report.system", { system: system.join(" ") }),
    t(`diagnostics.report.proxy.${app.settings.proxy.mode}`),
    passwordStoreLine(texts, app.keychain),
    t("diagnostics.report.customerId", { id: maskedId(texts, customerId) }),
    "",
    t("diagnostics.report.steps"),
    ...diagnostics.steps.flatMap((step, index) => stepLines(texts, step, index + 1)),
  ];
  return `${lines.join("\n")}\n`;
}

function stepLines(texts: Texts, step: DiagnosticStep, number: number): string[] {
  const name = texts.t(`diagnostics.step.${step.name}`);
  const state = texts.t(`diagnostics.state.${step.state}`);
  const details = stepDetails(texts, step).map((line) => `  ${line}`);
  return [texts.t("diagnostics.report.step", { number, step: name, state }), ...details];
}

function stepDetails(texts: Texts, step: DiagnosticStep): string[] {
  const { t } = texts;
  switch (step.state) {
    case "skipped":
      return [t(`diagnostics.skip.${step.reason}`)];
    case "failed": {
      const { kind, httpStatus, detail } = step.failure;
      const none = t("diagnostics.report.none");
      const code = detail === null || !/^[A-Z][A-Z0-9_]{1,63}$/.test(detail) ? none : detail;
      return [
        t("diagnostics.report.failure", { kind, status: httpStatus ?? none, detail: code }),
        t("diagnostics.report.todo", { todo: diagnosticCause(texts, step.failure).advice }),
      ];
    }
    case "passed":
    case "warning":
      return step.facts.map((fact) =>
        fact.kind === "proxy"
          ? t("diagnostics.report.proxyHidden", { scheme: t(`diagnostics.fact.scheme.${fact.scheme}`) })
          : diagnosticFactText(texts, fact),
      );
    default:
      return [];
  }
}

/** The last two digits, after the same mask whatever the length. */
function maskedId(texts: Texts, id: Reading<string>): string {
  if (id.state !== "known") return texts.t("fact.noData");
  return /^\d{3,}$/.test(id.value) ? `••${id.value.slice(-2)}` : texts.t("diagnostics.fact.hidden");
}

/** `6.1.0` of `6.1.0-18-name`: what follows may be anything. */
function leadingNumber(version: string): string {
  return /^\d{1,6}(?:\.\d{1,6}){0,3}(?!\d)/.exec(version)?.[0] ?? "?";
}

/** In UTC, as the computer's time zone is private. */
function utcText(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19).replace("T", " ")} UTC`;
}
