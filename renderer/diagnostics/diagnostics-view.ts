import { assertNever } from "../../contract/assert-never";
import {
  type DiagnosticStep,
  type DiagnosticStepName,
  type Diagnostics,
  type DiagnosticVerdict,
  verdictOf,
} from "../../contract/diagnostics/diagnostics";
import { policyOf } from "../../contract/failure-policy";
import { momentText } from "../../locales/dates";
import { diagnosticFactText, verdictLine, verdictText } from "../../locales/diagnostic-texts";
import { failureCode, failureDetails, failureText } from "../../locales/failure-texts";
import type { Texts } from "../../locales/texts";
import type { BannerTone } from "../ui/banner";
import type { IconName } from "../ui/icons";

/** One step as a line. */
export type StepView = {
  name: DiagnosticStepName;
  state: DiagnosticStep["state"];
  icon: IconName;
  title: string;
  stateLabel: string;
  /** What it found that is not as usual, or the code of its failure. */
  lines: string[];
};

/** A check as the window shows it. */
export type DiagnosticsView = {
  isRunning: boolean;
  tone: BannerTone;
  title: string;
  lines: string[];
  /** When it was made; null: it is running. */
  checkedAt: string | null;
  /** What the server said to the first call that failed, and its code. */
  details: string[];
  /** The key is unavailable or refused, so that another one is the way out. */
  isKeyAtFault: boolean;
  steps: StepView[];
  /** For screen readers: each step that has ended, then the result. */
  announcements: string[];
};

/**
 * A check in words.
 *
 * @param now milliseconds since 1970
 */
export function diagnosticsView(diagnostics: Diagnostics, texts: Texts, now: number): DiagnosticsView {
  const { isRunning, startedAt } = diagnostics;
  const verdict = verdictOf(diagnostics);
  const { title, lines } = verdictText(texts, verdict);
  const failure = verdict.state === "failed" ? verdict.failure : null;
  const steps = diagnostics.steps.map((step) => stepView(step, texts));
  const ended = steps.filter(({ state }) => state !== "waiting" && state !== "running");
  return {
    isRunning,
    tone: toneOf(verdict),
    title,
    lines: isRunning ? progressLines(steps, texts) : lines,
    checkedAt: isRunning
      ? null
      : momentText(texts, ["diagnostics.checked", "diagnostics.checkedOn"], startedAt, now),
    details: failure === null ? [] : failureDetails(texts, failure),
    isKeyAtFault: failure !== null && policyOf(failure).keyFault !== null,
    steps,
    announcements: [
      ...ended.map((step) => texts.t("diagnostics.stepLine", { step: step.title, state: step.stateLabel })),
      ...(isRunning ? [] : [verdictLine(texts, verdict)]),
    ],
  };
}

function progressLines(steps: readonly StepView[], texts: Texts): string[] {
  const index = steps.findIndex(({ state }) => state === "running");
  const step = steps[index];
  if (step === undefined) return [];
  return [texts.t("diagnostics.progress", { number: index + 1, count: steps.length, step: step.title })];
}

function toneOf({ state }: DiagnosticVerdict): BannerTone {
  switch (state) {
    case "works":
      return "good";
    case "failed":
      return "bad";
    case "warned":
    case "incomplete":
      return "warning";
    case "running":
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

function stepView(step: DiagnosticStep, texts: Texts): StepView {
  return {
    name: step.name,
    state: step.state,
    icon: icons[step.state],
    title: texts.t(`diagnostics.step.${step.name}`),
    stateLabel: texts.t(`diagnostics.state.${step.state}`),
    lines: stepLines(step, texts),
  };
}

function stepLines(step: DiagnosticStep, texts: Texts): string[] {
  switch (step.state) {
    case "passed":
    case "warning":
      return step.facts
        .filter(({ kind }) => kind !== "direct")
        .map((fact) => diagnosticFactText(texts, fact));
    case "failed":
      // What it means is said by the result above.
      return [failureCode(texts, step.failure) ?? failureText(texts, step.failure).title];
    case "skipped":
    case "waiting":
    case "running":
      return [];
    default:
      return assertNever(step);
  }
}
