import { assertNever } from "../../contract/assert-never";
import { type DiagnosticVerdict, verdictOf } from "../../contract/diagnostic-verdict";
import type { DiagnosticStep, DiagnosticStepName, Diagnostics } from "../../contract/diagnostics";
import {
  checkedAtText,
  diagnosticFactText,
  durationText,
  stepAdvice,
  stepText,
  verdictLine,
  verdictText,
} from "../../locales/diagnostic-words";
import { failureText } from "../../locales/failure-texts";
import type { Texts } from "../../locales/texts";
import type { IconName } from "../components/icons";
import type { NoticeTone } from "../components/notice";

/** One step as a line: its name, how it went, and what is to be said of it. */
export type StepView = {
  name: DiagnosticStepName;
  state: DiagnosticStep["state"];
  icon: IconName;
  title: string;
  /** How it went, with its time: «в порядке, 12 мс». */
  stateLabel: string;
  /** What was found out, line by line; of a failure also what it was. */
  facts: string[];
  /** What to do, or why it was skipped; null: nothing is to be said, or it was said above already. */
  advice: string | null;
};

/** A check as the window shows it. */
export type DiagnosticsView = {
  isRunning: boolean;
  tone: NoticeTone;
  title: string;
  lines: string[];
  /** When it was made; null: it is not over. */
  checkedAt: string | null;
  /** What the server said to the call that failed first. */
  serverMessage: string | null;
  /** The key is missing or not accepted, so that another one is the way out. */
  isKeyAtFault: boolean;
  steps: StepView[];
  /** What a screen reader is to be told: each step that has ended, then the result. */
  announcements: string[];
};

/**
 * A check in words.
 *
 * @param now milliseconds since 1970
 */
export function diagnosticsView(diagnostics: Diagnostics, texts: Texts, now: number): DiagnosticsView {
  const verdict = verdictOf(diagnostics);
  const told = verdictText(texts, verdict);
  const lines = verdict.state === "running" ? progressLines(diagnostics, texts) : told.lines;
  const ended = diagnostics.steps.filter(({ state }) => state !== "waiting" && state !== "running");
  const failure = verdict.state === "failed" ? verdict.step.failure : null;
  return {
    isRunning: diagnostics.isRunning,
    tone: toneOf(verdict),
    title: told.title,
    lines,
    checkedAt: diagnostics.isRunning ? null : checkedAtText(texts, verdict, diagnostics.startedAt, now),
    serverMessage: failure?.serverMessage ?? null,
    isKeyAtFault:
      failure !== null && ["unauthorized", "forbidden", "no-account", "vault"].includes(failure.kind),
    steps: stepViews(diagnostics.steps, lines, texts),
    announcements: [
      ...ended.map((step) => stepText(texts, step)),
      ...(diagnostics.isRunning ? [] : [verdictLine(texts, verdict)]),
    ],
  };
}

function progressLines({ steps }: Diagnostics, texts: Texts): string[] {
  const index = steps.findIndex(({ state }) => state === "running");
  const step = steps[index];
  if (step === undefined) return [];
  const { t } = texts;
  const name = t(`diagnostics.step.${step.name}`);
  return [t("diagnostics.progress", { number: index + 1, count: steps.length, step: name })];
}

function toneOf({ state }: DiagnosticVerdict): NoticeTone {
  switch (state) {
    case "works":
      return "good";
    case "failed":
      return "bad";
    case "lacking":
    case "warned":
    case "incomplete":
      return "warning";
    case "running":
    case "cancelled":
      return "info";
    default:
      return assertNever(state);
  }
}

const icons: Record<DiagnosticStep["state"], IconName> = {
  waiting: "circle",
  running: "refresh",
  passed: "check",
  warning: "warning",
  failed: "block",
  skipped: "skip",
};

/** The steps in order; what is said in the lines above them, or what to do at a step before, is not said again. */
function stepViews(steps: readonly DiagnosticStep[], above: readonly string[], texts: Texts): StepView[] {
  const said = [...above];
  return steps.map((step) => {
    const seen = stepView(step, texts);
    // Above it is a sentence with its stop.
    const view = { ...seen, facts: seen.facts.filter((fact) => !above.includes(`${fact}.`)) };
    const { advice } = view;
    // Why a step was skipped belongs to each of those that were.
    if (advice === null || step.state === "skipped") return view;
    if (said.some((line) => line.includes(advice))) return { ...view, advice: null };
    said.push(advice);
    return view;
  });
}

function stepView(step: DiagnosticStep, texts: Texts): StepView {
  const state = texts.t(`diagnostics.state.${step.state}`);
  const time = "durationMs" in step ? durationText(texts, step.durationMs) : null;
  return {
    name: step.name,
    state: step.state,
    icon: icons[step.state],
    title: texts.t(`diagnostics.step.${step.name}`),
    stateLabel: time === null ? state : texts.t("diagnostics.stateTimed", { state, time }),
    facts: [
      ...("facts" in step ? step.facts.map((fact) => diagnosticFactText(texts, fact)) : []),
      ...(step.state === "failed" ? [failureLine(step, texts)] : []),
    ],
    advice: stepAdvice(texts, step),
  };
}

/** What the failure was, with the code that a support desk asks for. */
function failureLine({ failure }: Extract<DiagnosticStep, { state: "failed" }>, texts: Texts): string {
  const { title } = failureText(texts, failure);
  const { httpStatus, detail } = failure;
  const code = httpStatus === null ? detail : texts.t("diagnostics.httpStatus", { status: httpStatus });
  return code === null ? title : texts.t("diagnostics.coded", { title, code });
}
