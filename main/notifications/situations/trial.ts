import { none, unknown } from "../../../contract/reading";
import { dayMs, noon, quietSettings, type Situation, type Step, trialOf, undatedTrialOf } from "./scene";

const longer = "2026-12-20T14:57:40+03:00";
const at = (...daysLeft: (number | null)[]): Step[] =>
  daysLeft.map((days) => ({ facts: { trial: trialOf(days) }, afterMs: dayMs }));

/** The trial period. Source: docs/api-behaviour.md, D12 to D14, G3, G5. */
export const trialSituations: Situation[] = [
  ["a day less is no threshold", at(13), ["one trial-days: not-a-threshold"]],
  ["seven days", at(8, 7), ["one trial-days: shown"]],
  ["three days", at(4, 3), ["one trial-days: shown"]],
  ["one day", at(2, 1), ["one trial-days: shown"]],
  ["it ends today", at(1, 0), ["one trial-days: shown"]],
  ["it has ended", at(0, null), ["one trial-ended: shown"]],
  ["several thresholds at once make one notice", at(8, 2), ["one trial-days: shown"]],
  ["straight to the end", at(8, null), ["one trial-ended: shown"]],
  [
    "the day after a threshold only closes its notice",
    at(8, 7, 6),
    ["one trial-days: not-a-threshold", "close one/trial"],
  ],
  ["a day more and less again is silent", at(4, 3, 4, 3), []],
  ["a flapping number of days is told once per end date", at(8, 3, 9, 3), ["one trial-days: already-told"]],
  ["the end is told once", at(0, null, 5, null), ["one trial-ended: already-told"]],
  ["unknown is silent", [...at(8), { facts: { trial: unknown } }], []],
  ["unknown closes nothing", [...at(8, 7), { facts: { trial: unknown } }], []],
  [
    "a threshold passed while unknown is told",
    [...at(8), { facts: { trial: unknown } }, ...at(7)],
    ["one trial-days: shown"],
  ],
  ["a paid tariff closes the notice", [...at(8, 7), { facts: { trial: none } }], ["close one/trial"]],
  ["a paid tariff is silent", [...at(8), { facts: { trial: none } }], []],
  ["a trial that appears is silent", [{ facts: { trial: none } }, ...at(2)], []],
  ["a longer end date is silent", [...at(3), { facts: { trial: trialOf(16, longer) } }], ["close one/trial"]],
  [
    "a longer end date begins anew",
    [
      ...at(7),
      { facts: { trial: trialOf(16, longer) } },
      { facts: { trial: trialOf(7, longer) }, afterMs: 9 * dayMs },
    ],
    ["one trial-days: shown"],
  ],
  [
    "end dates that flap are told once each",
    [
      { facts: { trial: trialOf(8, longer) } },
      { facts: { trial: trialOf(3) } },
      { facts: { trial: trialOf(8, longer) } },
      { facts: { trial: trialOf(3) } },
    ],
    ["one trial-days: already-told"],
  ],
  ["a restart repeats nothing", [...at(8, 7), { isRestart: true }], []],
  [
    "a threshold passed while the program was off is told",
    [...at(8), { ...at(7)[0], isRestart: true }],
    ["one trial-days: shown"],
  ],
  [
    "the user's own threshold",
    [{ settings: { trialThresholdsDays: [5] } }, ...at(6, 5)],
    ["one trial-days: shown"],
  ],
  [
    "a threshold the user does not want",
    [{ settings: { trialThresholdsDays: [5] } }, ...at(8, 7)],
    ["one trial-days: not-a-threshold"],
  ],
  [
    "the end is told with no threshold at all",
    [{ settings: { trialThresholdsDays: [] } }, ...at(0, null)],
    ["one trial-ended: shown"],
  ],
  [
    "a threshold added too late stays silent",
    [
      { settings: { trialThresholdsDays: [] } },
      ...at(4),
      { settings: { trialThresholdsDays: [5] } },
      ...at(3),
    ],
    ["one trial-days: not-a-threshold"],
  ],
  [
    "days without a date: a threshold once though the reckoned end is a day off",
    [
      { facts: { trial: undatedTrialOf(4) } },
      { facts: { trial: undatedTrialOf(3) } },
      { facts: { trial: undatedTrialOf(5, noon + dayMs) }, afterMs: dayMs },
      { facts: { trial: undatedTrialOf(3, noon + dayMs) } },
    ],
    ["one trial-days: already-told"],
  ],
  [
    "the window in front uses a threshold up",
    [
      ...at(8),
      { ...at(7)[0], around: { isWindowInFront: true } },
      { facts: { trial: trialOf(9) } },
      ...at(7),
    ],
    ["one trial-days: already-told"],
  ],
  [
    "the end passes quiet hours when urgent ones may",
    [...at(0), { facts: { trial: trialOf(null) }, afterMs: dayMs / 2, settings: quietSettings(true) }],
    ["one trial-ended: shown"],
  ],
];
