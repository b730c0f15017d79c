import { assertNever } from "../contract/assert-never";
import type { DiagnosticVerdict, WarnedStep } from "../contract/diagnostic-verdict";
import type { DiagnosticFact, DiagnosticStep, LackedField } from "../contract/diagnostics";
import { momentText } from "./dates";
import { diagnosticCause } from "./diagnostic-cause";
import { numberText } from "./facts";
import { passwordStoreText } from "./password-store";
import type { Texts } from "./texts";

/** A smaller difference between two clocks is no difference: a reply's time has whole seconds. */
const rightClockMs = 2_000;

/** «Прокси: в порядке». */
export function stepText(texts: Texts, step: DiagnosticStep): string {
  return texts.t("diagnostics.stepLine", {
    step: texts.t(`diagnostics.step.${step.name}`),
    state: texts.t(`diagnostics.state.${step.state}`),
  });
}

/** How long something took: `12 мс`, `1,5 с`; null: no time worth telling. */
export function durationText(texts: Texts, durationMs: number): string | null {
  if (durationMs < 1) return null;
  if (durationMs < 1_000) return texts.t("diagnostics.milliseconds", { ms: Math.round(durationMs) });
  return texts.t("diagnostics.seconds", { seconds: numberText(texts, Math.round(durationMs / 100) / 10) });
}

/** What a step found out, in words. */
export function diagnosticFactText(texts: Texts, fact: DiagnosticFact): string {
  switch (fact.kind) {
    case "addresses":
      return texts.t("diagnostics.fact.addresses", { ipv4: fact.ipv4, ipv6: fact.ipv6 });
    case "direct":
      return texts.t("diagnostics.fact.direct");
    case "proxy":
      return texts.t(fact.hasFallback ? "diagnostics.fact.proxyFallback" : "diagnostics.fact.proxy", {
        scheme: texts.t(`diagnostics.fact.scheme.${fact.scheme}`),
        address: proxyAddress(texts, fact),
      });
    case "reached":
      // By which status says nothing to a user: the server's root has no page.
      return texts.t("diagnostics.fact.reached");
    case "status":
      if (fact.httpStatus === null) return texts.t("diagnostics.fact.answered");
      return texts.t("diagnostics.fact.status", { status: fact.httpStatus });
    case "tls":
      return texts.t(fact.isChecked ? "diagnostics.fact.tlsChecked" : "diagnostics.fact.tlsNone");
    case "clock":
      return clockText(texts, fact.aheadMs);
    case "key":
      return texts.t(`diagnostics.fact.key.${fact.place}`, {
        store: passwordStoreText(texts, fact.keychain),
      });
    case "lacked":
      return texts.t("diagnostics.fact.lacked", { fields: fieldsText(texts, fact.fields) });
    case "notes":
      return texts.t("diagnostics.fact.notes", {
        notes: fact.notes.map((note) => texts.t(`diagnostics.note.${note}`)).join("; "),
      });
    default:
      return assertNever(fact);
  }
}

function proxyAddress(texts: Texts, { host, port }: Extract<DiagnosticFact, { kind: "proxy" }>): string {
  if (host === null) return texts.t("diagnostics.fact.hidden");
  return port === null ? host : `${host}:${port}`;
}

function fieldsText(texts: Texts, fields: readonly LackedField[]): string {
  return fields.map((field) => texts.t(`diagnostics.field.${field}`)).join(", ");
}

function clockText(texts: Texts, aheadMs: number): string {
  const offMs = Math.abs(aheadMs);
  if (offMs < rightClockMs) return texts.t("diagnostics.fact.clockRight");
  const time = spanText(texts, Math.round(offMs / 1_000));
  return texts.t(aheadMs > 0 ? "diagnostics.fact.clockAhead" : "diagnostics.fact.clockBehind", { time });
}

function spanText(texts: Texts, seconds: number): string {
  if (seconds < 120) return texts.t("diagnostics.span.seconds", { count: seconds });
  if (seconds < 7_200) return texts.t("diagnostics.span.minutes", { count: Math.round(seconds / 60) });
  const hours = Math.round(seconds / 3_600);
  if (hours < 48) return texts.t("diagnostics.span.hours", { count: hours });
  return texts.t("diagnostics.span.days", { count: Math.round(hours / 24) });
}

/** What a check comes to: a title, then what was found and what to do, each once. */
export function verdictText(texts: Texts, verdict: DiagnosticVerdict): { title: string; lines: string[] } {
  switch (verdict.state) {
    case "running":
      return { title: texts.t("diagnostics.verdict.running"), lines: [] };
    case "failed": {
      const { title, todo } = diagnosticCause(texts, verdict.step.name, verdict.step.failure);
      return { title, lines: [todo, ...warningLines(texts, verdict.warned)] };
    }
    case "lacking": {
      const fields = texts.t("diagnostics.fact.lacked", { fields: fieldsText(texts, verdict.fields) });
      const others = verdict.warned.filter(({ warning }) => warning !== "lacking");
      return {
        title: texts.t("diagnostics.verdict.lacking"),
        lines: [`${fields}.`, texts.t("diagnostics.warning.lacking"), ...warningLines(texts, others)],
      };
    }
    case "warned":
      return {
        title: texts.t("diagnostics.verdict.warned"),
        lines: warningLines(texts, verdict.warned),
      };
    case "works":
    case "incomplete":
    case "cancelled":
      return {
        title: texts.t(`diagnostics.verdict.${verdict.state}`),
        lines: [texts.t(`diagnostics.verdict.${verdict.state}Text`)],
      };
    default:
      return assertNever(verdict);
  }
}

/** When an ended check was made, by the time at which it began; `now`: milliseconds since 1970. */
export function checkedAtText(
  texts: Texts,
  { state }: DiagnosticVerdict,
  startedAt: number,
  now: number,
): string {
  const isWhole = state !== "cancelled" && state !== "incomplete";
  const keys = isWhole
    ? (["diagnostics.checked", "diagnostics.checkedOn"] as const)
    : (["diagnostics.begun", "diagnostics.begunOn"] as const);
  return momentText(texts, keys, startedAt, now);
}

/** What a check comes to, one sentence after the other in one line. */
export function verdictLine(texts: Texts, verdict: DiagnosticVerdict): string {
  const { title, lines } = verdictText(texts, verdict);
  return [title, ...lines].reduce((said, next) =>
    /[.…!?]$/.test(said) ? `${said} ${next}` : `${said}. ${next}`,
  );
}

function warningLines(texts: Texts, warned: readonly WarnedStep[]): string[] {
  return [...new Set(warned.map((step) => warningLine(texts, step)))];
}

/** What to do, and before it what a clock shows wrongly: without that the advice would come out of the blue. */
function warningLine(texts: Texts, { warning, facts }: WarnedStep): string {
  const advice = texts.t(`diagnostics.warning.${warning}`);
  const clock = warning === "clock-off" ? facts.find(({ kind }) => kind === "clock") : undefined;
  return clock === undefined ? advice : `${diagnosticFactText(texts, clock)}. ${advice}`;
}

/** What to do about a step, or why it was skipped; null: nothing is to be said. */
export function stepAdvice(texts: Texts, step: DiagnosticStep): string | null {
  switch (step.state) {
    case "failed":
      return diagnosticCause(texts, step.name, step.failure).todo;
    case "warning":
      return texts.t(`diagnostics.warning.${step.warning}`);
    case "skipped":
      return texts.t(`diagnostics.skip.${step.reason}`);
    case "waiting":
    case "running":
    case "passed":
      return null;
    default:
      return assertNever(step);
  }
}
