import { known, none, unknown } from "../../../contract/reading";
import { hourMs, minuteMs, noon, quietSettings, type Situation, type Step, trialOf } from "./scene";

const agreement = { blocks: known(["agreement"]) };
const unread = (value: number) => ({ unreadSms: known(value) });
/** 23:00 of the first day. */
const evening: Step = { afterMs: 11 * hourMs, settings: quietSettings() };
const urgentEvening: Step = { afterMs: 11 * hourMs, settings: quietSettings(true) };
const toMorning: Step = { afterMs: 9 * hourMs };
const paused: Step = { settings: { pausedUntil: noon + 2 * hourMs } };
const toEndOfPause: Step = { afterMs: 2 * hourMs };

/** Quiet hours, pauses, and the summary behind them. */
export const silenceSituations: Situation[] = [
  ["quiet hours hold back", [{ ...evening, facts: unread(3) }], ["one sms-arrived: quiet-hours"]],
  [
    "quiet hours hold back urgent ones too",
    [{ ...evening, facts: agreement }],
    ["one block-appeared: quiet-hours"],
  ],
  ["urgent ones may pass", [{ ...urgentEvening, facts: agreement }], ["one block-appeared: shown"]],
  [
    "others do not pass with them",
    [{ ...urgentEvening, facts: unread(3) }],
    ["one sms-arrived: quiet-hours"],
  ],
  [
    "switching the protection off is urgent",
    [{ facts: { tfa: known(true) } }, { ...urgentEvening, facts: { tfa: known(false) } }],
    ["one tfa-switched: shown"],
  ],
  [
    "before the quiet hours all is told",
    [{ ...evening, afterMs: 9 * hourMs, facts: unread(3) }],
    ["one sms-arrived: shown"],
  ],
  [
    "after them all is summed up",
    [{ ...evening, facts: unread(3) }, toMorning],
    ["late one sms-arrived: shown", "summary of one"],
  ],
  [
    "in one notice",
    [{ ...evening, facts: unread(3) }, { facts: { ...agreement, tfa: known(true) } }, toMorning],
    [
      "late one sms-arrived: shown",
      "late one block-appeared: shown",
      "late one tfa-switched: shown",
      "summary of one",
    ],
  ],
  [
    "of several accounts, leading to the first of them",
    [{ otherFacts: {} }, { ...evening, facts: unread(3), otherFacts: unread(4) }, toMorning],
    ["late one sms-arrived: shown", "late two sms-arrived: shown", "summary of one"],
  ],
  ["and once", [{ ...evening, facts: unread(3) }, toMorning, {}], []],
  [
    "over a restart",
    [
      { ...evening, facts: unread(3) },
      { ...toMorning, isRestart: true },
    ],
    ["late one sms-arrived: shown", "summary of one"],
  ],
  [
    "but not before every account was asked",
    [
      { ...evening, facts: unread(3) },
      { ...toMorning, isSettled: false },
    ],
    [],
  ],
  [
    "nor while it is not known whether it still holds",
    [
      { ...evening, facts: unread(3) },
      { ...toMorning, facts: { unreadSms: unknown } },
    ],
    [],
  ],
  [
    "what is read by then is not summed up",
    [
      { ...evening, facts: unread(3) },
      { ...toMorning, facts: unread(0) },
    ],
    [],
  ],
  [
    "a block that came and went leaves nothing",
    [{ ...evening, facts: agreement }, { facts: { blocks: none } }, toMorning],
    [],
  ],
  [
    "a lifting in the night is summed up",
    [{ facts: agreement }, { ...evening, facts: { blocks: none } }, toMorning],
    ["late one block-lifted: shown", "summary of one"],
  ],
  [
    "days of the trial are summed up though a midnight passed",
    [
      { facts: { trial: trialOf(8) } },
      { ...evening, facts: { trial: trialOf(7) } },
      { ...toMorning, facts: { trial: trialOf(6) } },
    ],
    ["one trial-days: not-a-threshold", "late one trial-days: shown", "summary of one"],
  ],
  [
    "a kind that was turned off meanwhile is not",
    [
      { ...evening, facts: unread(3) },
      {
        ...toMorning,
        settings: {
          kinds: { sms: false, trial: true, block: true, tfa: true, key: true, service: true, keyring: true },
        },
      },
    ],
    [],
  ],
  [
    "the window in front takes the summary's place",
    [
      { ...evening, facts: unread(3) },
      { ...toMorning, around: { isWindowInFront: true } },
    ],
    ["late one sms-arrived: window-in-front"],
  ],
  [
    "its notice closes when nothing of it holds",
    [{ ...evening, facts: unread(3) }, toMorning, { facts: unread(0) }],
    ["close one/sms", "close summary"],
  ],
  [
    "another customer takes what was held back along",
    [{ ...evening, facts: unread(3) }, { facts: { customerId: known("99") } }, toMorning],
    [],
  ],
  [
    "the end of trouble that was only summed up is told",
    [{ ...evening, facts: { longTrouble: known("server") } }, toMorning, { facts: { longTrouble: none } }],
    ["one service-back: shown", "close summary"],
  ],
  [
    "trouble that ended in the night is not",
    [{ ...evening, facts: { longTrouble: known("server") } }, { facts: { longTrouble: none } }, toMorning],
    [],
  ],
  [
    "quiet hours of other days do not count",
    [
      {
        afterMs: 11 * hourMs,
        settings: {
          quietHours: { isOn: true, from: "22:00", to: "08:00", days: [0, 2], mayUrgentPass: false },
        },
        facts: unread(3),
      },
    ],
    ["one sms-arrived: shown"],
  ],
  ["a pause holds back", [{ ...paused, facts: unread(3) }], ["one sms-arrived: paused"]],
  [
    "a pause holds back urgent ones whatever the quiet hours let pass",
    [{ ...paused, facts: agreement }],
    ["one block-appeared: paused"],
  ],
  [
    "after the pause all is summed up",
    [{ ...paused, facts: unread(3) }, toEndOfPause],
    ["late one sms-arrived: shown", "summary of one"],
  ],
  [
    "a reminder held back is dropped when the end has moved meanwhile",
    [
      { facts: { trial: trialOf(8, "2026-12-20T14:57:40+03:00") } },
      { ...paused, facts: { trial: trialOf(7, "2026-12-20T14:57:40+03:00") } },
      { facts: { trial: trialOf(8) } },
      toEndOfPause,
    ],
    [],
  ],
  [
    "a pause that ends in the quiet hours goes on with them",
    [
      { ...evening, settings: { ...quietSettings(), pausedUntil: noon + 12 * hourMs }, facts: unread(3) },
      toEndOfPause,
    ],
    [],
  ],
  [
    "a pause that a wrong clock set is none",
    [{ settings: { pausedUntil: noon + 1000 * hourMs }, facts: unread(3) }],
    ["one sms-arrived: shown"],
  ],
  [
    "the window in front needs no summary",
    [{ ...paused, facts: unread(3), around: { isWindowInFront: true } }, toEndOfPause],
    [],
  ],
  [
    "a repeat in the pause waits for its hour",
    [{ facts: unread(3) }, { facts: unread(2) }, { ...paused, facts: unread(3) }, { afterMs: 10 * minuteMs }],
    [],
  ],
];
