import { verdictOf } from "../contract/diagnostic-verdict";
import type { DiagnosticFact, DiagnosticStep, Diagnostics } from "../contract/diagnostics";
import type { Failure } from "../contract/failure";
import type { Reading } from "../contract/reading";
import type { AppState } from "../contract/state";
import { diagnosticCause } from "./diagnostic-cause";
import { diagnosticFactText, durationText, verdictLine } from "./diagnostic-words";
import { passwordStoreLine } from "./password-store";
import type { Texts } from "./texts";

/** What a report says of the computer: only names and numbers that are known to be harmless. Null: unknown. */
export type ReportSystem = {
  electron: string | null;
  chromium: string | null;
  /** Name, version and kind of processor, such as `Linux 6.1 (Debian 12), x64`. */
  system: string;
  /** `other`: a name that is not known to be harmless. */
  desktop: string | null;
  session: string | null;
};

/** Everything that a report is made of. */
export type ReportParts = {
  diagnostics: Diagnostics;
  system: ReportSystem;
  app: Pick<AppState, "version" | "settings" | "trayPresence" | "keychain" | "keyProtection">;
  customerId: Reading<string>;
  isDemo: boolean;
};

/**
 * The report of a check, to be shown, copied and saved as it is. It holds no key, no label, no text of the server, no
 * address of a proxy and no path, and of the customer's id the last two digits.
 */
export function diagnosticsReport(texts: Texts, parts: ReportParts): string {
  const { diagnostics } = parts;
  const result = verdictLine(texts, verdictOf(diagnostics));
  const lines = [
    texts.t("diagnostics.report.heading"),
    texts.t("diagnostics.report.startedAt", { time: utcText(diagnostics.startedAt) }),
    texts.t("diagnostics.report.result", { verdict: result }),
    "",
    texts.t("diagnostics.report.program"),
    ...indented(programLines(texts, parts)),
    "",
    texts.t("diagnostics.report.account"),
    ...indented([
      texts.t("diagnostics.report.customerId", { id: maskedId(texts, parts.customerId) }),
      ...(parts.isDemo ? [texts.t("diagnostics.report.isDemo")] : []),
    ]),
    "",
    texts.t("diagnostics.report.steps"),
    ...indented(diagnostics.steps.flatMap((step, index) => stepLines(texts, step, index + 1))),
  ];
  return `${lines.join("\n")}\n`;
}

function programLines(texts: Texts, { app, system }: ReportParts): string[] {
  const { t } = texts;
  const unknown = t("diagnostics.report.unknown");
  const named = (name: string | null): string =>
    name === "other" ? t("diagnostics.report.other") : (name ?? unknown);
  return [
    t("diagnostics.report.version", { version: app.version }),
    t("diagnostics.report.runtime", {
      electron: system.electron ?? unknown,
      chromium: system.chromium ?? unknown,
    }),
    t("diagnostics.report.system", { system: system.system }),
    t("diagnostics.report.desktop", { desktop: named(system.desktop), session: named(system.session) }),
    t(`diagnostics.report.tray.${app.trayPresence}`),
    t("diagnostics.report.language", { language: texts.language }),
    t("diagnostics.report.interval", { minutes: app.settings.pollIntervalMinutes }),
    t(`diagnostics.report.proxy.${app.settings.proxy.mode}`),
    passwordStoreLine(texts, app.keychain),
    t(`diagnostics.report.protection.${app.keyProtection}`),
  ];
}

function stepLines(texts: Texts, step: DiagnosticStep, number: number): string[] {
  const { t } = texts;
  const named = {
    number,
    step: t(`diagnostics.step.${step.name}`),
    state: t(`diagnostics.state.${step.state}`),
  };
  if (step.state === "skipped") {
    return [t("diagnostics.report.step", named), ...indented([t(`diagnostics.skip.${step.reason}`)])];
  }
  if (step.state === "waiting" || step.state === "running") return [t("diagnostics.report.step", named)];
  const details = step.facts.map((fact) => factLine(texts, fact));
  if (step.state === "failed") details.push(...failureLines(texts, step.name, step.failure));
  if (step.state === "warning") {
    details.push(t("diagnostics.report.todo", { todo: t(`diagnostics.warning.${step.warning}`) }));
  }
  const time = durationText(texts, step.durationMs);
  const line =
    time === null
      ? t("diagnostics.report.step", named)
      : t("diagnostics.report.stepTimed", { ...named, time });
  return [line, ...indented(details)];
}

/** As the window says it, but without the proxy's address and with the status that a support desk asks for. */
function factLine(texts: Texts, fact: DiagnosticFact): string {
  switch (fact.kind) {
    case "proxy":
      return texts.t("diagnostics.report.proxyHidden", {
        scheme: texts.t(`diagnostics.fact.scheme.${fact.scheme}`),
      });
    case "reached":
      if (fact.httpStatus === null) return texts.t("diagnostics.report.redirected");
      return texts.t("diagnostics.report.reached", { status: fact.httpStatus });
    default:
      return diagnosticFactText(texts, fact);
  }
}

function failureLines(texts: Texts, name: DiagnosticStep["name"], failure: Failure): string[] {
  const none = texts.t("diagnostics.report.noStatus");
  const { kind, httpStatus, detail, serverMessage } = failure;
  const isCode = detail !== null && /^[A-Z][A-Z0-9_]{1,63}$/.test(detail);
  return [
    texts.t("diagnostics.report.failure", {
      kind,
      status: httpStatus ?? none,
      detail: isCode ? detail : detail === null ? none : texts.t("diagnostics.fact.hidden"),
    }),
    ...(serverMessage === null ? [] : [texts.t("diagnostics.report.serverMessage")]),
    texts.t("diagnostics.report.todo", { todo: diagnosticCause(texts, name, failure).todo }),
  ];
}

/** The last two digits, with the same mask before them however long the id is. */
function maskedId(texts: Texts, id: Reading<string>): string {
  if (id.state !== "known") return texts.t("fact.noData");
  return /^\d{3,}$/.test(id.value) ? `••${id.value.slice(-2)}` : texts.t("diagnostics.fact.hidden");
}

/** In UTC: the computer's time zone is nobody's business. */
function utcText(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19).replace("T", " ")} UTC`;
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}
