import { assertNever } from "../../contract/assert-never";
import { type RunningUrgency, type TrialStatus, trialUrgency } from "../../contract/trial";
import { numberText } from "../../locales/facts";
import type { Texts } from "../../locales/texts";

/** How near the end is. Each step has its own colour, shape and words. */
export type TrialUrgency = RunningUrgency | "over" | "unknown";

/** The trial as the window draws it. */
export type TrialView = {
  urgency: TrialUrgency;
  /** The number inside the ring; null: none is known, or it is over. */
  count: string | null;
  /** The word under that number. */
  countUnit: string | null;
  /** How much of the ring is left, from 0 to 1. */
  remaining: number;
  /** What to do about it; null when there is time. */
  advice: string | null;
};

/** The ring is full at this many days and more: the documented trial's length. Source: specification, sample. */
const fullRingDays = 14;

/** How to draw `trial`; null when there is no trial to draw. */
export function trialView(trial: TrialStatus, texts: Texts): TrialView | null {
  switch (trial.state) {
    case "none":
      return null;
    case "unknown":
      return { urgency: "unknown", count: null, countUnit: null, remaining: 0, advice: null };
    case "ended":
      return {
        urgency: "over",
        count: null,
        countUnit: null,
        remaining: 0,
        advice: texts.t("window.trial.advice"),
      };
    case "running":
    case "ends-today": {
      const days = trial.daysLeft ?? 0;
      const urgency = trialUrgency(days);
      return {
        urgency,
        // The last day is a phrase, never the number 0.
        count: days === 0 ? null : numberText(texts, days),
        countUnit: days === 0 ? null : texts.t("window.trial.days", { days }),
        remaining: Math.min(days, fullRingDays) / fullRingDays,
        advice: urgency === "calm" ? null : texts.t("window.trial.advice"),
      };
    }
    default:
      return assertNever(trial.state);
  }
}
