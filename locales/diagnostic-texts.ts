import { assertNever } from "../contract/assert-never";
import type { DiagnosticFact, DiagnosticVerdict } from "../contract/diagnostics/diagnostics";
import type { Failure } from "../contract/failure";
import { failureText } from "./failure-texts";
import type { Texts } from "./texts";

/** Causes with a title and advice of their own, more precise than those of the failure's kind. */
type PreciseCause =
  | "offline"
  | "names"
  | "proxyDown"
  | "certificateDate"
  | "certificateName"
  | "certificateAuthority"
  | "refused";

/** Patterns of a failure's code. Source: Chromium's net error list. */
const causesByCode: readonly (readonly [RegExp, PreciseCause])[] = [
  [/INTERNET_DISCONNECTED/, "offline"],
  [/(?:PROXY|SOCKS)_CONNECTION_FAILED$/, "proxyDown"],
  [/NAME_NOT_RESOLVED|DNS_|ENOTFOUND|EAI_AGAIN/, "names"],
  [/CONNECTION_REFUSED/, "refused"],
  [/CERT_DATE_INVALID|CERT_HAS_EXPIRED|CERT_NOT_YET_VALID/, "certificateDate"],
  [/CERT_COMMON_NAME_INVALID|ALTNAME/, "certificateName"],
  [/CERT|SELF_SIGNED|LEAF_SIGNATURE/, "certificateAuthority"],
];

/** Why a step failed: a title, and what to do in a sentence or two. */
export function diagnosticCause(texts: Texts, failure: Failure): { title: string; advice: string } {
  const cause = preciseCause(failure);
  if (cause === null) return failureText(texts, failure);
  return { title: texts.t(`diagnostics.cause.${cause}`), advice: texts.t(`diagnostics.todo.${cause}`) };
}

function preciseCause({ kind, detail }: Failure): PreciseCause | null {
  if (detail === null || !["network", "tls", "proxy"].includes(kind)) return null;
  return causesByCode.find(([pattern]) => pattern.test(detail))?.[1] ?? null;
}

/** The finding of a step. */
export function diagnosticFactText(texts: Texts, fact: DiagnosticFact): string {
  const { t } = texts;
  switch (fact.kind) {
    case "direct":
      return t("diagnostics.fact.direct");
    case "proxy":
      return t("diagnostics.fact.proxy", {
        scheme: t(`diagnostics.fact.scheme.${fact.scheme}`),
        address: fact.address ?? t("diagnostics.fact.hidden"),
      });
    case "clock":
      return t(fact.aheadMs > 0 ? "diagnostics.fact.clockAhead" : "diagnostics.fact.clockBehind", {
        time: spanText(texts, Math.abs(fact.aheadMs)),
      });
    case "missing":
      return t("diagnostics.fact.missing", {
        fields: fact.fields.map((field) => t(`diagnostics.field.${field}`)).join(", "),
      });
    default:
      return assertNever(fact);
  }
}

function spanText(texts: Texts, spanMs: number): string {
  const minutes = Math.round(spanMs / 60_000);
  if (minutes < 120) return texts.t("diagnostics.span.minutes", { count: minutes });
  return texts.t("diagnostics.span.hours", { count: Math.round(minutes / 60) });
}

/** The result of a check: a title, then what to do, each once. */
export function verdictText(texts: Texts, verdict: DiagnosticVerdict): { title: string; lines: string[] } {
  const { t } = texts;
  const warningLines =
    "warnings" in verdict ? verdict.warnings.map((w) => t(`diagnostics.warning.${w}`)) : [];
  switch (verdict.state) {
    case "running":
      return { title: t("diagnostics.verdict.running"), lines: [] };
    case "failed": {
      const { title, advice } = diagnosticCause(texts, verdict.failure);
      return { title, lines: [...new Set([advice, ...warningLines])] };
    }
    case "warned":
      return { title: t("diagnostics.verdict.warned"), lines: [...new Set(warningLines)] };
    case "works":
    case "incomplete":
      return { title: t(`diagnostics.verdict.${verdict.state}`), lines: [] };
    default:
      return assertNever(verdict);
  }
}

/** The same in one line. */
export function verdictLine(texts: Texts, verdict: DiagnosticVerdict): string {
  const { title, lines } = verdictText(texts, verdict);
  return [`${title}.`, ...lines].join(" ");
}
